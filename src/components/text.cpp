#include "components/text.hpp"

namespace ribbon {

Html page_heading(const Content& says)
{
    return markup(R"(<h1 class="govuk-heading-xl govuk-!-margin-bottom-4">{}</h1>)", says);
}

Html working_heading(const Content& says)
{
    return markup(R"(<h1 class="govuk-heading-l govuk-!-margin-bottom-3">{}</h1>)", says);
}

Html lead(const Content& says) { return markup(R"(<p class="govuk-body-l">{}</p>)", says); }

Html heading_2(const Content& says, const std::string& id)
{
    if (id.empty()) return markup(R"(<h2 class="govuk-heading-m">{}</h2>)", says);
    return markup(R"(<h2 class="govuk-heading-m" id="{}">{}</h2>)", id, says);
}

Html heading_3(const Content& says) { return markup(R"(<h3 class="govuk-heading-s">{}</h3>)", says); }

Html paragraph(const Content& says) { return markup(R"(<p class="govuk-body">{}</p>)", says); }

Html quiet(const Content& says)
{
    return markup(R"(<p class="govuk-body ribbon-quiet">{}</p>)", says);
}

Html paragraphs_of(const std::vector<std::string>& texts)
{
    Html whole;
    for (const std::string& text : texts)
        whole += markup(R"(<p class="govuk-body ribbon-as-written">{}</p>)", text);
    return whole;
}

Html strong(const Content& says) { return markup("<strong>{}</strong>", says); }

namespace {

Html items_of(const std::vector<Html>& items)
{
    Html inside;
    for (const Html& item : items) inside += markup("<li>{}</li>", item);
    return inside;
}

} // namespace

Html bullets(const std::vector<Html>& items)
{
    return markup(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", items_of(items));
}

Html numbered(const std::vector<Html>& items)
{
    return markup(R"(<ol class="govuk-list govuk-list--number">{}</ol>)", items_of(items));
}

Html section(const std::string& id, const Content& heading, const std::vector<Html>& parts)
{
    return markup(R"(<section class="ribbon-section" aria-labelledby="{}">)"
                  R"(<h2 class="govuk-heading-m" id="{}">{}</h2>{}</section>)",
                  id, id, heading, together(parts));
}

Html columns(const std::vector<Html>& first, const std::vector<Html>& second)
{
    return markup(R"(<div class="ribbon-columns"><div>{}</div><div>{}</div></div>)",
                  together(first), together(second));
}

Html time_of(const std::string& iso, const Content& says)
{
    return markup(R"(<time datetime="{}">{}</time>)", iso, says);
}

Html facts(const std::vector<NamedFact>& rows, bool long_names)
{
    Html inside;
    for (const NamedFact& row : rows)
        inside += markup("<dt>{}</dt><dd>{}</dd>", row.name, row.says);
    return markup(R"(<dl class="{}">{}</dl>)",
                  long_names ? "ribbon-facts ribbon-facts--long" : "ribbon-facts", inside);
}

Html jump_links(const std::vector<JumpLink>& links)
{
    Html inside;
    for (const auto& [says, to] : links)
        inside += markup(R"(<li><a class="govuk-link" href="{}">{}</a></li>)", to, says);
    return markup(R"(<ul class="ribbon-jump">{}</ul>)", inside);
}

Html hidden_field(const std::string& name, const std::string& value)
{
    return markup(R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

Html post_form(const PostForm& given)
{
    Attributes more;
    if (given.files) more.push_back({"enctype", "multipart/form-data"});
    if (!given.id.empty()) more.push_back({"id", given.id});
    return markup(R"(<form method="post" action="{}" novalidate{}>{}{}</form>)", given.to, more,
                  given.keys, together(given.parts));
}

} // namespace ribbon
