#include "components/duties.hpp"

#include "components/tags.hpp"

#include <cassert>

namespace ribbon {
namespace {

std::string_view state_class(Shape shape)
{
    switch (shape) {
    case Shape::late: return "ribbon-state--late";
    case Shape::next: return "ribbon-state--next";
    case Shape::done: return "ribbon-state--done";
    case Shape::lifted: return "ribbon-state--lifted";
    case Shape::plain: break;
    }
    return "";
}

} // namespace

Html state(const Content& says, Shape shape)
{
    return markup(R"(<span class="{}">{}</span>)",
                  tags::classes({"ribbon-state", state_class(shape)}), says);
}

Html kind(const Content& says, Binding binding)
{
    return markup(R"(<span class="{}">{}</span>)",
                  tags::classes({"ribbon-kind",
                                 tags::when(binding == Binding::promise, "ribbon-kind--promise")}),
                  says);
}

Html sorry(const std::vector<Content>& paragraphs)
{
    Html all;
    for (const Content& says : paragraphs) all += paragraph(says);
    return markup("<div class=\"ribbon-sorry\">\n{}</div>\n", all);
}

Html reasons_panel(const ReasonsPanel& given)
{
    assert(!given.id.empty());
    tags::List list;
    list.with("class", given.small ? "govuk-heading-s" : "govuk-heading-m").with("id", given.id);
    return markup("<section class=\"ribbon-reasons\" aria-labelledby=\"{}\">\n{}\n{}</section>\n",
                  given.id, tags::heading(2, list, given.title), together(given.parts));
}

Html duty_card(const DutyCard& given)
{
    assert(!given.id.empty());
    Html inside =
        markup("<h2 class=\"govuk-heading-m govuk-!-margin-bottom-2\" id=\"{}\">{}</h2>\n",
               given.id, given.what);
    if (!given.state.empty()) inside += state(given.state, given.shape) + markup("\n");
    if (!given.date.empty())
        inside += markup("<span class=\"ribbon-duty__date\">{}</span>\n", given.date);
    if (!given.sorry.empty()) inside += sorry(given.sorry);
    if (!given.facts.empty()) {
        Html rows;
        for (const NamedFact& fact : given.facts)
            rows += markup("<dt>{}</dt><dd>{}</dd>\n", fact.name, fact.holds);
        inside += markup("<dl>\n{}</dl>\n", rows);
    }
    inside += together(given.more);
    if (given.why) inside += paragraph(*given.why);
    return markup(
        "<section class=\"{}\" aria-labelledby=\"{}\">\n{}</section>\n",
        tags::classes({"ribbon-duty", tags::when(given.shape == Shape::late, "ribbon-duty--late"),
                       tags::when(given.shape == Shape::done, "ribbon-duty--done")}),
        given.id, inside);
}

Html sum(const Sum& given)
{
    Html rows;
    for (const SumLine& line : given.lines)
        rows += markup("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", line.step, line.result);
    return markup("<table class=\"ribbon-sum\">\n<caption>{}</caption>\n<tbody>\n{}</tbody>\n"
                  "</table>\n",
                  given.caption, rows);
}

Html verdict(const Verdict& given)
{
    return markup("<section class=\"ribbon-verdict\">\n<p class=\"ribbon-verdict__word\">{}</p>\n"
                  "<h1 class=\"govuk-heading-l\">{}</h1>\n{}</section>\n",
                  given.word, given.ruling, together(given.parts));
}

} // namespace ribbon
