#include "pages/demo/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

/// "STORY-LOST-EMAIL" as "Lost email".
std::string title_of(std::string_view key)
{
    std::string title;
    for (const char letter : key.substr(key.find('-') + 1))
        title += letter == '-'                    ? ' '
                 : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                                  : letter;
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

} // namespace

Html render(const DemoPage& page, const FormKeys& keys)
{
    std::vector<Choice> family;
    for (const auto& one : page.stories)
        family.push_back({.value = one.person,
                          .says = one.who + ", " + one.relation + " of " + one.child,
                          .hint = title_of(one.a_case)});
    std::vector<Choice> staff;
    for (const auto& one : page.posts)
        staff.push_back({.value = one.key,
                         .says = one.name + ", " + one.title,
                         .hint = one.team.empty() ? std::string{"The whole service"} : one.team});
    return page_heading({.says = "Choose whom to be", .size = "xl"}) +
           first_sentence("Everybody here is invented. You can do everything they could do, and "
                          "nothing leaves this machine.") +
           columns(post_form({.to = "/demo",
                              .keys = keys,
                              .parts = {radios({.name = "person",
                                                .legend = "Somebody of a family",
                                                .choices = std::move(family)}),
                                        button({.says = "Go in as them"})}}),
                   post_form({.to = "/demo",
                              .keys = {keys.csrf, keys.once + "-s"},
                              .parts = {radios({.name = "officer",
                                                .legend = "Somebody who works for the council",
                                                .choices = std::move(staff)}),
                                        button({.says = "Go to work as them"})}}),
                   Columns::even);
}

} // namespace ribbon
