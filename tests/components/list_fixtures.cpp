#include "tests/components/fixtures.hpp"

#include "components/lists.hpp"
#include "components/table.hpp"

namespace ribbon::fixtures {
namespace {

Tag tag_from(const Options& from)
{
    return {from.content(), from["classes"].text(), from["attributes"].attributes()};
}

Html of_tag(const Options& from) { return tag(tag_from(from)); }

std::vector<RowAction> actions_of(const Options& from)
{
    std::vector<RowAction> all;
    for (const Options& item : from["items"].items())
        all.push_back({.says = item.content(),
                       .to = item["href"].url(),
                       .heard_after = item["visuallyHiddenText"].text(),
                       .classes = item["classes"].text(),
                       .attributes = item["attributes"].attributes()});
    return all;
}

Html of_summary_list(const Options& from)
{
    SummaryList list{.classes = from["classes"].text(),
                     .attributes = from["attributes"].attributes()};
    for (const Options& row : from["rows"].items()) {
        if (!row.some()) continue;
        list.rows.push_back({.key = row["key"].words(),
                             .value = row["value"].words(),
                             .actions = actions_of(row["actions"]),
                             .classes = row["classes"].text(),
                             .action_classes = row["actions"]["classes"].text(),
                             .keeps_place = row["actions"]["items"].there()});
    }
    if (const Options card = from["card"]; card.some())
        list.card = SummaryCard{.title = card["title"].words(),
                                .heading_level = card["title"]["headingLevel"].number().value_or(2),
                                .actions = actions_of(card["actions"]),
                                .classes = card["classes"].text(),
                                .action_classes = card["actions"]["classes"].text(),
                                .attributes = card["attributes"].attributes()};
    return summary_list(list);
}

Html of_task_list(const Options& from)
{
    TaskList list{.id = from["idPrefix"].text_or("task-list"),
                  .classes = from["classes"].text(),
                  .attributes = from["attributes"].attributes()};
    std::size_t number = 0;
    for (const Options& item : from["items"].items()) {
        ++number;
        if (!item.some()) continue;
        const Options status = item["status"];
        Task task{.says = item["title"].words(),
                  .to = item["href"].url_if(),
                  .status = status.content(),
                  .status_classes = status["classes"].text(),
                  .classes = item["classes"].text()};
        if (item["hint"].some()) task.hint = item["hint"].content();
        if (status["tag"].some()) task.status_tag = tag_from(status["tag"]);
        list.tasks.push_back(std::move(task));
        list.numbers.push_back(number);
    }
    return task_list(list);
}

Cell cell_of(const Options& from)
{
    Cell cell{from.content()};
    cell.format = from["format"].text();
    cell.classes = from["classes"].text();
    cell.columns = from["colspan"].number().value_or(0);
    cell.rows = from["rowspan"].number().value_or(0);
    cell.attributes = from["attributes"].attributes();
    return cell;
}

Html of_table(const Options& from)
{
    Table made{.caption = from["caption"].text(),
               .first_is_header = from["firstCellIsHeader"].some(),
               .caption_classes = from["captionClasses"].text(),
               .classes = from["classes"].text(),
               .attributes = from["attributes"].attributes()};
    for (const Options& cell : from["head"].items()) made.head.push_back(cell_of(cell));
    for (const Options& row : from["rows"].items()) {
        if (!row.some()) continue;
        std::vector<Cell> cells;
        for (const Options& cell : row.items()) cells.push_back(cell_of(cell));
        made.rows.push_back(std::move(cells));
    }
    return table(made);
}

PageLink page_link_of(const Options& from)
{
    return {.to = from["href"].url_if(),
            .says = from.content(),
            .label = from["labelText"].text(),
            .attributes = from["attributes"].attributes()};
}

Html of_pagination(const Options& from)
{
    Pagination made{.previous = page_link_of(from["previous"]),
                    .next = page_link_of(from["next"]),
                    .label = from["landmarkLabel"].text_or("Pagination"),
                    .classes = from["classes"].text(),
                    .attributes = from["attributes"].attributes()};
    for (const Options& item : from["items"].items()) {
        if (item.keys().empty()) continue;
        made.pages.push_back({.number = item["number"].text(),
                              .to = item["href"].url_if(),
                              .current = item["current"].some(),
                              .gap = item["ellipsis"].some(),
                              .heard = item["visuallyHiddenText"].text(),
                              .attributes = item["attributes"].attributes()});
    }
    return pagination(made);
}

} // namespace

std::map<std::string, Maker> list_components()
{
    return {{"pagination", of_pagination},
            {"summary-list", of_summary_list},
            {"table", of_table},
            {"tag", of_tag},
            {"task-list", of_task_list}};
}

} // namespace ribbon::fixtures
