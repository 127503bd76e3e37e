// Facts and tasks in rows.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct Tag {
    Content says;
    std::string classes; ///< a colour, which may never be all that tells two of them apart
    Attributes attributes;
};
Html tag(const Tag& given);

/// A link in a row: what it says, and what a screen reader adds so that it makes sense alone.
struct RowAction {
    Content says;
    Url to;
    std::string heard_after;
    std::string classes;
    Attributes attributes;
};
struct SummaryRow {
    Words key;
    Words value;
    std::vector<RowAction> actions;
    std::string classes;
    std::string action_classes;
    bool keeps_place = false; ///< of actions, though it has none
};
struct SummaryCard {
    Words title;
    int heading_level = 2;
    std::vector<RowAction> actions;
    std::string classes;
    std::string action_classes;
    Attributes attributes;
};
struct SummaryList {
    std::vector<SummaryRow> rows;
    std::optional<SummaryCard> card;
    std::string classes;
    Attributes attributes;
};
Html summary_list(const SummaryList& given);

struct Task {
    Words says;
    UrlIf to;
    std::optional<Content> hint;
    Content status;
    std::optional<Tag> status_tag;
    std::string status_classes;
    std::string classes;
};
struct TaskList {
    std::vector<Task> tasks;
    std::string id = "task-list"; ///< before the numbers of the ids inside
    std::string classes;
    Attributes attributes;
    std::vector<std::size_t> numbers; ///< of the tasks; 1, 2, 3 where it is empty
};
Html task_list(const TaskList& given);

} // namespace ribbon
