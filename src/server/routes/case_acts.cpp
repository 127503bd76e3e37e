// What an officer writes in a case: a promise, that it was kept, a note, a call or a visit.
#include "commands/case_commands.hpp"
#include "inbound/forms/acts.hpp"
#include "pages/acts/page.hpp"
#include "server/answers.hpp"
#include "server/conversations.hpp"
#include "server/routes/case.hpp"
#include "server/routes/officer.hpp"
#include "views/parts/officers.hpp"

#include <algorithm>
#include <charconv>

namespace ribbon::server {
namespace {

ActAbout about(const Ask& ask, Problems problems)
{
    return {.a_case = ask.history().key, .child = ask.child(), .problems = std::move(problems)};
}

Response shown(Ask& ask, const std::string& title, const Problems& problems, Html main)
{
    return show(
        ask,
        {.title = title, .current = "/work", .problems = !problems.empty(), .back = ask.path("")},
        std::move(main));
}

TypedDay typed_day(const Form& form, const std::string& name)
{
    return {std::string{form.one(name + "-day")}, std::string{form.one(name + "-month")},
            std::string{form.one(name + "-year")}};
}

Response show_promise(Ask& ask, const Problems& problems)
{
    const Form& form = ask.http.form;
    const PromisePage page{.about = about(ask, problems),
                           .words = std::string{form.one("words")},
                           .person = std::string{form.one("person")},
                           .by = typed_day(form, "by"),
                           .people = people_to_choose(ask)};
    return shown(ask, "Make a promise", problems, render(page, form_keys(ask)));
}

const Promise* open_promise(const std::vector<Promise>& all, std::string_view number)
{
    for (const Promise& one : all)
        if (one.open() && std::to_string(one.number) == number) return &one;
    return nullptr;
}

Response show_note(Ask& ask, const Problems& problems)
{
    const NotePage page{.about = about(ask, problems),
                        .words = std::string{ask.http.form.one("words")}};
    return shown(ask, "Write a note among staff", problems, render(page, form_keys(ask)));
}

Response show_contact(Ask& ask, const Problems& problems)
{
    const Form& form = ask.http.form;
    ContactPage page{.about = about(ask, problems),
                     .channel = std::string{form.one("channel")},
                     .direction = std::string{form.one("direction")},
                     .person = std::string{form.one("person")},
                     .subject = std::string{form.one("subject")},
                     .words = std::string{form.one("words")},
                     .day = typed_day(form, "day"),
                     .people = people_to_choose(ask),
                     .waiting = {}};
    if (ask.http.method != Method::post) {
        const auto date = ask.today.date();
        page.day = {std::to_string(unsigned{date.day()}), std::to_string(unsigned{date.month()}),
                    std::to_string(int{date.year()})};
    }
    const Conversations all = conversations_of(ask);
    for (const Conversation& one : *all)
        for (const MessageItem& item : one.items)
            if (item.incoming && is_waiting(item.clock) && page.waiting.size() < 20)
                page.waiting.push_back(
                    {item.matter, item.who + ", " + item.when + ": " + one.subject, false});
    return shown(ask, "Note a call, a visit or a letter", problems, render(page, form_keys(ask)));
}

StreamId stream(const Ask& ask) { return {StreamKind::a_case, ask.history().key}; }

} // namespace

std::vector<std::pair<std::string, std::string>> people_to_choose(Ask& ask)
{
    std::vector<std::pair<std::string, std::string>> people;
    const Names names = ask.shell.names_for(*ask.looked, *ask.council);
    for (const storage::PartyRow& one : ask.looked->rows.parties)
        people.emplace_back(one.person,
                            name_of(names, one.person, "Somebody") + ", " + one.relation);
    if (!ask.looked->rows.person.empty())
        people.emplace_back(ask.looked->rows.person, ask.looked->rows.name);
    return people;
}

Response promise_form(Ask& ask) { return show_promise(ask, {}); }

Response make_promise(Ask& ask)
{
    const auto read = read_promise(ask.http.form, ask.today);
    if (!read) return show_promise(ask, read.problems());
    Detail promise = detail_of(DetailKind::promise_made, ask.today);
    promise.set(DetailField::words, read->words)
        .set(DetailField::due, iso(read->by))
        .set(DetailField::officer, ask.visitor.officer)
        .set(DetailField::person, read->person);
    auto decided = decide(promise, stream(ask), ask.history().number, ask.today);
    if (!decided) return show_promise(ask, decided.problems());
    append(ask, std::move(*decided));
    return see_other(ask.path("?done=promised#who"));
}

Response kept_form(Ask& ask)
{
    const auto promises = arrange_promises(ask.history(), officer_names(*ask.council), ask.today);
    const Promise* promise = open_promise(promises, ask.parts[1]);
    if (!promise) return not_found(ask);
    const KeptPage page{
        .about = about(ask, {}), .entry = promise->number, .promise = promise->words, .words = {}};
    return shown(ask, "This promise was kept", {}, render(page, form_keys(ask)));
}

Response keep_promise(Ask& ask)
{
    const auto promises = arrange_promises(ask.history(), officer_names(*ask.council), ask.today);
    if (!open_promise(promises, ask.parts[1])) return not_found(ask);
    Detail kept = detail_of(DetailKind::promise_kept, ask.today);
    kept.set(DetailField::entry, ask.parts[1])
        .set(DetailField::words, std::string{ask.http.form.one("words")});
    auto decided = decide(kept, stream(ask), ask.history().number, ask.today);
    if (!decided) return changed_meanwhile(ask);
    append(ask, std::move(*decided));
    return see_other(ask.path("?done=kept#who"));
}

Response note_form(Ask& ask) { return show_note(ask, {}); }

Response keep_note(Ask& ask)
{
    Problems problems;
    const std::string words = needed(ask.http.form, "words", "Write the note", problems);
    if (!problems.empty()) return show_note(ask, problems);
    Detail note = detail_of(DetailKind::note_made, ask.today);
    note.set(DetailField::words, words);
    auto decided = decide(note, stream(ask), ask.history().number, ask.today);
    if (!decided) return show_note(ask, decided.problems());
    append(ask, std::move(*decided));
    return see_other(ask.path("?done=noted#notes"));
}

Response contact_form(Ask& ask) { return show_contact(ask, {}); }

Response keep_contact(Ask& ask)
{
    const auto read = read_contact(ask.http.form, ask.today);
    if (!read) return show_contact(ask, read.problems());
    const bool of_child = read->person == ask.looked->rows.person;
    auto decided = decide(FileMessage{.day = read->day,
                                      .incoming = read->incoming,
                                      .from = of_child ? Party::young_person : Party::parent,
                                      .channel = read->channel,
                                      .person = read->person,
                                      .officer = ask.visitor.officer,
                                      .subject = read->subject,
                                      .words = read->words,
                                      .answers = {read->answers.begin(), read->answers.end()},
                                      .evidence = "As " + ask.visitor.name + " wrote it down"},
                          ask.history(), ask.today);
    if (!decided) return show_contact(ask, decided.problems());
    append(ask, std::move(*decided));
    return see_other(ask.path("?done=noted#talk"));
}

} // namespace ribbon::server
