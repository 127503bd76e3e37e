#include "pages/asks/list.hpp"

#include "components/choices.hpp"
#include "components/figures.hpp"
#include "components/form.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

using Choices = std::vector<std::pair<std::string, std::string>>;

Html chooser(const std::string& name, const std::string& label, const Choices& choices,
             const std::string& value)
{
    std::vector<Option> options{{.says = "Any", .value = ""}};
    for (const auto& [key, says] : choices) options.push_back({.says = says, .value = key});
    return select({.name = name, .label = label, .options = options, .value = value});
}

Html filter_of(const AskList& list)
{
    Html inside = chooser("label", "What it may ask for", list.labels, list.label);
    if (list.teams.size() > 1) inside += chooser("team", "Team", list.teams, list.team);
    return filters({.to = "/asks", .inside = inside, .clear = Url{"/asks"}});
}

Html lines_of(const AskList& list)
{
    if (list.lines.empty()) return paragraph("There is nothing in this list.");
    std::vector<std::vector<Content>> rows;
    for (const AskLine& one : list.lines) {
        Html what{markup("{}", one.asked)};
        if (!one.law.empty()) what += markup("<small>{}</small>", one.law);
        rows.push_back({link(one.child, Url::path(one.path), ": " + one.asked + ", " + one.came),
                        what, standing(one.state, one.look), one.came,
                        one.team.empty() ? one.who : one.who + ", " + one.team});
    }
    Html whole =
        card_table({.caption = std::to_string(list.open) + " to decide, the first due first",
                    .columns = {{.title = "Child"},
                                {.title = "What it may ask for"},
                                {.title = "The clock we hold"},
                                {.title = "It came", .labelled = true},
                                {.title = "Who has it", .labelled = true}},
                    .rows = rows,
                    .tight = true,
                    .rows_only = true});
    if (!list.next.empty()) whole += paragraph(link("Next page", Url::path(list.next)));
    if (!list.start.empty()) whole += paragraph(link("Back to the start", Url::path(list.start)));
    return whole;
}

Html counts_of(const AskList& list)
{
    if (list.counts.empty()) return {};
    std::vector<std::vector<Content>> rows;
    rows.reserve(list.counts.size());
    for (const AskCountLine& one : list.counts)
        rows.push_back({link(one.asked, Url::path(one.path)), std::to_string(one.seen),
                        std::to_string(one.open), std::to_string(one.yes), std::to_string(one.no),
                        std::to_string(one.undone)});
    return section(
        {.id = "counts",
         .title = "What people said",
         .parts = {
             paragraph("Each “no” was told to whoever wrote, with a reason. One that they "
                       "contradicted is open again, and is counted in the last column."),
             card_table({.caption = "Since Ribbon reads messages",
                         .columns = {{.title = "What it may ask for"},
                                     {.title = "Seen", .numeric = true, .labelled = true},
                                     {.title = "Open", .numeric = true, .labelled = true},
                                     {.title = "It did", .numeric = true, .labelled = true},
                                     {.title = "It did not", .numeric = true, .labelled = true},
                                     {.title = "Contradicted", .numeric = true, .labelled = true}},
                         .rows = rows,
                         .tight = true,
                         .rows_only = true})}});
}

} // namespace

Html render(const AskList& list)
{
    const Html mails =
        list.mails.empty()
            ? Html{}
            : inset_text({.says = line(list.mails + " ", link("Sort the mail", Url{"/mail"}))});
    return page_heading({.says = "What messages may ask for"}) + first_sentence(list.first) +
           mails +
           paragraph("Ribbon found words that read like a request. It decides nothing: each clock "
                     "is held from the day the message came, until somebody says.") +
           columns(filter_of(list), lines_of(list), Columns::aside_first) + counts_of(list);
}

} // namespace ribbon
