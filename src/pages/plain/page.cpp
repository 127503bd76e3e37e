#include "pages/plain/page.hpp"

#include "components/button.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {

Html render(const PlainPage& page)
{
    std::vector<Html> parts{page_heading({.says = page.heading})};
    for (const std::string& one : page.says) parts.push_back(paragraph(one));
    std::vector<Content> ways;
    for (const auto& [says, to] : page.ways_on) ways.push_back(link(says, to));
    if (!ways.empty()) parts.push_back(bullets(ways));
    return together(parts);
}

Html render(const WhyOpen& page, const FormKeys& keys)
{
    return together(
        {error_summary(page.problems), page_heading({.says = "Why do you need to open this?"}),
         paragraph(page.sealed
                       ? "It is sealed, because somebody feared a harm. You may open it when your "
                         "work needs it. What you write here is kept for good. The family reads "
                         "that you opened what is sealed, with your name, and not why."
                       : "It is held by another team. You may open it when your work needs it. "
                         "What you write here is kept for good, and the family can read it with "
                         "your name."),
         post_form({.to = Url::path("/cases/" + in_url(page.a_case) + "/why-open"),
                    .keys = keys,
                    .parts = {hidden_field("to", page.to),
                              textarea({.name = "reason",
                                        .label = "Your reason",
                                        .hint = page.sealed
                                                    ? "For example: she is missing, and the police "
                                                      "ask where she was last"
                                                    : "For example: covering for Aisha Khan this "
                                                      "week, their mother is on the telephone",
                                        .problem = problem_of(page.problems, "reason"),
                                        .value = page.typed,
                                        .rows = 3}),
                              button({.says = "Write this down and open"})}})});
}

} // namespace ribbon
