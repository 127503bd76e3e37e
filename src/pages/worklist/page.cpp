#include "pages/worklist/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/figures.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

using Choices = std::vector<std::pair<std::string, std::string>>;

Html chooser(const std::string& name, const std::string& label, const std::string& none,
             const Choices& choices, const std::string& value)
{
    std::vector<Option> options{{.says = none, .value = ""}};
    for (const auto& [key, says] : choices) options.push_back({.says = says, .value = key});
    return select({.name = name, .label = label, .options = options, .value = value});
}

Html filter_of(const WorkList& list)
{
    const WorkQuery& query = list.query;
    Html inside = hidden_field("whose", std::string{in_words(query.whose)});
    inside += chooser("clock", "What is to be done", "Anything", list.clocks, query.clock);
    inside += text_input({.name = "due",
                          .label = "Due by",
                          .hint = "Like 2026-11-27",
                          .value = query.due_by ? iso(*query.due_by) : "",
                          .classes = "govuk-input--width-10"});
    if (list.teams.size() > 1) inside += chooser("team", "Team", "Any", list.teams, query.team);
    inside += chooser("officer", "Officer", "Any", list.officers, query.officer);
    Html more = link("Save this view", Url::path("/work-save?" + written(query, false)));
    Html around = filters({.to = "/work",
                           .inside = inside,
                           .clear = Url{"/work"},
                           .more = more,
                           .open = !list.problem.empty()});
    if (list.saved.empty()) return around;
    std::vector<WayTo> saved;
    for (const auto& [path, says] : list.saved) saved.push_back({says, path});
    return around + section({.id = "saved", .title = "Views you saved", .parts = {ways(saved)}});
}

Html lines_of(const WorkList& list)
{
    std::vector<std::vector<Content>> rows;
    for (std::size_t i = 0; i < list.lines.size(); ++i) {
        const WorkLine& one = list.lines[i];
        Html what = markup("{}<small>{}</small>", one.what, one.law);
        rows.push_back({link(one.child, Url::path(one.path)), standing(one.state, one.look), what,
                        one.who.empty() ? std::string{"You"} : one.who,
                        tick("case-" + std::to_string(i), "case", one.a_case, one.child)});
    }
    return card_table({.caption = std::to_string(list.all) + " to do, most harm first",
                       .columns = {{.title = "Child"},
                                   {.title = "Why it is here"},
                                   {.title = "What to do, and the law"},
                                   {.title = "Who has it", .labelled = true},
                                   {.title = "Choose"}},
                       .rows = rows,
                       .tight = true});
}

Html order_said()
{
    std::vector<Content> order;
    for (const std::string_view one : risk_order) order.emplace_back(one);
    return details({.summary = "How this order is made",
                    .says = numbered(order) +
                            paragraph("A loud email does not move a child up. A quiet family does "
                                      "not move down. The rule is the same for every officer, and "
                                      "families may read it.")});
}

Html list_of(const WorkList& list, const FormKeys& keys)
{
    if (list.lines.empty()) return paragraph("There is nothing in this list.") + order_said();
    std::vector<Html> ways_on;
    if (!list.next.empty()) ways_on.push_back(link("Next page", Url::path(list.next)));
    if (!list.start.empty()) ways_on.push_back(link("Back to the start", Url::path(list.start)));
    ways_on.push_back(link("Download as CSV", Url::path(list.csv)));
    Html row = markup(R"(<p class="govuk-body">{}</p>)", [&] {
        Html all;
        for (const Html& one : ways_on) all += (all.empty() ? Html{} : markup(" \u00b7 ")) + one;
        return all;
    }());
    return post_form({.to = "/work-several",
                      .keys = keys,
                      .parts = {lines_of(list),
                                button_group({button({.says = "Offer these to another officer",
                                                      .name = "do",
                                                      .value = "hand-over",
                                                      .classes = "govuk-button--secondary"}),
                                              button({.says = "Promise something to these",
                                                      .name = "do",
                                                      .value = "promise",
                                                      .classes = "govuk-button--secondary"})})}}) +
           row + order_said();
}

Html tabs_of(const WorkList& list)
{
    std::vector<Html> tabs;
    for (const WorkTab& one : list.tabs) {
        const std::string says = one.says + " (" + std::to_string(one.count) + ")";
        tabs.push_back(one.here ? markup(R"(<strong aria-current="page">{}</strong>)", says)
                                : link(says, Url::path(one.path)));
    }
    return jump_links(tabs);
}

Html alarms_of(const WorkList& list)
{
    Html alarms;
    if (!list.nobody.empty())
        alarms += warning_text(
            {.says = markup("{} {}", list.nobody,
                            link("See them, and find each an officer", "/work?whose=nobody"))});
    if (!list.covers.empty())
        alarms += inset_text({.says = "You cover for " + list.covers +
                                      ". What is theirs stands in this list, with their name."});
    if (list.asks > 0)
        alarms += paragraph(link(std::to_string(list.asks) +
                                     (list.asks == 1 ? " message may ask for something"
                                                     : " messages may ask for something") +
                                     ", and nobody has said whether",
                                 "/asks"));
    if (list.offered.empty()) return alarms;
    std::vector<WayTo> offers;
    for (const OfferedCase& one : list.offered)
        offers.push_back({one.child + ", offered " + one.since, one.path});
    return alarms + section({.id = "offered",
                             .title = offers.size() == 1 ? "A child is offered to you"
                                                         : "Children are offered to you",
                             .parts = {paragraph("Read the note, then accept or say why not. Until "
                                                 "you accept, they are not yours."),
                                       ways(offers)}});
}

} // namespace

Html render(const WorkList& list, const FormKeys& keys)
{
    std::vector<Figure> numbers;
    for (const WorkFigure& one : list.figures)
        numbers.push_back({.number = std::to_string(one.count),
                           .says = link(one.says, Url::path(one.path)),
                           .late = one.late});
    Problems problems;
    if (!list.problem.empty()) problems.push_back({"due", list.problem});
    std::vector<Html> parts{just_done(list.just_done), error_summary(problems),
                            page_heading({.says = list.heading}), first_sentence(list.first)};
    if (!list.lines.empty())
        parts.push_back(markup(R"(<p class="govuk-body">{}</p>)",
                               link_button("Start with " + list.lines.front().child,
                                           Url::path(list.lines.front().path))));
    parts.insert(parts.end(),
                 {alarms_of(list), tabs_of(list), figures(numbers),
                  columns(filter_of(list), list_of(list, keys), Columns::aside_first)});
    return together(parts);
}

} // namespace ribbon
