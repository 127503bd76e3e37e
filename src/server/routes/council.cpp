#include "server/routes/council.hpp"

#include "inbound/forms/council.hpp"
#include "pages/council/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "server/routes/officer.hpp"
#include "server/sign_in/staying.hpp"
#include "views/council/arrange.hpp"

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
    const bool wrong = !page.problems.empty();
    return show(
        ask, {.title = page.heading, .current = "/council", .problems = wrong, .back = "/council"},
        render(page, form_keys(ask)));
}

} // namespace

Response council_page(Ask& ask)
{
    CouncilPage page = arrange_council(area_of(ask), ask.today);
    page.just_done = done_words(ask);
    return show(ask, {.title = "The council", .current = "/council"}, render(page));
}

Response change_form(Ask& ask)
{
    const DetailHistory area = area_of(ask);
    auto page = change_called(ask.parts[0], area);
    if (!page) return not_found(ask);
    if (ask.http.query.has("name")) put_current(*page, area, ask.http.query.one("name"));
    return show_change(ask, std::move(*page), {});
}

Response change_council(Ask& ask)
{
    const DetailHistory area = area_of(ask);
    auto page = change_called(ask.parts[0], area);
    const auto kind = change_kind(ask.parts[0]);
    if (!page || !kind) return not_found(ask);
    put_typed(*page, ask.http.form);
    auto read = read_council_change(*kind, ask.http.form, ask.today);
    if (!read) return show_change(ask, std::move(*page), read.problems());
    if (*kind == CouncilChange::What::appoint) read->officer = next_officer_key(area);
    auto decided = decide(*read, area, ask.today);
    if (!decided) return show_change(ask, std::move(*page), decided.problems());
    if (ask.http.form.one("checked") != "yes") {
        page->checking = true;
        return show_change(ask, std::move(*page), {});
    }
    record_inside(ask, std::move(*decided));
    if (*kind == CouncilChange::What::leave)
        ask.shell.archive.writing([&](storage::Connection& connection) {
            ended_by(connection, ask.shell.archive.area(), read->officer, ask.now);
        });
    return see_other("/council?done=changed");
}

} // namespace ribbon::server
