#include "pages/reads/page.hpp"

#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/parts/duties.hpp"
#include "views/parts/words.hpp"
#include "views/words.hpp"

namespace ribbon {

Html render(const ReadsPage& page)
{
    Html whole = page_heading({.says = "Who has looked", .caption = page.child});
    if (page.rows.empty()) return whole + first_sentence("Nobody has opened this record yet.");
    whole +=
        first_sentence("This record was opened " + counted(static_cast<int>(page.in_all), "time") +
                       ". Every time is here, before the page is shown to whoever opens it.");
    std::vector<std::vector<Content>> rows;
    for (const auto& one : page.rows)
        rows.push_back({one.when, one.who + ", " + one.role, one.what,
                        one.why.empty() ? "Part of their work" : one.why});
    whole += card_table({.caption = "Newest first",
                         .columns = {{.title = "When"},
                                     {.title = "Who"},
                                     {.title = "What", .labelled = true},
                                     {.title = "Why", .labelled = true}},
                         .rows = std::move(rows),
                         .rows_only = true});
    if (static_cast<std::int64_t>(page.rows.size()) < page.in_all)
        whole += paragraph(link("Older ones", Url::path("/cases/" + in_url(page.a_case) +
                                                        "/reads?before=" + in_url(page.older))));
    whole += paragraph(
        link("See all that we hold", Url::path("/cases/" + in_url(page.a_case) + "/all")));
    return whole + paragraph("If somebody looked who should not have, write to us. You may also "
                             "complain to the Information Commissioner, ico.org.uk.");
}

Html render(const StoryPage& page)
{
    return page_heading({.says = of(page.child) + " story", .size = "xl"}) +
           first_sentence("All that is recorded, oldest first, and what is still ahead.") +
           story_of(page.story);
}

} // namespace ribbon
