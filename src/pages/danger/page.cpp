#include "pages/danger/page.hpp"

#include "components/button.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {

Html render(const std::string& a_case, const std::vector<DangerToRead>& waiting,
            const FormKeys& keys)
{
    if (waiting.empty()) return {};
    std::vector<Html> parts;
    for (const DangerToRead& one : waiting) {
        const std::string number = std::to_string(one.entry);
        parts.push_back(warning_text(
            {.says =
                 line("A message of " + one.when + " has words that may mean danger: \u201c" +
                          one.words + "\u201d. ",
                      link("Read it now", Url::path(one.conversation)),
                      ". If somebody is in danger, ring 999, and then your safeguarding lead.")}));
        parts.push_back(
            post_form({.to = Url::path("/cases/" + in_url(a_case) + "/danger/" + number),
                       .keys = {keys.csrf, keys.once + "-d" + number},
                       .parts = {textarea({.name = "did",
                                           .label = "What did you do? It stays in the record",
                                           .rows = 2,
                                           .id = "did-" + number}),
                                 button({.says = "I have read it, and this is what I did",
                                         .classes = "govuk-button--warning"})}}));
    }
    return section({.id = "danger", .title = "Read this first", .parts = std::move(parts)});
}

} // namespace ribbon
