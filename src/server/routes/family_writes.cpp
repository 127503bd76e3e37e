// What a family sends.
#include "commands/case_commands.hpp"
#include "commands/conversation.hpp"
#include "inbound/asks/noted.hpp"
#include "inbound/forms/family.hpp"
#include "pages/messages/page.hpp"
#include "record/evidence.hpp"
#include "server/answers.hpp"
#include "server/conversations.hpp"
#include "server/outward.hpp"
#include "server/routes/family.hpp"
#include "server/uploads.hpp"
#include "views/danger/view.hpp"

#include <charconv>

namespace ribbon::server {
namespace {

Party party_of(const Ask& ask)
{
    switch (ask.role) {
    case access::Role::young_person:
    case access::Role::child: return Party::young_person;
    case access::Role::school: return Party::school;
    case access::Role::mp_office: return Party::mp;
    case access::Role::adviser: return Party::health;
    default: return Party::parent;
    }
}

Response show_write(Ask& ask, const Problems& problems)
{
    const WritePage page{.a_case = ask.history().key,
                         .child = ask.child(),
                         .subject = std::string{ask.http.form.one("subject")},
                         .words = std::string{ask.http.form.one("words")},
                         .problems = problems,
                         .promised = promised_today(ask)};
    return show(
        ask, {.title = "Write to us", .problems = !problems.empty(), .back = ask.path("/messages")},
        render(page, form_keys(ask)));
}

/// The next five working days on which somebody is there, on which a call can be asked for.
std::vector<Day> days_for_calls(const Ask& ask)
{
    std::vector<Day> days;
    for (int n = 1; n <= 5; ++n)
        if (const Found found =
                ask.shell.archive.books().calendar.offices().nth_after(ask.today, n))
            days.push_back(found.day);
    return days;
}

Response show_call(Ask& ask, const Problems& problems)
{
    const Form& form = ask.http.form;
    const CallPage page{.a_case = ask.history().key,
                        .child = ask.child(),
                        .phone = std::string{form.one("phone")},
                        .about = std::string{form.one("about")},
                        .slot = std::string{form.one("slot")},
                        .day = std::string{form.one("day")},
                        .days = days_for_calls(ask),
                        .today = ask.today,
                        .problems = problems};
    return show(ask,
                {.title = "Ask us to ring you",
                 .problems = !problems.empty(),
                 .back = ask.path("/messages")},
                render(page, form_keys(ask)));
}

} // namespace

Response write_form(Ask& ask) { return show_write(ask, {}); }

Response write_message(Ask& ask)
{
    const auto message = read_message(ask.http.form);
    if (!message) return show_write(ask, message.problems());
    const auto files = keep_uploads(ask, ask.today, ask.visitor.person);
    if (!files) return show_write(ask, files.problems());
    const std::int64_t from = goes_on_from(ask.history(), message->reply_to, ask.visitor.person);
    auto proposal = decide(FileMessage{.day = ask.today,
                                       .incoming = true,
                                       .from = party_of(ask),
                                       .channel = "portal",
                                       .person = ask.visitor.person,
                                       .officer = {},
                                       .subject = message->subject,
                                       .words = message->words,
                                       .reply_to = from,
                                       .evidence = {}},
                           ask.history(), ask.today);
    if (!proposal) return show_write(ask, proposal.problems());
    const std::int64_t number =
        proposal->expected + static_cast<std::int64_t>(proposal->adds.size());
    for (Detail file : *files) {
        // So the ribbon can put it beside the words that speak of it (views/ribbon/threads).
        file.evidence = evidence_of_message(number);
        proposal->adds.emplace_back(std::move(file));
    }
    note_asks(*proposal, ask.history(),
              {.entry = number,
               .reply_to = from,
               .subject = message->subject,
               .words = message->words,
               .received = ask.today,
               .evidence = {}});
    record_of_family(ask, std::move(*proposal));
    return see_other(ask.path("/sent/" + std::to_string(number)));
}

Response message_sent(Ask& ask)
{
    const Conversations all = conversations_for(ask);
    for (const Conversation& one : *all)
        for (const MessageItem& item : one.items) {
            if (std::to_string(item.number) != ask.parts[1] || !item.incoming) continue;
            const auto* holder = &ask.looked->rows.officer;
            SentPage page{.a_case = ask.history().key,
                          .reference = ask.history().key + "-" + ask.parts[1],
                          .when = item.when,
                          .due = item.clock.due,
                          .who = name_of(ask.shell.names_for(*ask.looked, *ask.council), *holder,
                                         "The SEND team"),
                          .number = item.number};
            for (const std::string& text : item.paragraphs)
                page.danger = page.danger || !danger_in(text).empty();
            return show(ask, {.title = "We have your message"}, render(page));
        }
    return not_found(ask);
}

Response say_no_answer(Ask& ask)
{
    const auto said = read_no_answer(ask.http.form);
    const std::string back = ask.path("/messages");
    if (!said) return see_other(back);
    // Only of a message of their own: whose it is stands in the conversations they may read.
    const Conversations all = conversations_for(ask);
    for (const Conversation& one : *all)
        for (const MessageItem& item : one.items) {
            if (item.matter != static_cast<MatterId>(said->message) || !item.can_be_disputed)
                continue;
            auto proposal = decide(
                DisputeAnswer{.message = item.matter, .day = ask.today, .words = said->words},
                ask.history(), ask.today);
            if (proposal) record_of_family(ask, std::move(*proposal));
            return see_other(back + "/" + std::to_string(one.number));
        }
    return not_found(ask);
}

Response call_form(Ask& ask) { return show_call(ask, {}); }

Response ask_call(Ask& ask)
{
    const auto call = read_call(ask.http.form, days_for_calls(ask));
    if (!call) return show_call(ask, call.problems());
    // A call asked for is a message like any other, with the same clock; the day is our promise.
    const std::string words = "Please ring me on " + said(call->day, ask.today) + ", in the " +
                              call->slot + (call->phone.empty() ? "" : ", on " + call->phone) +
                              "." + (call->about.empty() ? "" : "\n\n" + call->about);
    auto proposal = decide(FileMessage{.day = ask.today,
                                       .incoming = true,
                                       .from = party_of(ask),
                                       .channel = "portal",
                                       .person = ask.visitor.person,
                                       .officer = {},
                                       .subject = "Please ring me",
                                       .words = words,
                                       .evidence = {}},
                           ask.history(), ask.today);
    if (!proposal) return show_call(ask, proposal.problems());
    const std::int64_t number =
        proposal->expected + static_cast<std::int64_t>(proposal->adds.size());
    proposal->adds.emplace_back(detail_of(DetailKind::call_asked, ask.today)
                                    .set(DetailField::person, ask.visitor.person)
                                    .set(DetailField::due, iso(call->day))
                                    .set(DetailField::phone, call->phone)
                                    .set(DetailField::words, call->slot));
    proposal->adds.emplace_back(detail_of(DetailKind::promise_made, ask.today)
                                    .set(DetailField::words, "We ring you in the " + call->slot)
                                    .set(DetailField::due, iso(call->day))
                                    .set(DetailField::person, ask.visitor.person));
    record_of_family(ask, std::move(*proposal));
    return see_other(ask.path("/sent/" + std::to_string(number)));
}

} // namespace ribbon::server
