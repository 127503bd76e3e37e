#include "components/figures.hpp"

#include "components/tags.hpp"

#include <cassert>

namespace ribbon {
namespace {

Html head_of(const CardTable& given)
{
    Html cells;
    for (const CardColumn& column : given.columns) {
        tags::List list;
        if (column.numeric) list.with("class", "n");
        cells +=
            markup(R"(<th scope="col" role="columnheader"{}>{}</th>)", list.get(), column.title);
    }
    return markup("<thead role=\"rowgroup\"><tr role=\"row\">{}</tr></thead>\n", cells);
}

Html row_of(const CardTable& given, const std::vector<Content>& row)
{
    assert(row.size() == given.columns.size());
    Html cells;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const CardColumn& column = given.columns[at];
        if (at == 0) {
            cells += markup(R"(<th scope="row" role="rowheader">{}</th>)", row[at]);
            continue;
        }
        tags::List list;
        if (column.numeric) list.with("class", "n");
        if (column.labelled) list.with("data-label", column.title);
        cells += markup(R"(<td role="cell"{}>{}</td>)", list.get(), row[at]);
    }
    return markup("<tr role=\"row\">{}</tr>\n", cells);
}

} // namespace

Html figures(const std::vector<Figure>& given)
{
    Html items;
    for (const Figure& figure : given) {
        tags::List list;
        if (figure.late) list.with("class", "late");
        items += markup("<li{}><b>{}</b>{}</li>\n", list.get(), figure.number, figure.says);
    }
    return markup("<ul class=\"ribbon-figures\" role=\"list\">\n{}</ul>\n", items);
}

Html card_table(const CardTable& given)
{
    Html rows;
    for (const auto& row : given.rows) rows += row_of(given, row);
    return markup("<table class=\"{}\" role=\"table\">\n<caption>{}</caption>\n{}"
                  "<tbody role=\"rowgroup\">\n{}</tbody>\n</table>\n",
                  tags::classes({"ribbon-table ribbon-table--cards",
                                 tags::when(given.tight, "ribbon-table--tight"),
                                 tags::when(given.rows_only, "ribbon-table--rows")}),
                  given.caption, head_of(given), rows);
}

} // namespace ribbon
