#include "components/notices.hpp"

#include "components/button.hpp"
#include "components/lists.hpp"
#include "components/tags.hpp"

namespace ribbon {
namespace {

std::string_view true_or_false(bool value) { return value ? "true" : "false"; }

} // namespace

Html error_summary(const ErrorSummary& given)
{
    tags::List list;
    list.with("class", tags::classes({"govuk-error-summary", given.classes}));
    if (given.disable_auto_focus)
        list.with("data-disable-auto-focus", true_or_false(*given.disable_auto_focus));
    list.all(given.attributes).with("data-module", "govuk-error-summary");

    Html items;
    for (const ErrorItem& item : given.items) {
        const Html says =
            item.to ? markup(R"(<a href="{}"{}>{}</a>)", *item.to, item.attributes, item.says)
                    : markup("{}", item.says);
        items += markup("<li>{}</li>", says);
    }
    Html body;
    if (!given.description.empty()) body += markup("<p>{}</p>", given.description);
    if (!items.empty())
        body += markup(R"(<ul class="govuk-list govuk-error-summary__list">{}</ul>)", items);
    return markup(R"(<div{}><div role="alert"><h2 class="govuk-error-summary__title">{}</h2>)"
                  R"(<div class="govuk-error-summary__body">{}</div></div></div>)",
                  list.get(), given.title, body);
}

Html error_summary(const Problems& problems)
{
    if (problems.empty()) return {};
    ErrorSummary summary;
    for (const Problem& problem : problems) {
        ErrorItem item{.says = problem.sentence};
        if (!problem.field.empty()) item.to = Url::path("#" + in_url(problem.field));
        summary.items.push_back(std::move(item));
    }
    return error_summary(summary);
}

Words problem_of(const Problems& problems, std::string_view field)
{
    std::string all;
    for (const Problem& problem : problems) {
        if (problem.field != field) continue;
        if (!all.empty()) all += ". ";
        all += problem.sentence;
    }
    return all;
}

Html inset_text(const InsetText& given)
{
    tags::List list;
    list.some("id", given.id).with("class", tags::classes({"govuk-inset-text", given.classes}));
    list.all(given.attributes);
    return markup("<div{}>{}</div>", list.get(), given.says);
}

Html warning_text(const WarningText& given)
{
    return markup(R"(<div class="{}"{}><span class="govuk-warning-text__icon" )"
                  R"(aria-hidden="true">!</span><strong class="govuk-warning-text__text">)"
                  "<span class=\"govuk-visually-hidden\">{}</span>\n{}</strong></div>",
                  tags::classes({"govuk-warning-text", given.classes}), given.attributes,
                  given.heard_before, given.says);
}

Html notification_banner(const NotificationBanner& given)
{
    const std::string_view role = given.success ? "alert" : "region";
    const Content usual = given.success ? "Success" : "Important";
    tags::List list;
    list.with("class",
              tags::classes({"govuk-notification-banner",
                             tags::when(given.success, "govuk-notification-banner--success"),
                             given.classes}));
    list.with("role", given.role.empty() ? role : std::string_view{given.role});
    list.with("aria-labelledby", given.title_id).with("data-module", "govuk-notification-banner");
    if (given.disable_auto_focus)
        list.with("data-disable-auto-focus", true_or_false(*given.disable_auto_focus));
    list.all(given.attributes);

    tags::List title;
    title.with("class", "govuk-notification-banner__title").with("id", given.title_id);
    Html says;
    if (given.says.is_html())
        says = given.says.html();
    else if (!given.says.empty())
        says = markup(R"(<p class="govuk-notification-banner__heading">{}</p>)", given.says);
    return markup(
        R"(<div{}><div class="govuk-notification-banner__header">{}</div>)"
        R"(<div class="govuk-notification-banner__content">{}</div></div>)",
        list.get(),
        tags::heading(given.heading_level, title, given.title.empty() ? usual : given.title), says);
}

namespace {

Html action_of(const PanelAction& action)
{
    if (!action.to)
        return button({.says = action.says,
                       .classes = tags::classes({"govuk-button--inverse", action.classes}),
                       .type = action.type.empty() ? "button" : action.type,
                       .attributes = action.attributes});
    if (action.type == "button")
        return button_link({.says = action.says,
                            .to = *action.to,
                            .classes = tags::classes({"govuk-button--inverse", action.classes}),
                            .attributes = action.attributes});
    return markup(R"(<a class="{}" href="{}"{}>{}</a>)",
                  tags::classes({"govuk-link govuk-link--inverse", action.classes}), *action.to,
                  action.attributes, action.says);
}

} // namespace

Html panel(const Panel& given)
{
    const bool interrupts = given.classes.find("govuk-panel--interruption") != std::string::npos;
    tags::List title;
    title.with("class", "govuk-panel__title");
    Html inside = tags::heading(given.heading_level, title, given.title);
    if (!given.says.empty())
        inside += markup(R"(<div class="govuk-panel__body">{}</div>)", given.says);
    if (interrupts && (!given.actions.empty() || !given.action_classes.empty())) {
        std::vector<Html> actions;
        for (const PanelAction& action : given.actions) actions.push_back(action_of(action));
        inside += markup(R"(<div class="{}"{}>{}</div>)",
                         tags::classes({"govuk-panel__actions", given.action_classes}),
                         given.action_attributes, actions.empty() ? Html{} : button_group(actions));
    }
    return markup(
        R"(<div class="{}"{}>{}</div>)",
        tags::classes(
            {"govuk-panel", tags::when(!interrupts, "govuk-panel--confirmation"), given.classes}),
        given.attributes, inside);
}

Html phase_banner(const PhaseBanner& given)
{
    const std::string classes =
        tags::classes({"govuk-phase-banner__content__tag", given.tag.look().classes});
    return markup(R"(<div class="{}"{}><p class="govuk-phase-banner__content">{})"
                  R"(<span class="govuk-phase-banner__text">{}</span></p></div>)",
                  tags::classes({"govuk-phase-banner govuk-width-container", given.classes}),
                  given.attributes, tag({.says = given.tag.says(), .classes = classes}),
                  given.says);
}

Html details(const Details& given)
{
    tags::List list;
    list.some("id", given.id).with("class", tags::classes({"govuk-details", given.classes}));
    list.all(given.attributes).flag("open", given.open);
    return markup(R"(<details{}><summary class="govuk-details__summary">)"
                  R"(<span class="govuk-details__summary-text">{}</span></summary>)"
                  R"(<div class="govuk-details__text">{}</div></details>)",
                  list.get(), given.summary, given.says);
}

Html exit_this_page(const ExitThisPage& given)
{
    tags::List list;
    list.some("id", given.id).with("class", tags::classes({"govuk-exit-this-page", given.classes}));
    list.with("data-module", "govuk-exit-this-page").all(given.attributes);
    const Html usual =
        markup(R"(<span class="govuk-visually-hidden">Emergency</span> Exit this page)");
    tags::List rel;
    rel.with("rel", "nofollow noreferrer");
    return markup("<div{}>{}</div>", list.get(),
                  button_link({.says = given.says.empty() ? Content{usual} : given.says,
                               .to = given.to,
                               .classes = "govuk-button--warning govuk-exit-this-page__button "
                                          "govuk-js-exit-this-page-button",
                               .attributes = rel}));
}

} // namespace ribbon
