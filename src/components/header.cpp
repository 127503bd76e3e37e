#include "components/header.hpp"

#include "components/tags.hpp"

namespace ribbon {
namespace {

Html item_of(const NavigationItem& item)
{
    const bool active = item.here != Here::no;
    const Html says =
        active ? markup(R"(<strong class="govuk-service-navigation__active-fallback">{}</strong>)",
                        item.says)
               : markup("{}", item.says);
    tags::List list;
    if (active) list.with("aria-current", item.here == Here::page ? "page" : "true");
    Html inside;
    if (item.to)
        inside = markup(R"(<a class="govuk-service-navigation__link" href="{}"{}>{}</a>)", *item.to,
                        list.all(item.attributes).get(), says);
    else if (!item.says.empty())
        inside =
            markup(R"(<span class="govuk-service-navigation__text"{}>{}</span>)", list.get(), says);
    return markup(R"(<li class="{}">{}</li>)",
                  tags::classes({"govuk-service-navigation__item",
                                 tags::when(active, "govuk-service-navigation__item--active")}),
                  inside);
}

Html name_of(const ServiceNavigation& given)
{
    if (given.service.empty()) return {};
    const Html name =
        given.service_url
            ? markup(R"(<a href="{}" class="govuk-service-navigation__link">{}</a>)",
                     *given.service_url, given.service)
            : markup(R"(<span class="govuk-service-navigation__text">{}</span>)", given.service);
    return markup(R"(<span class="govuk-service-navigation__service-name">{}</span>)", name);
}

Html navigation_of(const ServiceNavigation& given)
{
    if (given.items.empty() && given.navigation_start.empty() && given.navigation_end.empty())
        return {};
    Html inside;
    if (given.collapse_on_mobile.value_or(given.items.size() > 1)) {
        tags::List list;
        list.with("aria-controls", given.id);
        if (given.menu_heard != given.menu) list.some("aria-label", given.menu_heard);
        list.flag("hidden", true).with("aria-hidden", "true");
        inside = markup(R"(<button type="button" class="govuk-service-navigation__toggle )"
                        R"(govuk-js-service-navigation-toggle"{}>{}</button>)",
                        list.get(), given.menu);
    }
    Html items = given.navigation_start;
    for (const NavigationItem& item : given.items) items += item_of(item);
    items += given.navigation_end;
    inside +=
        markup(R"(<ul class="govuk-service-navigation__list" id="{}">{}</ul>)", given.id, items);
    return markup(R"(<nav aria-label="{}" class="{}">{}</nav>)",
                  given.label.empty() ? given.menu : given.label,
                  tags::classes({"govuk-service-navigation__wrapper", given.navigation_classes}),
                  inside);
}

} // namespace

Html generic_header(const GenericHeader& given)
{
    return markup(R"(<div class="{}"{}><div class="{}"><div class="govuk-generic-header__logo">)"
                  R"(<a href="{}" class="govuk-generic-header__homepage-link">{}</a></div></div>)"
                  R"(</div>)",
                  tags::classes({"govuk-generic-header", given.classes}), given.attributes,
                  tags::classes({"govuk-generic-header__container", given.container_classes}),
                  given.to, given.logo);
}

Html service_navigation(const ServiceNavigation& given)
{
    const auto container = tags::classes(
        {"govuk-width-container",
         tags::when(given.end_in_line, "govuk-service-navigation__inlining-container")});
    const Html inside =
        markup(R"(<div class="{}">{}<div class="govuk-service-navigation__container">)"
               R"({}{}</div>{}</div>)",
               container, given.start, name_of(given), navigation_of(given), given.end);
    tags::List list;
    list.with("class", tags::classes({"govuk-service-navigation", given.classes}));
    list.with("data-module", "govuk-service-navigation").all(given.attributes);
    // With a name it is a landmark of its own; without one the nav inside is enough.
    if (!given.service.empty() || !given.start.empty() || !given.end.empty())
        return markup(R"(<section aria-label="{}"{}>{}</section>)", given.heard, list.get(),
                      inside);
    return markup("<div{}>{}</div>", list.get(), inside);
}

} // namespace ribbon
