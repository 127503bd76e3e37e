#include "components/prose.hpp"

#include "components/tags.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

Html with_breaks(std::string_view text)
{
    Html all;
    for (;;) {
        const auto end = text.find('\n');
        all += markup("{}", text.substr(0, end));
        if (end == std::string_view::npos) return all;
        all += markup("<br>");
        text.remove_prefix(end + 1);
    }
}

Html line_of(const ProseLine& line)
{
    Html all;
    for (const ProseRun& run : line) {
        Html words = with_breaks(run.text);
        if (run.italic) words = markup("<em>{}</em>", words);
        if (run.bold) words = markup("<strong>{}</strong>", words);
        // Where it leads is not told whose page this was.
        if (run.to)
            words = markup(
                R"(<a class="govuk-link" href="{}" rel="noopener noreferrer nofollow">{}</a>)",
                *run.to, words);
        all += words;
    }
    return all;
}

struct Shown {
    int top;

    Html operator()(const ProseParagraph& paragraph) const
    {
        return markup("<p class=\"govuk-body\">{}</p>\n", line_of(paragraph.says));
    }

    Html operator()(const ProseHeading& heading) const
    {
        tags::List list;
        list.with("class", "govuk-heading-s");
        const int level = std::clamp(heading.level, 1, 3) - 1 + top;
        return tags::heading(level, list, line_of(heading.says)) + markup("\n");
    }

    Html operator()(const ProseList& list) const
    {
        Html items;
        for (const Prose& item : list.items) {
            // An item of one paragraph stands without the space round a paragraph.
            const auto* only =
                item.size() == 1 ? std::get_if<ProseParagraph>(&item[0].is) : nullptr;
            items += markup("<li>{}</li>\n", only ? line_of(only->says) : render(item, top));
        }
        return list.numbered
                   ? markup("<ol class=\"govuk-list govuk-list--number\">\n{}</ol>\n", items)
                   : markup("<ul class=\"govuk-list govuk-list--bullet\">\n{}</ul>\n", items);
    }

    Html operator()(const ProseQuote& quote) const
    {
        return markup("<blockquote class=\"ribbon-quoted\">\n{}</blockquote>\n",
                      render(quote.says, top));
    }

    Html operator()(const ProseTable& table) const
    {
        Html rows;
        for (std::size_t at = 0; at < table.rows.size(); ++at) {
            Html cells;
            for (const ProseLine& cell : table.rows[at])
                cells += at == 0 && table.has_head
                             ? markup(R"(<th scope="col" class="govuk-table__header">{}</th>)",
                                      line_of(cell))
                             : markup(R"(<td class="govuk-table__cell">{}</td>)", line_of(cell));
            rows += markup("<tr class=\"govuk-table__row\">{}</tr>\n", cells);
        }
        // Wider than a phone it is moved sideways by itself, by keys too, and not with the page.
        return markup("<div class=\"ribbon-scroll\" tabindex=\"0\" role=\"region\" "
                      "aria-label=\"Table\"><table class=\"govuk-table\">\n{}</table></div>\n",
                      rows);
    }
};

} // namespace

Html render(const Prose& prose, int top)
{
    assert(top >= 2 && top <= 4);
    Html all;
    for (const ProseBlock& block : prose) all += std::visit(Shown{top}, block.is);
    return all;
}

} // namespace ribbon
