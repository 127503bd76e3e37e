#include "pages/machine/page.hpp"

#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

Html table_of(const std::string& caption, const std::vector<MachineRow>& rows)
{
    std::vector<std::vector<Content>> cells;
    for (const MachineRow& one : rows) {
        const Content count =
            one.how == Standing::late ? Content{standing(one.count, one.how)} : Content{one.count};
        cells.push_back({one.name, count, one.says});
    }
    return card_table(
        {.caption = caption,
         .columns = {{.title = "What"}, {.title = "How many, or how"}, {.title = "More"}},
         .rows = std::move(cells),
         .tight = true,
         .rows_only = true});
}

} // namespace

Html render(const MachinePage& page)
{
    return page_heading({.says = "The machine"}) + first_sentence(page.first) +
           table_of("The record and the server", page.record) +
           table_of("What waits to be done", page.waits) +
           table_of("What was asked of it", page.requests) +
           section({.id = "programs",
                    .title = "For a program that watches",
                    .parts = {paragraph(line(link("The same counts as text", "/machine/figures"),
                                             ", as Prometheus reads them. ",
                                             link("Whether it is well", "/health"),
                                             " needs no sign-in.")),
                              quiet("Counts alone: no page of yours names a child, a family or "
                                    "an officer.")}});
}

} // namespace ribbon
