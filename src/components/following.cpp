#include "components/following.hpp"

#include "components/links.hpp"

namespace ribbon {

Html following_list(const std::vector<Following>& given)
{
    if (given.empty()) return {};
    Html rows;
    for (const Following& one : given) {
        const Html shown = one.state.empty() ? Html{} : markup(" ") + state(one.state, one.shape);
        rows += markup("<li>\n<h3>{}{}</h3>\n<p class=\"govuk-body\">{}</p>\n"
                       "<p class=\"govuk-body\">{} {}</p>\n</li>\n",
                       one.what, shown, one.says, kind(one.label, one.binding),
                       one.to ? link(one.cite, *one.to) : markup("{}", one.cite));
    }
    return markup("<ul class=\"ribbon-list\" role=\"list\">\n{}</ul>\n", rows);
}

} // namespace ribbon
