#include "components/lists.hpp"

#include "components/tags.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// `card` is the title of the card that the row is in, heard after the words.
Html action_link(const RowAction& action, const Words* card)
{
    Html heard;
    if (!action.heard_after.empty() || card) {
        const Html own = action.heard_after.empty() ? Html{} : markup(" {}", action.heard_after);
        const Html of_card = card ? markup(" ({})", card->says()) : Html{};
        heard = markup(R"(<span class="govuk-visually-hidden">{}{}</span>)", own, of_card);
    }
    return markup(R"(<a class="{}" href="{}"{}>{}{}</a>)",
                  tags::classes({"govuk-link", action.classes}), action.to, action.attributes,
                  action.says, heard);
}

Html actions_of(const SummaryRow& row, const Words* card)
{
    if (row.actions.empty()) return {};
    Html inside;
    if (row.actions.size() == 1)
        inside = action_link(row.actions[0], card);
    else {
        for (const RowAction& action : row.actions)
            inside += markup(R"(<li class="govuk-summary-list__actions-list-item">{}</li>)",
                             action_link(action, card));
        inside = markup(R"(<ul class="govuk-summary-list__actions-list">{}</ul>)", inside);
    }
    return markup(R"(<dd class="{}">{}</dd>)",
                  tags::classes({"govuk-summary-list__actions", row.action_classes}), inside);
}

Html card_around(const SummaryCard& card, const Html& list)
{
    const Words* title = card.title.empty() ? nullptr : &card.title;
    Html head;
    if (title) {
        tags::List of_title;
        of_title.with("class",
                      tags::classes({"govuk-summary-card__title", card.title.look().classes}));
        head = tags::heading(card.heading_level, of_title, card.title.says());
    }
    const auto classes = tags::classes({"govuk-summary-card__actions", card.action_classes});
    if (card.actions.size() == 1)
        head += markup(R"(<div class="{}">{}</div>)", classes, action_link(card.actions[0], title));
    else if (!card.actions.empty()) {
        Html actions;
        for (const RowAction& action : card.actions)
            actions += markup(R"(<li class="govuk-summary-card__action">{}</li>)",
                              action_link(action, title));
        head += markup(R"(<ul class="{}">{}</ul>)", classes, actions);
    }
    return markup(R"(<div class="{}"{}><div class="govuk-summary-card__title-wrapper">{}</div>)"
                  R"(<div class="govuk-summary-card__content">{}</div></div>)",
                  tags::classes({"govuk-summary-card", card.classes}), card.attributes, head, list);
}

} // namespace

Html tag(const Tag& given)
{
    return markup(R"(<strong class="{}"{}>{}</strong>)",
                  tags::classes({"govuk-tag", given.classes}), given.attributes, given.says);
}

Html summary_list(const SummaryList& given)
{
    const Words* card = given.card && !given.card->title.empty() ? &given.card->title : nullptr;
    const bool any =
        std::ranges::any_of(given.rows, [](const SummaryRow& row) { return !row.actions.empty(); });
    Html rows;
    for (const SummaryRow& row : given.rows) {
        const bool none = any && row.actions.empty() && !row.keeps_place;
        rows += markup(
            R"(<div class="{}"><dt class="{}">{}</dt><dd class="{}">{}</dd>{}</div>)",
            tags::classes({"govuk-summary-list__row",
                           tags::when(none, "govuk-summary-list__row--no-actions"), row.classes}),
            tags::classes({"govuk-summary-list__key", row.key.look().classes}), row.key.says(),
            tags::classes({"govuk-summary-list__value", row.value.look().classes}),
            row.value.says(), actions_of(row, card));
    }
    const Html list =
        markup(R"(<dl class="{}"{}>{}</dl>)", tags::classes({"govuk-summary-list", given.classes}),
               given.attributes, rows);
    return given.card ? card_around(*given.card, list) : list;
}

Html task_list(const TaskList& given)
{
    Html items;
    for (std::size_t at = 0; at < given.tasks.size(); ++at) {
        const Task& task = given.tasks[at];
        const std::size_t number = at < given.numbers.size() ? given.numbers[at] : at + 1;
        const std::string before = given.id + "-" + std::to_string(number);
        const std::string status_id = before + "-status";
        const std::string hint_id = task.hint ? before + "-hint" : "";
        const std::string& classes = task.says.look().classes;
        Html name;
        if (task.to)
            name = markup(R"(<a class="{}" href="{}" aria-describedby="{}">{}</a>)",
                          tags::classes({"govuk-link govuk-task-list__link", classes}), *task.to,
                          tags::ids({hint_id, status_id}), task.says.says());
        else {
            tags::List list;
            list.some("class", classes);
            name = markup("<div{}>{}</div>", list.get(), task.says.says());
        }
        if (task.hint)
            name += markup(R"(<div id="{}" class="govuk-task-list__hint">{}</div>)", hint_id,
                           *task.hint);
        const Html status = task.status_tag ? tag(*task.status_tag) : markup("{}", task.status);
        items += markup(R"(<li class="{}"><div class="govuk-task-list__name-and-hint">{}</div>)"
                        R"(<div class="{}" id="{}">{}</div></li>)",
                        tags::classes({"govuk-task-list__item",
                                       tags::when(static_cast<bool>(task.to),
                                                  "govuk-task-list__item--with-link"),
                                       task.classes}),
                        name, tags::classes({"govuk-task-list__status", task.status_classes}),
                        status_id, status);
    }
    return markup(R"(<ul class="{}"{}>{}</ul>)", tags::classes({"govuk-task-list", given.classes}),
                  given.attributes, items);
}

} // namespace ribbon
