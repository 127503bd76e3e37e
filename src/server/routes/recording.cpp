#include "server/routes/recording.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/recording.hpp"
#include "pages/recording/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "views/recording/check.hpp"

namespace ribbon::server {
namespace {

RecordingGround ground_of(const Ask& ask)
{
    const storage::Books& books = ask.shell.archive.books();
    return {
        .history = ask.history(), .law = books.law, .calendar = books.calendar, .today = ask.today};
}

/// Who recorded something has a name; the record knows the key of their post or of their person.
std::string who_recorded(const Names& names, const std::string& by)
{
    constexpr std::string_view person = "person:";
    const bool is_person = by.starts_with(person);
    return name_of(names, is_person ? by.substr(person.size()) : by, by);
}
void put_names(Ask& ask, ChooseView& view)
{
    const Names names = ask.shell.names_for(*ask.looked, *ask.council);
    for (RecordedRow& row : view.recorded) row.by = who_recorded(names, row.by);
}
void put_names(Ask& ask, DoneView& view)
{
    view.by = who_recorded(ask.shell.names_for(*ask.looked, *ask.council), view.by);
}
void put_names(Ask&, FieldsView&) {}
void put_names(Ask&, CheckView&) {}

/// A page of the flow. What was refused is no success, though a page is shown.
template <class View> Response shown(Ask& ask, View view, bool problems)
{
    put_names(ask, view);
    const RecordingPlace place{ask.history().key, form_keys(ask)};
    return show(ask, {.title = "Record what happened", .problems = problems, .back = ask.path()},
                render(view, place));
}

/// The page that checks, with what the guard found.
Response found_on_check(Ask& ask, const Problems& problems)
{
    auto next = check_answers(ground_of(ask), ask.http.form);
    auto* view = std::get_if<CheckView>(&next);
    if (!view) return changed_meanwhile(ask);
    view->problems = problems;
    return shown(ask, *view, true);
}

bool has_problems(const ChooseView&) { return false; }
bool has_problems(const FieldsView& view) { return !view.problems.empty(); }
bool has_problems(const CheckView&) { return false; }

} // namespace

Response choose_what(Ask& ask)
{
    return shown(ask, choose_what_happened(ground_of(ask), ask.http.query), false);
}

Response ask_fields(Ask& ask)
{
    return std::visit([&](const auto& view) { return shown(ask, view, has_problems(view)); },
                      ask_about(ground_of(ask), ask.http.query));
}

Response check_record(Ask& ask)
{
    return std::visit([&](const auto& view) { return shown(ask, view, has_problems(view)); },
                      check_answers(ground_of(ask), ask.http.form));
}

Response record_what(Ask& ask)
{
    auto next = record_checked(ground_of(ask), ask.http.form);
    if (auto* proposal = std::get_if<StreamProposal>(&next)) {
        const auto fact = ask.history().facts.facts.size() + 1;
        if (auto stopped = record(ask, std::move(*proposal),
                                  [&](const Problems& why) { return found_on_check(ask, why); }))
            return *std::move(stopped);
        return see_other(ask.path("/record/done?fact=") + std::to_string(fact));
    }
    return std::visit(
        [&](const auto& view) {
            if constexpr (std::is_same_v<std::decay_t<decltype(view)>, StreamProposal>)
                return changed_meanwhile(ask);
            else
                return shown(ask, view, has_problems(view));
        },
        next);
}

Response recorded(Ask& ask)
{
    const FactId fact = whole_number<FactId>(ask.http.query.one("fact")).value_or(0);
    if (!ask.history().facts.fact(fact)) return not_found(ask);
    const storage::Books& books = ask.shell.archive.books();
    return shown(ask, arrange_done(ask.history(), fact, books.law, books.calendar, ask.today),
                 false);
}

} // namespace ribbon::server
