#include "server/routes/council.hpp"

#include "commands/council_rules.hpp"
#include "inbound/forms/council.hpp"
#include "pages/council/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "server/routes/officer.hpp"
#include "server/sign_in/staying.hpp"
#include "storage/derived/moved.hpp"
#include "storage/derived/rebuild.hpp"
#include "views/council/arrange.hpp"
#include "views/council/rules.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon::server {
namespace {

DetailHistory area_of(Ask& ask) { return ask.shell.archive.read(StreamId{}); }

/// Puts what was typed into the fields, and how a person reads it.
void put_typed(ChangePage& page, const Form& form)
{
    for (ChangePage::Field& field : page.fields) {
        field.value = form.one(field.name);
        if (field.input == ChangePage::Field::Input::day) {
            const auto part = [&](const char* end) {
                return std::string{form.one(field.name + end)};
            };
            const std::string typed = part("-day") + " " + part("-month") + " " + part("-year");
            field.value = typed == "  " ? "" : typed;
        }
        field.shown = field.value;
        for (const auto& [key, says] : field.choices)
            if (key == field.value) field.shown = says;
    }
}

/// Days as a person reads them, for the page that checks: "27 11 2026" is easily misread.
void put_days(ChangePage& page, const CouncilChange& change)
{
    for (ChangePage::Field& field : page.fields) {
        if (field.input != ChangePage::Field::Input::day) continue;
        if (field.name == "day") field.shown = in_words(change.day);
        if (field.name == "until" && change.until) field.shown = in_words(*change.until);
    }
}

/// Ready words as they stand, for changing them.
void put_current(ChangePage& page, const DetailHistory& area, std::string_view name)
{
    for (const Detail* one : standing(area.details)) {
        const bool wanted =
            one->kind == DetailKind::template_set || one->kind == DetailKind::promise_set;
        if (!wanted || (*one)[DetailField::name] != name) continue;
        for (ChangePage::Field& field : page.fields) {
            if (field.name == "name") field.value = name;
            if (field.name == "words") field.value = (*one)[DetailField::words];
            if (field.name == "count") field.value = (*one)[DetailField::count];
        }
    }
}

Response show_change(Ask& ask, ChangePage page, Problems problems)
{
    page.problems = std::move(problems);
    // In the order in which the page asks, whoever found them.
    const auto place = [&](const Problem& one) {
        const auto at = std::find_if(page.fields.begin(), page.fields.end(),
                                     [&](const auto& field) { return field.name == one.field; });
        return at - page.fields.begin();
    };
    std::stable_sort(page.problems.begin(), page.problems.end(),
                     [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
    const bool wrong = !page.problems.empty();
    return show(
        ask, {.title = page.heading, .current = "/council", .problems = wrong, .back = "/council"},
        render(page, form_keys(ask)));
}

/// What would move, had this been recorded: seen before it is.
void show_moved(Ask& ask, ChangePage& page, const StreamProposal& proposed)
{
    storage::Archive& archive = ask.shell.archive;
    const auto found =
        storage::moved_by(archive, storage::books_with(archive, proposed), ask.today);
    const auto day = [&](const std::optional<Day>& one, const char* none) {
        return one ? said_short(*one, ask.today) : std::string{none};
    };
    std::vector<ChangePage::Moved> first;
    for (const storage::MovedClock& one : found.first)
        first.push_back({one.name, "/cases/" + in_url(one.a_case), capital(one.title),
                         day(one.before, "Did not run"), day(one.after, "Runs no more")});
    put_moved(page, found.all, std::move(first));
}

/// The cases whose dates this moves are read again: beside the pages, where somebody does that.
void read_again(Ask& ask)
{
    if (ask.shell.wake_rules)
        ask.shell.wake_rules();
    else
        storage::refresh(ask.shell.archive, ask.today);
}

std::string reading_words(Ask& ask)
{
    storage::RulesBehind behind;
    ask.shell.archive.reading([&](storage::Connection& from) {
        behind = storage::behind_the_rules(from, ask.shell.archive.area(),
                                           ask.shell.archive.books().rules);
    });
    if (behind.left == 0) return {};
    return fmt::format("Lists are being brought up to date after a change: {} of {} children are "
                       "done. A child\u2019s own page has the new dates already.",
                       behind.all - behind.left, behind.all);
}

} // namespace

Response council_page(Ask& ask)
{
    CouncilPage page = arrange_council(area_of(ask), ask.shell.archive.books().law, ask.today);
    page.reading = reading_words(ask);
    page.just_done = done_words(ask);
    return show(ask, {.title = "The council", .current = "/council"}, render(page));
}

Response change_form(Ask& ask)
{
    const DetailHistory area = area_of(ask);
    auto page = change_called(ask.parts[0], area, ask.today);
    if (!page) return not_found(ask);
    if (ask.http.query.has("name")) put_current(*page, area, ask.http.query.one("name"));
    return show_change(ask, std::move(*page), {});
}

Response change_council(Ask& ask)
{
    const DetailHistory area = area_of(ask);
    auto page = change_called(ask.parts[0], area, ask.today);
    const auto kind = change_kind(ask.parts[0]);
    if (!page || !kind) return not_found(ask);
    put_typed(*page, ask.http.form);
    auto read = read_council_change(*kind, ask.http.form, ask.today);
    CouncilChange& change = read.change;
    if (*kind == CouncilChange::What::appoint) change.officer = next_officer_key(area);
    auto decided = decide(change, area, ask.today);
    Problems wrong = all_wrong(read, decided ? Problems{} : decided.problems());
    if (!wrong.empty()) return show_change(ask, std::move(*page), std::move(wrong));
    auto beside = problems_beside(change, ask.shell.archive.books().calendar);
    if (!beside.empty()) return show_change(ask, std::move(*page), std::move(beside));
    if (ask.http.form.one("checked") != "yes") {
        page->checking = true;
        put_days(*page, change);
        if (moves_clocks(*kind)) show_moved(ask, *page, *decided);
        return show_change(ask, std::move(*page), {});
    }
    record_inside(ask, std::move(*decided));
    if (moves_clocks(*kind)) read_again(ask);
    if (*kind == CouncilChange::What::leave)
        ask.shell.archive.writing([&](storage::Connection& connection) {
            ended_by(connection, ask.shell.archive.area(), change.officer, ask.now);
        });
    return see_other("/council?done=changed");
}

} // namespace ribbon::server
