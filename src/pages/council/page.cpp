#include "pages/council/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/figures.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using Field = ChangePage::Field;

Html settings(const std::string& id, const std::string& title, const std::string& none,
              const std::vector<CouncilPage::Setting>& all, const WayTo& add)
{
    std::vector<ListedThing> things;
    for (const CouncilPage::Setting& one : all) {
        std::vector<Html> parts{as_written(one.words), quiet(one.since)};
        if (!one.change.empty())
            parts.push_back(paragraph(link("Change", Url::path(one.change), " " + one.name)));
        things.push_back({.title = one.name, .parts = parts});
    }
    const Html list = things.empty() ? paragraph(none) : list_of_things(things);
    return section({.id = id,
                    .title = title,
                    .parts = {list, paragraph(link(add.says, Url::path(add.path)))}});
}

Html people_of(const CouncilPage& page)
{
    std::vector<std::vector<Content>> rows;
    for (const CouncilPage::Person& one : page.people)
        rows.push_back({one.name, one.team.empty() ? "No team" : one.team, one.roles,
                        one.state.empty() ? "Here" : one.state,
                        link("Their children", Url::path("/handover/officer/" + in_url(one.key)),
                             ", of " + one.name)});
    return section(
        {.id = "people",
         .title = "People",
         .parts = {rows.empty() ? paragraph("Nobody is appointed yet.")
                                : card_table({.caption = "By name",
                                              .columns = {{.title = "Name"},
                                                          {.title = "Team", .labelled = true},
                                                          {.title = "Role", .labelled = true},
                                                          {.title = "Now", .labelled = true},
                                                          {.title = "Children"}},
                                              .rows = rows,
                                              .tight = true,
                                              .rows_only = true}),
                   ways({{"Appoint an officer", "/council/change/appoint"},
                         {"Move an officer to another team", "/council/change/move"},
                         {"Say that somebody is away, and who covers", "/council/change/absence"},
                         {"Say that an officer leaves", "/council/change/leave"},
                         {"Give a role", "/council/change/give-role"},
                         {"Take a role away", "/council/change/take-role"},
                         {"Form a team", "/council/change/team"}})}});
}

/// A part of a day as it was typed: "27 11 2026".
std::string part(const std::string& day, int which)
{
    std::size_t from = 0;
    for (int i = 0; i < which; ++i) {
        from = day.find(' ', from);
        if (from == std::string::npos) return {};
        ++from;
    }
    return day.substr(from, day.find(' ', from) - from);
}

Html control(const Field& field, const Problems& problems)
{
    const Words wrong = problem_of(problems, field.name);
    const Words hint = field.hint.empty() ? Words{} : Words{field.hint};
    switch (field.input) {
    case Field::Input::words:
        return textarea({.name = field.name,
                         .label = field.label,
                         .hint = hint,
                         .problem = wrong,
                         .value = field.value});
    case Field::Input::day:
        return date_input({.name = field.name,
                           .legend = field.label,
                           .hint = hint,
                           .problem = wrong,
                           .day = part(field.value, 0),
                           .month = part(field.value, 1),
                           .year = part(field.value, 2)});
    case Field::Input::choice: {
        std::vector<Option> options{{.says = "Choose", .value = ""}};
        for (const auto& [key, says] : field.choices)
            options.push_back({.says = says, .value = key});
        return select({.name = field.name,
                       .label = field.label,
                       .hint = hint,
                       .problem = wrong,
                       .options = options,
                       .value = field.value});
    }
    case Field::Input::number:
    case Field::Input::line: break;
    }
    const bool number = field.input == Field::Input::number;
    return text_input({.name = field.name,
                       .label = field.label,
                       .hint = hint,
                       .problem = wrong,
                       .value = field.value,
                       .inputmode = number ? "numeric" : "",
                       .classes = number ? "govuk-input--width-3" : ""});
}

