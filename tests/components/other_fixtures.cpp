#include "tests/components/fixtures.hpp"

#include "tests/components/fixture_markup.hpp"

#include "components/header.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"

namespace ribbon::fixtures {
namespace {

Html of_back_link(const Options& from)
{
    const Content says = from.content();
    return back_link({.says = says.empty() ? Content{"Back"} : says,
                      .to = from["href"].url_if().value_or(Url{"#"}),
                      .classes = from["classes"].text(),
                      .attributes = from["attributes"].attributes()});
}

Html of_breadcrumbs(const Options& from)
{
    Breadcrumbs made{.collapse_on_mobile = from["collapseOnMobile"].some(),
                     .label = from["labelText"].text_or("Breadcrumb"),
                     .classes = from["classes"].text(),
                     .attributes = from["attributes"].attributes()};
    for (const Options& item : from["items"].items())
        made.items.push_back(
            {item.content(), item["href"].url_if(), item["attributes"].attributes()});
    return breadcrumbs(made);
}

Html of_skip_link(const Options& from)
{
    return skip_link({.says = from.content(),
                      .to = from["href"].url_if().value_or(Url{"#content"}),
                      .classes = from["classes"].text(),
                      .attributes = from["attributes"].attributes()});
}

Html of_error_summary(const Options& from)
{
    ErrorSummary made{.title = from.content("titleHtml", "titleText"),
                      .description = from.content("descriptionHtml", "descriptionText"),
                      .disable_auto_focus = from["disableAutoFocus"].yes_or_no(),
                      .classes = from["classes"].text(),
                      .attributes = from["attributes"].attributes()};
    for (const Options& item : from["errorList"].items())
        made.items.push_back(
            {item.content(), item["href"].url_if(), item["attributes"].attributes()});
    return error_summary(made);
}

Html of_inset_text(const Options& from)
{
    return inset_text({from.content(), from["id"].text(), from["classes"].text(),
                       from["attributes"].attributes()});
}

Html of_warning_text(const Options& from)
{
    return warning_text({from.content(), from["iconFallbackText"].text_or("Warning"),
                         from["classes"].text(), from["attributes"].attributes()});
}

Html of_notification_banner(const Options& from)
{
    return notification_banner(
        {.says = from.content(),
         .title = from.content("titleHtml", "titleText"),
         .success = from["type"].text() == "success",
         .role = from["role"].text(),
         .title_id = from["titleId"].text_or("govuk-notification-banner-title"),
         .heading_level = from["titleHeadingLevel"].number().value_or(2),
         .disable_auto_focus = from["disableAutoFocus"].yes_or_no(),
         .classes = from["classes"].text(),
         .attributes = from["attributes"].attributes()});
}

Html of_panel(const Options& from)
{
    Panel made{.title = from.content("titleHtml", "titleText"),
               .says = from.content(),
               .heading_level = from["headingLevel"].number().value_or(1),
               .classes = from["classes"].text(),
               .attributes = from["attributes"].attributes(),
               .action_classes = from["actions"]["classes"].text(),
               .action_attributes = from["actions"]["attributes"].attributes()};
    for (const Options& item : from["actions"]["items"].items())
        made.actions.push_back({item["text"].text(), item["href"].url_if(), item["type"].text(),
                                item["classes"].text(), item["attributes"].attributes()});
    return panel(made);
}

Html of_phase_banner(const Options& from)
{
    return phase_banner({from["tag"].words(), from.content(), from["classes"].text(),
                         from["attributes"].attributes()});
}

Html of_details(const Options& from)
{
    return details({.summary = from.content("summaryHtml", "summaryText"),
                    .says = from.content(),
                    .open = from["open"].some(),
                    .id = from["id"].text(),
                    .classes = from["classes"].text(),
                    .attributes = from["attributes"].attributes()});
}

Html of_exit_this_page(const Options& from)
{
    Attributes attributes = from["attributes"].attributes();
    for (const auto& [option, attribute] :
         {std::pair{"activatedText", "data-i18n.activated"},
          std::pair{"timedOutText", "data-i18n.timed-out"},
          std::pair{"pressTwoMoreTimesText", "data-i18n.press-two-more-times"},
          std::pair{"pressOneMoreTimeText", "data-i18n.press-one-more-time"}})
        if (from[option].some())
            attributes.push_back({FixtureMarkup::name(attribute), from[option].text()});
    ExitThisPage made{.says = from.content(),
                      .id = from["id"].text(),
                      .classes = from["classes"].text(),
                      .attributes = attributes};
    if (from["redirectUrl"].some()) made.to = from["redirectUrl"].url();
    return exit_this_page(made);
}

Html of_generic_header(const Options& from)
{
    return generic_header(
        {.logo = from.content("logoHtml", "logoText"),
         .to = from["url"].url_if().value_or(Url{"/"}),
         .container_classes = from["containerClasses"].text_or("govuk-width-container"),
         .classes = from["classes"].text(),
         .attributes = from["attributes"].attributes()});
}

NavigationItem item_of(const Options& from)
{
    const Here here = from["current"].some()  ? Here::page
                      : from["active"].some() ? Here::inside
                                              : Here::no;
    return {from.content(), from["href"].url_if(), here, from["attributes"].attributes()};
}

Html of_service_navigation(const Options& from)
{
    const Options slots = from["slots"], end = slots["end"];
    ServiceNavigation made{.service = from["serviceName"].text(),
                           .service_url = from["serviceUrl"].url_if(),
                           .label = from["navigationLabel"].text(),
                           .menu = from["menuButtonText"].text_or("Menu"),
                           .menu_heard = from["menuButtonLabel"].text(),
                           .id = from["navigationId"].text_or("navigation"),
                           .classes = from["classes"].text(),
                           .navigation_classes = from["navigationClasses"].text(),
                           .heard = from["ariaLabel"].text_or("Service information"),
                           .collapse_on_mobile = from["collapseNavigationOnMobile"].yes_or_no(),
                           .attributes = from["attributes"].attributes(),
                           .start = slots["start"].markup(),
                           .end = end["html"].some() ? end["html"].markup() : end.markup(),
                           .navigation_start = slots["navigationStart"].markup(),
                           .navigation_end = slots["navigationEnd"].markup(),
                           .end_in_line = end["align"].text() == "inline"};
    for (const Options& item : from["navigation"].items())
        if (item.some()) made.items.push_back(item_of(item));
    return service_navigation(made);
}

} // namespace

std::map<std::string, Maker> other_components()
{
    return {{"back-link", of_back_link},
            {"breadcrumbs", of_breadcrumbs},
            {"details", of_details},
            {"error-summary", of_error_summary},
            {"exit-this-page", of_exit_this_page},
            {"generic-header", of_generic_header},
            {"inset-text", of_inset_text},
            {"notification-banner", of_notification_banner},
            {"panel", of_panel},
            {"phase-banner", of_phase_banner},
            {"service-navigation", of_service_navigation},
            {"skip-link", of_skip_link},
            {"warning-text", of_warning_text}};
}

} // namespace ribbon::fixtures
