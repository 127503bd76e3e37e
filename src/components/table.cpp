#include "components/table.hpp"

#include "components/tags.hpp"

namespace ribbon {
namespace {

std::string with_format(std::string_view name, const Cell& cell)
{
    const std::string format = cell.format.empty() ? "" : std::string{name} + "--" + cell.format;
    return tags::classes({name, format, cell.classes});
}

tags::List spans(const Cell& cell)
{
    tags::List list;
    if (cell.columns > 0) list.with("colspan", std::to_string(cell.columns));
    if (cell.rows > 0) list.with("rowspan", std::to_string(cell.rows));
    return list.all(cell.attributes);
}

} // namespace

Html table(const Table& given)
{
    Html inside;
    if (!given.caption.empty())
        inside +=
            markup(R"(<caption class="{}">{}</caption>)",
                   tags::classes({"govuk-table__caption", given.caption_classes}), given.caption);
    if (!given.head.empty()) {
        Html cells;
        for (const Cell& cell : given.head)
            cells += markup(R"(<th scope="col" class="{}"{}>{}</th>)",
                            with_format("govuk-table__header", cell), spans(cell).get(), cell.says);
        inside += markup(R"(<thead class="govuk-table__head">)"
                         R"(<tr class="govuk-table__row">{}</tr></thead>)",
                         cells);
    }
    Html rows;
    for (const auto& row : given.rows) {
        Html cells;
        for (const Cell& cell : row) {
            if (given.first_is_header && &cell == &row.front())
                cells += markup(R"(<th scope="row" class="{}"{}>{}</th>)",
                                tags::classes({"govuk-table__header", cell.classes}),
                                spans(cell).get(), cell.says);
            else
                cells +=
                    markup(R"(<td class="{}"{}>{}</td>)", with_format("govuk-table__cell", cell),
                           spans(cell).get(), cell.says);
        }
        rows += markup(R"(<tr class="govuk-table__row">{}</tr>)", cells);
    }
    return markup(R"(<table class="{}"{}>{}<tbody class="govuk-table__body">{}</tbody></table>)",
                  tags::classes({"govuk-table", given.classes}), given.attributes, inside, rows);
}

namespace {

Html previous_arrow()
{
    return markup(R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" )"
                  R"(xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" )"
                  R"(focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 )"
                  R"(6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931)"
                  R"(-4.293-1.414-1.414z"></path></svg>)");
}

Html next_arrow()
{
    return markup(R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" )"
                  R"(xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" )"
                  R"(focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 )"
                  R"(1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441)"
                  R"(-6.4062-6.7246-6.7266z"></path></svg>)");
}

/// `alone`: there are no numbers between the two links.
Html page_link(const PageLink& link, bool is_next, bool alone)
{
    if (!link.to) return {};
    const Html usual = is_next
                           ? markup(R"(Next<span class="govuk-visually-hidden"> page</span>)")
                           : markup(R"(Previous<span class="govuk-visually-hidden"> page</span>)");
    const auto title = tags::classes(
        {"govuk-pagination__link-title",
         tags::when(alone && link.label.empty(), "govuk-pagination__link-title--decorated")});
    const Html arrow = is_next ? next_arrow() : previous_arrow();
    Html inside;
    if (alone || !is_next) inside += arrow;
    inside += markup(R"(<span class="{}">{}</span>)", title,
                     link.says.empty() ? Content{usual} : link.says);
    if (!link.label.empty() && alone)
        inside += markup(R"(<span class="govuk-visually-hidden">:</span>)"
                         R"(<span class="govuk-pagination__link-label">{}</span>)",
                         link.label);
    if (!alone && is_next) inside += arrow;
    return markup(R"(<div class="{}"><a class="govuk-link govuk-pagination__link" href="{}" )"
                  R"(rel="{}"{}>{}</a></div>)",
                  is_next ? "govuk-pagination__next" : "govuk-pagination__prev", *link.to,
                  is_next ? "next" : "prev", link.attributes, inside);
}

Html page_number(const PageNumber& page)
{
    if (page.gap)
        return markup(R"(<li class="govuk-pagination__item govuk-pagination__item--ellipsis">)"
                      R"(&ctdot;</li>)");
    const std::string heard = page.heard.empty() ? "Page " + page.number : page.heard;
    tags::List list;
    if (page.current) list.with("aria-current", "page");
    list.all(page.attributes);
    return markup(R"(<li class="{}"><a class="govuk-link govuk-pagination__link" href="{}" )"
                  R"(aria-label="{}"{}>{}</a></li>)",
                  tags::classes({"govuk-pagination__item",
                                 tags::when(page.current, "govuk-pagination__item--current")}),
                  *page.to, heard, list.get(), page.number);
}

} // namespace

Html pagination(const Pagination& given)
{
    const bool alone = given.pages.empty() && (given.next.to || given.previous.to);
    Html inside = page_link(given.previous, false, alone);
    if (!given.pages.empty()) {
        Html pages;
        for (const PageNumber& page : given.pages) pages += page_number(page);
        inside += markup(R"(<ul class="govuk-pagination__list">{}</ul>)", pages);
    }
    inside += page_link(given.next, true, alone);
    return markup(R"(<nav class="{}" aria-label="{}"{}>{}</nav>)",
                  tags::classes({"govuk-pagination", tags::when(alone, "govuk-pagination--block"),
                                 given.classes}),
                  given.label, given.attributes, inside);
}

} // namespace ribbon
