#include "components/button.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/recording/page.hpp"

namespace ribbon {

Html render(const DoneView& view, const RecordingPlace& place)
{
    const std::string number = std::to_string(view.number);
    std::vector<NamedFact> facts_of_it{{"Number in the case", number}};
    if (view.entry > 0) facts_of_it.push_back({"Entry of the record", std::to_string(view.entry)});
    if (!view.recorded.empty()) facts_of_it.push_back({"Recorded", view.recorded});
    if (!view.by.empty()) facts_of_it.push_back({"By", view.by});
    if (!view.old.empty()) facts_of_it.push_back({"Stands no more", view.old});
    std::vector<Html> parts{
        page_heading(
            {.says = view.withdraws ? "It is withdrawn" : "It is recorded", .caption = view.child}),
        first_sentence(view.withdraws ? "This stands no more: " + view.old : view.sentence),
        facts(facts_of_it)};
    for (Html& one : sections_of(view.follows)) parts.push_back(std::move(one));
    const std::string which = "?corrects=" + number;
    std::vector<Html> ways{link_button("Record something else", record_path(place)),
                           link("Back to the case", Url::path("/cases/" + in_url(place.a_case)))};
    if (!view.withdraws)
        ways.push_back(link("Put this right", record_path(place, "/fields" + which)));
    parts.push_back(button_group(ways));
    return together(parts);
}

} // namespace ribbon
