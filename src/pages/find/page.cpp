#include "pages/find/page.hpp"

#include "components/button.hpp"
#include "components/figures.hpp"
#include "components/form.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "views/words.hpp"

namespace ribbon {

Html render(const FindPage& page)
{
    Html whole =
        page_heading({.says = "Find a child"}) +
        get_form({.to = "/find",
                  .parts = {text_input({.name = "q",
                                        .label = "A name, a number or a word",
                                        .hint = "The child, a parent, a UPN, or words of a message",
                                        .value = page.typed}),
                            button({.says = "Find"})}});
    if (!page.asked) return whole;
    if (page.found.empty())
        return whole +
               paragraph("Nobody here has that. Try fewer words, or the beginning of a name.");
    std::vector<std::vector<Content>> rows;
    for (const auto& child : page.found)
        rows.push_back({link(child.name, Url::path("/cases/" + in_url(child.a_case))),
                        child.born.empty() ? "Not known" : child.born, child.a_case,
                        child.officer.empty() ? "Nobody" : child.officer,
                        child.team.empty() ? "None" : child.team});
    whole += card_table(
        {.caption = page.more ? "The first " +
                                    counted(static_cast<int>(page.found.size()), "child") + " or so"
                              : "What was found",
         .columns = {{.title = "Child"},
                     {.title = "Born", .labelled = true},
                     {.title = "Reference", .labelled = true},
                     {.title = "Who has it", .labelled = true},
                     {.title = "Team", .labelled = true}},
         .rows = std::move(rows)});
    if (page.more)
        whole += paragraph(link("More", Url::path("/find?q=" + in_url(page.typed) +
                                                  "&page=" + std::to_string(page.page + 1))));
    return whole;
}

} // namespace ribbon
