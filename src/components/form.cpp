#include "components/form.hpp"

#include "components/button.hpp"
#include "components/links.hpp"
#include "components/tags.hpp"

#include <cassert>

namespace ribbon {

Html post_form(const PostForm& given)
{
    assert(!given.keys.csrf.empty() && !given.keys.once.empty());
    // Nothing of HTML's own checks: a person sees all the problems at once, in our words.
    tags::List list;
    list.with("method", "post").flag("novalidate", true);
    if (given.files) list.with("enctype", "multipart/form-data");
    list.some("id", given.id);
    return markup("<form action=\"{}\"{}>\n"
                  "<input type=\"hidden\" name=\"{}\" value=\"{}\">"
                  "<input type=\"hidden\" name=\"{}\" value=\"{}\">\n{}</form>\n",
                  given.to, list.get(), csrf_field, given.keys.csrf, once_field, given.keys.once,
                  together(given.parts));
}

Html get_form(const GetForm& given)
{
    return markup("<form action=\"{}\" method=\"get\" role=\"search\" novalidate>\n{}</form>\n",
                  given.to, together(given.parts));
}

Html hidden_field(const std::string& name, const std::string& value)
{
    return markup("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n", name, value);
}

Html filters(const Filters& given)
{
    Html after;
    if (given.clear) after += link("Clear", *given.clear);
    if (!given.more.empty()) after += (after.empty() ? Html{} : markup(" · ")) + given.more;
    if (!after.empty())
        after = markup("<p class=\"govuk-body govuk-!-margin-bottom-0\">{}</p>\n", after);
    tags::List list;
    list.with("class", "ribbon-filter").flag("open", given.open);
    return markup("<details{}>\n<summary>{}</summary>\n"
                  "<form action=\"{}\" method=\"get\" aria-label=\"{}\">\n{}{}{}</form>\n"
                  "</details>\n",
                  list.get(), given.summary, given.to, given.label, given.inside,
                  button({.says = given.button, .classes = "govuk-!-margin-bottom-2"}), after);
}

} // namespace ribbon