/// Every problem, each a link to the control where it can be mended; of a day, its first box.
Html summary(const ChangePage& page)
{
    if (page.problems.empty()) return {};
    ErrorSummary problems;
    for (const Problem& one : page.problems) {
        const auto at = std::find_if(page.fields.begin(), page.fields.end(),
                                     [&](const Field& field) { return field.name == one.field; });
        ErrorItem item{.says = one.sentence};
        if (at != page.fields.end())
            item.to = Url::path("#" + one.field + (at->input == Field::Input::day ? "-day" : ""));
        problems.items.push_back(std::move(item));
    }
    return error_summary(problems);
}

/// What would move, before anybody agrees to it.
Html moved(const ChangePage& page)
{
    if (page.moves.empty()) return {};
    std::vector<Html> parts{paragraph(page.moves)};
    std::vector<std::vector<Content>> rows;
    for (const ChangePage::Moved& one : page.moved)
        rows.push_back({link(one.child, Url::path(one.path)), one.what, one.before, one.after});
    if (!rows.empty())
        parts.push_back(card_table({.caption = "Clocks that move",
                                    .columns = {{.title = "Child"},
                                                {.title = "What", .labelled = true},
                                                {.title = "Day now", .labelled = true},
                                                {.title = "Day then", .labelled = true}},
                                    .rows = rows,
                                    .tight = true}));
    return section({.id = "moves", .title = "What this moves", .parts = std::move(parts)});
}

/// What was typed, to be checked, and carried on.
std::vector<Html> checked(const ChangePage& page)
{
    std::vector<SummaryRow> rows;
    std::vector<Html> hidden;
    for (const Field& field : page.fields) {
        if (!field.shown.empty()) rows.push_back({.key = field.label, .value = field.shown});
        if (field.input == Field::Input::day) {
            hidden.push_back(hidden_field(field.name + "-day", part(field.value, 0)));
            hidden.push_back(hidden_field(field.name + "-month", part(field.value, 1)));
            hidden.push_back(hidden_field(field.name + "-year", part(field.value, 2)));
        } else {
            hidden.push_back(hidden_field(field.name, field.value));
        }
    }
    std::vector<Html> parts{summary_list({.rows = rows}), hidden_field("checked", "yes")};
    parts.insert(parts.end(), hidden.begin(), hidden.end());
    return parts;
}

} // namespace

Html render(const CouncilPage& page)
{
    return just_done(page.just_done) + page_heading({.says = page.name}) +
           first_sentence(page.first) +
           (page.reading.empty() ? Html{} : inset_text({.says = page.reading})) + people_of(page) +
           section({.id = "answers",
                    .title = "How soon messages are answered",
                    .parts = {paragraph(page.answers),
                              paragraph(link("Set the time of answers",
                                             Url::path("/council/change/answers")))}}) +
           settings("promises", "Promises to everybody", "None is set here.", page.promises,
                    {"Promise something", "/council/change/promise"}) +
           settings("templates", "Ready words", "There are none yet.", page.templates,
                    {"Set ready words", "/council/change/template"}) +
           settings("closed", "Closed days and terms", "None is recorded here.", page.closed,
                    {"Record closed days", "/council/change/closed"}) +
           ways({{"Say that days are open after all", "/council/change/open-again"},
                 {"Set the terms of a school year", "/council/change/terms"}}) +
           section(
               {.id = "law", .title = "Dates of the law", .parts = {paragraph(page.law_begins)}});
}

Html render(const ChangePage& page, const FormKeys& keys)
{
    std::vector<Html> inside;
    if (page.checking)
        inside = checked(page);
    else
        for (const Field& field : page.fields) inside.push_back(control(field, page.problems));
    inside.push_back(
        button_group({button({.says = page.checking ? page.button : "Go on and check"}),
                      link("Not now", "/council")}));
    return summary(page) +
           page_heading({.says = page.checking ? "Check before you go on" : page.heading,
                         .caption = page.checking ? page.heading : std::string{}}) +
           first_sentence(page.follows) + moved(page) +
           post_form({.to = Url::path("/council/change/" + page.what),
                      .keys = keys,
                      .parts = std::move(inside)});
}

} // namespace ribbon
