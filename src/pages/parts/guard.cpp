#include "pages/parts/guard.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool has(const Problems& problems, std::string_view field)
{
    return std::any_of(problems.begin(), problems.end(),
                       [field](const Problem& one) { return one.field == field; });
}

} // namespace

Html guard_controls(const Problems& problems)
{
    Html controls;
    // A name is often that of somebody else, so one tick is enough.
    if (has(problems, names_field))
        controls += checkboxes(
            {.name = names_field,
             .legend = "Does it name another family\u2019s child?",
             .choices = {
                 {.value = "yes", .says = "I have looked at the names, and they belong in it"}}});
    if (has(problems, hold_field))
        controls += button({.says = "Ask a second person to look",
                            .name = hold_field,
                            .value = "yes",
                            .classes = "govuk-button--secondary",
                            .id = hold_field});
    return controls;
}

} // namespace ribbon
