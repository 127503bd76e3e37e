#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/family_more/page.hpp"

namespace ribbon {
namespace {

Html named(const std::vector<HeldFact>& held)
{
    std::vector<NamedFact> rows;
    for (const HeldFact& one : held) rows.push_back({one.what, one.says});
    return facts(rows);
}

} // namespace

Html render_held(const AllHeld& page)
{
    Html whole;
    if (!page.of_you.empty())
        whole += section({.id = "you", .title = "About you", .parts = {named(page.of_you)}});
    if (!page.of_child.empty())
        whole += section(
            {.id = "child", .title = "About " + page.child, .parts = {named(page.of_child)}});
    return whole;
}

Html render(const AllHeld& page)
{
    const std::string own = "/cases/" + in_url(page.a_case);
    std::vector<std::vector<Content>> rows;
    for (const AllHeld::Part& one : page.parts)
        rows.push_back({link(one.what, Url::path(one.path)), one.about});
    return page_heading({.says = "All that we hold", .caption = page.child}) +
           first_sentence("This is what the council keeps about you and " + page.child +
                          ". You do not have to ask for it.") +
           card_table({.caption = "Where to read it",
                       .columns = {{.title = "What"}, {.title = "What is in it"}},
                       .rows = std::move(rows),
                       .rows_only = true}) +
           render_held(page) +
           section({.id = "not",
                    .title = "What is not here",
                    .parts = {bullets({"The notes among staff", "What other people wrote to us",
                                       "What is hidden so that nobody comes to harm"}),
                              paragraph(line("You may ask for these too. ",
                                             link("Write to us", Url::path(own + "/write")),
                                             " and say that you want your data. We must answer "
                                             "within one month (UK GDPR Article 12).")),
                              paragraph(line("Is something wrong? ",
                                             link("Tell us", Url::path(own + "/write")),
                                             ", and we put it right.")),
                              paragraph(link("Take it all away in one file",
                                             Url::path(own + "/take-away")))}});
}

} // namespace ribbon
