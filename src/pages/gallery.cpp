#include "pages/gallery.hpp"

#include "base/readability.hpp"
#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/ask/pages.hpp"
#include "pages/deadline/page.hpp"
#include "pages/identity/page.hpp"
#include "pages/officers/gallery.hpp"
#include "pages/recording/gallery.hpp"
#include "pages/wishes/page.hpp"

#include <fmt/format.h>

namespace ribbon {
namespace {

void add(std::vector<GalleryPage>& all, std::vector<GalleryPage> some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
}

template <class Pairs> void add_pairs(std::vector<GalleryPage>& all, Pairs pairs, bool family)
{
    for (auto& [name, main] : pairs) all.push_back({name, std::move(main), family});
}

} // namespace

std::vector<GalleryPage> gallery(const Law& law, const Calendar& calendar)
{
    std::vector<GalleryPage> all = family_gallery();
    add_pairs(all, ask_gallery(law, calendar), true);
    add_pairs(all, deadline_gallery(law, calendar), true);
    add_pairs(all, wishes_gallery(), true);
    add(all, sign_in_gallery());
    add_pairs(all, officer_gallery(), false);
    add_pairs(all, identity_gallery(), false);
    for (RecordingExample& one : recording_gallery(law, calendar))
        all.push_back({one.name, std::move(one.main), false});
    return all;
}

Html render_gallery(const std::vector<GalleryPage>& pages)
{
    std::vector<std::vector<Content>> rows;
    for (const GalleryPage& one : pages) {
        std::string grade = "staff";
        if (one.family)
            grade = fmt::format("{:.1f}", reading_of(shown_text(one.main.bytes())).grade());
        rows.push_back({link(one.name, Url::path("/gallery/" + in_url(one.name))), grade,
                        std::to_string(one.main.bytes().size() / 1000) + " kB"});
    }
    return page_heading({.says = "Every page", .size = "xl"}) +
           first_sentence(
               "Each page in each of its states. The grade is how hard a page is to read: "
               "5 is a child of ten (Flesch-Kincaid).") +
           card_table({.caption = std::to_string(pages.size()) + " pages",
                       .columns = {{.title = "Page"},
                                   {.title = "Grade", .labelled = true},
                                   {.title = "Size", .labelled = true}},
                       .rows = std::move(rows),
                       .rows_only = true});
}

} // namespace ribbon
