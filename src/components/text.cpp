#include "components/text.hpp"

#include "components/tags.hpp"

#include <cassert>

namespace ribbon {
namespace {

Html list_items(const std::vector<Content>& items)
{
    Html all;
    for (const Content& item : items) all += markup("<li>{}</li>\n", item);
    return all;
}

Attributes class_and_id(std::string_view classes, const std::string& id)
{
    tags::List list;
    return list.with("class", classes).some("id", id).get();
}

} // namespace

Html page_heading(const Heading& given)
{
    assert(given.size == "xl" || given.size == "l" || given.size == "m");
    Html caption;
    if (!given.caption.empty())
        caption = markup(R"(<span class="govuk-caption-{}">{}</span>)", given.size, given.caption);
    return markup("<h1 class=\"govuk-heading-{}\">{}{}</h1>\n", given.size, caption, given.says);
}

Html first_sentence(const Content& says)
{
    return markup("<p class=\"govuk-body-l\">{}</p>\n", says);
}

Html heading(const Content& says, const std::string& id)
{
    return markup("<h2{}>{}</h2>\n", class_and_id("govuk-heading-m", id), says);
}

Html small_heading(const Content& says, const std::string& id)
{
    return markup("<h3{}>{}</h3>\n", class_and_id("govuk-heading-s", id), says);
}

Html paragraph(const Content& says) { return markup("<p class=\"govuk-body\">{}</p>\n", says); }

Html quiet(const Content& says)
{
    return markup("<p class=\"govuk-body ribbon-quiet\">{}</p>\n", says);
}

Html picture(const Url& file, const std::string& says)
{
    return markup("<p class=\"govuk-body\"><img src=\"{}\" alt=\"{}\"></p>\n", file, says);
}

Html as_written(const std::string& text)
{
    return markup("<div class=\"govuk-body ribbon-as-written\" dir=\"auto\">{}</div>\n", text);
}

Html bullets(const std::vector<Content>& items)
{
    return markup("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>\n", list_items(items));
}

Html numbered(const std::vector<Content>& items)
{
    return markup("<ol class=\"govuk-list govuk-list--number\">{}</ol>\n", list_items(items));
}

Html stack(const std::vector<Html>& parts) { return together(parts); }

Html section(const Section& given)
{
    assert(!given.id.empty());
    return markup("<section class=\"ribbon-section\" aria-labelledby=\"{}\">\n{}{}</section>\n",
                  given.id, heading(given.title, given.id), together(given.parts));
}

Html columns(const Html& first, const Html& second, Columns kind)
{
    const std::string_view more = kind == Columns::even          ? "ribbon-columns--even"
                                  : kind == Columns::short_first ? "ribbon-columns--short-first"
                                  : kind == Columns::aside_first ? "ribbon-columns--aside-first"
                                                                 : "";
    return markup("<div class=\"{}\">\n<div>\n{}</div>\n<div>\n{}</div>\n</div>\n",
                  tags::classes({"ribbon-columns", more}), first, second);
}

Html facts(const std::vector<NamedFact>& given)
{
    Html rows;
    for (const NamedFact& fact : given)
        rows += markup("<dt>{}</dt><dd>{}</dd>\n", fact.name, fact.holds);
    return markup("<dl class=\"ribbon-facts ribbon-facts--long\">\n{}</dl>\n", rows);
}

Html time_of(const std::string& machine, const Content& words)
{
    return markup(R"(<time datetime="{}">{}</time>)", machine, words);
}

Html jump_links(const std::vector<Html>& links)
{
    Html items;
    for (const Html& link : links) items += markup("<li>{}</li>", link);
    return markup("<ul class=\"ribbon-jump\">{}</ul>\n", items);
}

Html strong(const Content& says) { return markup("<strong>{}</strong>", says); }

} // namespace ribbon
