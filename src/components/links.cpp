#include "components/links.hpp"

#include "components/tags.hpp"

namespace ribbon {

Html link(const Content& says, const Url& to)
{
    return markup(R"(<a class="govuk-link" href="{}">{}</a>)", to, says);
}

Html link(const Content& says, const Url& to, const Content& heard_after)
{
    return markup(
        R"(<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden"> {}</span></a>)",
        to, says, heard_after);
}

Html back_link(const BackLink& given)
{
    return markup(R"(<a href="{}" class="{}"{}>{}</a>)", given.to,
                  tags::classes({"govuk-back-link", given.classes}), given.attributes, given.says);
}

Html breadcrumbs(const Breadcrumbs& given)
{
    Html items;
    for (const Breadcrumb& item : given.items) {
        if (item.to)
            items += markup(R"(<li class="govuk-breadcrumbs__list-item">)"
                            R"(<a class="govuk-breadcrumbs__link" href="{}"{}>{}</a></li>)",
                            *item.to, item.attributes, item.says);
        else
            items +=
                markup(R"(<li class="govuk-breadcrumbs__list-item" aria-current="page">{}</li>)",
                       item.says);
    }
    const auto classes = tags::classes(
        {"govuk-breadcrumbs", given.classes,
         tags::when(given.collapse_on_mobile, "govuk-breadcrumbs--collapse-on-mobile")});
    return markup(
        R"(<nav class="{}"{} aria-label="{}"><ol class="govuk-breadcrumbs__list">{}</ol></nav>)",
        classes, given.attributes, given.label, items);
}

Html skip_link(const SkipLink& given)
{
    return markup(R"(<a href="{}" class="{}"{} data-module="govuk-skip-link">{}</a>)", given.to,
                  tags::classes({"govuk-skip-link", given.classes}), given.attributes, given.says);
}

} // namespace ribbon
