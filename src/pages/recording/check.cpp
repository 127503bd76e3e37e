#include "components/button.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/notices.hpp"
#include "components/table.hpp"
#include "components/text.hpp"
#include "pages/parts/guard.hpp"
#include "pages/recording/page.hpp"

namespace ribbon {
namespace {

/// Old and new side by side, of what changes; three columns fit a phone.
Html side_by_side(const CheckView& view)
{
    Table given{.caption = "What changes",
                .head = {"", "It said", "It will say"},
                .rows = {},
                .first_is_header = true};
    for (const AnswerRow& row : view.answers)
        if (row.changed)
            given.rows.push_back(
                {row.label, row.before.empty() ? "Nothing" : row.before, row.answer});
    if (given.rows.empty()) return paragraph("It says the same as before: nothing changes.");
    return table(given);
}

/// The answers as they are; of a correction those that stay the same, after those that change.
Html answers(const CheckView& view)
{
    const bool corrects = !view.old.empty() && !view.withdraws;
    SummaryList given;
    for (const AnswerRow& row : view.answers)
        if (!corrects || !row.changed)
            given.rows.push_back({.key = row.label, .value = row.answer});
    if (!corrects) return summary_list(given);
    return side_by_side(view) + heading("What stays the same") + summary_list(given);
}

std::string first_words(const CheckView& view)
{
    if (view.withdraws) return "This will stand no more: " + view.old;
    return view.sentence;
}

} // namespace

Html render(const CheckView& view, const RecordingPlace& place)
{
    std::vector<Html> parts;
    if (view.changed_meanwhile)
        parts.push_back(notification_banner(
            {.says = "Somebody recorded something on this case while you were writing. This is "
                     "what follows now. Nothing of yours is recorded yet.",
             .title = "The case has changed"}));
    if (!view.problems.empty()) parts.push_back(error_summary(view.problems));
    parts.push_back(page_heading({.says = "Check, then record", .caption = view.child}));
    parts.push_back(first_sentence(first_words(view)));
    parts.push_back(answers(view));
    for (Html& one : sections_of(view.follows)) parts.push_back(std::move(one));
    std::vector<Html> inside;
    for (const auto& [name, value] : view.keep) inside.push_back(hidden_field(name, value));
    inside.push_back(hidden_field("seen", std::to_string(view.seen)));
    inside.push_back(guard_controls(view.problems));
    inside.push_back(
        button_group({button({.says = view.withdraws ? "Withdraw it" : "Record this"}),
                      button({.says = "Change my answers",
                              .name = "step",
                              .value = "change",
                              .classes = "govuk-button--secondary"}),
                      link("Record nothing", Url::path("/cases/" + in_url(place.a_case)))}));
    parts.push_back(
        post_form({.to = record_path(place), .keys = place.keys, .parts = std::move(inside)}));
    return together(parts);
}

} // namespace ribbon
