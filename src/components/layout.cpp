#include "components/layout.hpp"

#include "components/assets.hpp"
#include "components/tags.hpp"

namespace ribbon {
namespace {

Html head(const Layout& given)
{
    const std::string title =
        (given.problems ? "Error: " : "") + given.title + " - " + given.council;
    return markup(R"(<head>
<meta charset="utf-8">
<title>{}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="{}" type="image/svg+xml">
<link rel="stylesheet" href="{}">
<script type="module" src="{}"></script>
</head>
)",
                  title, asset_url("ribbon-mark.svg"), asset_url("ribbon.css"),
                  asset_url("page.js"));
}

/// The mark, drawn into the page so that it takes the colours of the theme.
Html mark()
{
    return markup(
        R"(<svg class="ribbon-mark" viewBox="0 0 30 38" aria-hidden="true" )"
        R"(focusable="false"><path d="M2 2h9v34l-4.5-4L2 36z"/>)"
        R"(<path opacity=".72" d="M11 2h6.5a10 10 0 0 1 0 20H11v-7h6a3 3 0 0 0 0-6h-6z"/>)"
        R"(<path d="M11 15l8.5 0L29 33l-5.5-.4-4 3.9z"/></svg>)");
}

Html header(const Layout& given)
{
    const Html names = markup("{}<span class=\"ribbon-header__names\">{} <small>{}</small></span>",
                              mark(), given.council, given.service);
    Html all = generic_header({.logo = names, .to = given.home});
    if (!given.navigation.empty()) all += service_navigation({.items = given.navigation});
    if (!given.banner.empty()) all += phase_banner({.tag = given.banner_tag, .says = given.banner});
    return markup("<header class=\"govuk-template__header\">\n{}\n</header>\n", all);
}

Html before_main(const Layout& given)
{
    Html all;
    if (given.exit) all += exit_this_page(*given.exit);
    if (given.back) all += markup(R"(<nav aria-label="Back">{}</nav>)", back_link(*given.back));
    if (given.crumbs) all += breadcrumbs(*given.crumbs);
    return all;
}

Html footer(const Layout& given)
{
    Html all;
    if (!given.help.empty()) all += markup("<p>{}</p>\n", given.help);
    if (!given.account.empty()) all += markup("<div>{}</div>\n", given.account);
    if (!given.footer_links.empty()) {
        Html items;
        for (const Html& link : given.footer_links) items += markup("<li>{}</li>", link);
        all += markup("<ul>{}</ul>\n", items);
    }
    if (!given.footer_note.empty()) all += markup("<p><small>{}</small></p>\n", given.footer_note);
    return markup("<footer class=\"govuk-template__footer ribbon-footer\">\n"
                  "<div class=\"govuk-width-container\">\n{}</div>\n</footer>\n",
                  all);
}

/// For a keyboard: first to the page itself, and from a dangerous one straight out of it.
Html skip_links(const Layout& given)
{
    Html all = skip_link({});
    if (given.exit) {
        tags::List list;
        list.with("rel", "nofollow noreferrer");
        all += skip_link({.says = "Exit this page",
                          .to = given.exit->to,
                          .classes = "govuk-js-exit-this-page-skiplink",
                          .attributes = list});
    }
    return all;
}

} // namespace

Html layout(const Layout& given)
{
    return markup(R"(<!DOCTYPE html>
<html lang="{}" class="govuk-template">
{}<body class="{}">
{}
{}<div class="govuk-width-container">
{}<main class="govuk-main-wrapper" id="main">
{}</main>
</div>
{}</body>
</html>
)",
                  given.language, head(given),
                  tags::classes({"govuk-template__body", tags::when(given.wide, "ribbon-wide")}),
                  skip_links(given), header(given), before_main(given), together(given.main),
                  footer(given));
}

} // namespace ribbon
