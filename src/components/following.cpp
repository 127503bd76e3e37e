#include "components/following.hpp"

#include "components/links.hpp"
#include "components/tags.hpp"

namespace ribbon {
namespace {

std::string_view class_of(Following::Look look)
{
    switch (look) {
    case Following::Look::late: return "ribbon-state--late";
    case Following::Look::next: return "ribbon-state--next";
    case Following::Look::done: return "ribbon-state--done";
    case Following::Look::lifted: return "ribbon-state--lifted";
    case Following::Look::plain: break;
    }
    return {};
}

} // namespace

Html following_list(const std::vector<Following>& given)
{
    Html rows;
    for (const Following& one : given) {
        Html state;
        if (!one.state.empty())
            state = markup(" <span class=\"{}\">{}</span>",
                           tags::classes({"ribbon-state", class_of(one.look)}), one.state);
        const Html law = one.to ? link(one.cite, *one.to) : markup("{}", one.cite);
        rows += markup(
            "<li>\n<h3>{}{}</h3>\n<p class=\"govuk-body\">{}</p>\n"
            "<p class=\"govuk-body\"><span class=\"{}\">{}</span> {}</p>\n</li>\n",
            one.what, state, one.says,
            tags::classes({"ribbon-kind", tags::when(!one.law, "ribbon-kind--promise")}), one.label,
            law);
    }
    if (given.empty()) return {};
    return markup("<ul class=\"ribbon-list\">\n{}</ul>\n", rows);
}

} // namespace ribbon
