#include "components/button.hpp"

#include "components/tags.hpp"

namespace ribbon {
namespace {

/// The words, and the arrow of a button that starts something.
Html inside(const Content& says, bool starts)
{
    if (!starts) return markup("{}", says);
    const Html words = says.is_html() ? markup("<span>{}</span>", says) : markup("{}", says);
    return words +
           markup(
               R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" )"
               R"(width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" )"
               R"(focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>)"
               R"(</svg>)");
}

tags::List common(const std::string& classes, bool starts, const Attributes& more,
                  const std::string& id)
{
    tags::List list;
    list.with("class",
              tags::classes({"govuk-button", classes, tags::when(starts, "govuk-button--start")}));
    list.with("data-module", "govuk-button").all(more).some("id", id);
    return list;
}

} // namespace

Html button(const Button& given)
{
    tags::List list;
    list.with("type", given.type).some("value", given.value).some("name", given.name);
    list.flag("disabled", given.disabled);
    if (given.disabled) list.with("aria-disabled", "true");
    if (given.prevent_double_click)
        list.with("data-prevent-double-click", *given.prevent_double_click ? "true" : "false");
    list.all(common(given.classes, given.starts, given.attributes, given.id));
    return markup("<button{}>{}</button>", list.get(), inside(given.says, given.starts));
}

Html button_link(const ButtonLink& given)
{
    return markup(R"(<a href="{}" role="button" draggable="false"{}>{}</a>)", given.to,
                  common(given.classes, given.starts, given.attributes, given.id).get(),
                  inside(given.says, given.starts));
}

Html link_button(const Content& says, const Url& to, const std::string& classes)
{
    return markup(R"(<a href="{}" class="{}">{}</a>)", to, tags::classes({"govuk-button", classes}),
                  says);
}

Html button_group(const std::vector<Html>& parts)
{
    Html all;
    for (const Html& part : parts) {
        if (!all.empty()) all += markup("\n");
        all += part;
    }
    return markup(R"(<div class="govuk-button-group">{}</div>)", all);
}

} // namespace ribbon
