// Check, then send; and the receipt at once.
#include "base/whole_number.hpp"
#include "commands/ask.hpp"
#include "ledger/hash.hpp"
#include "ledger/receipt.hpp"
#include "pages/ask/pages.hpp"
#include "server/answers.hpp"
#include "server/asking_draft.hpp"
#include "server/routes/asking.hpp"
#include "server/sign_in/link_and_code.hpp"
#include "storage/derived/people.hpp"
#include "storage/desk/outbox.hpp"
#include "views/danger/view.hpp"
#include "views/parts/words.hpp"

namespace ribbon::server {
namespace {

WhatFollows follows_of(const Ask& ask, Day day, const std::string& child)
{
    const auto& books = ask.shell.archive.books();
    return what_follows({.kind = Kind::request_received,
                         .matter = MatterKind::request,
                         .day = day,
                         .from = Party::parent},
                        child, Voice::ours, books.law, books.calendar, ask.today);
}

Response show_check(Ask& ask, const Form& form)
{
    const auto read = read_asking(form, ask.today);
    const AskCheckPage page{.form = form,
                            .problems = read ? Problems{} : read.problems(),
                            .keys = form_keys(ask),
                            .follows = follows_of(ask, ask.today, child_called(form))};
    return show(ask, {.title = "Check, then send", .current = "/ask", .back = "/ask"},
                render(page));
}

/// Whoever in the record may be this child, for the officer's note. Always looked for, found or
/// not, so that a known child takes no other way than an unknown one.
std::vector<std::string> perhaps_the_same(const Ask& ask, const AskForAssessment& asked)
{
    std::vector<std::string> lines;
    const storage::PersonSought sought{
        .family = asked.child.family.empty() ? asked.child.given : asked.child.family,
        .given = asked.child.family.empty() ? std::string{} : asked.child.given,
        .born = asked.born,
        .postcode = asked.postcode};
    ask.shell.archive.reading([&](storage::Connection& connection) {
        for (const auto& one : storage::find_people(connection, ask.shell.archive.area(), sought))
            lines.push_back("person " + one.person + ": " + one.why);
    });
    return lines;
}

/// The place in the log of what they wrote: the entry that the proof file proves.
std::uint64_t position_of_words(const Proposal& proposal, std::uint64_t first)
{
    std::uint64_t at = first;
    for (const StreamProposal& one : proposal)
        for (const auto& add : one.adds) {
            const Detail* detail = std::get_if<Detail>(&add);
            if (detail && detail->kind == DetailKind::message_filed) return at;
            ++at;
        }
    return first;
}

/// An account that signs in by a letter to the address they gave, where that address has none.
/// Where it has one, that stays as it is: nobody adds to another's account by writing an address.
void make_account(const Ask& ask, const AskForAssessment& asked)
{
    const std::string email = as_email(asked.reach.email);
    if (!is_email(email) || asked.asker_is_known) return;
    const std::string key = ask.shell.new_key();
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Accounts accounts(connection, area);
        if (!accounts.with_email(email))
            accounts.make({.account = key,
                           .person = asked.asker_key,
                           .officer = {},
                           .name = asked.asker.whole(),
                           .email = email,
                           .made = ask.now});
        const std::string text =
            "We have your request for an assessment. Your number is " + asked.case_key +
            ".\n\nTo see what you sent, and the dates that follow, sign in with this address:\n" +
            ask.shell.address + "/sign-in\n\nIf this was not you, please tell us.\n";
        storage::Outbox(connection, area)
            .put("asked-" + asked.case_key, "mail",
                 letter_json(email, "We have your request", text), ask.now,
                 {ask.now.seconds + 30 * 86'400});
    });
}

void give_keys(const Ask& ask, AskForAssessment& asked)
{
    asked.case_key = ask.shell.new_key();
    asked.child_key = ask.shell.new_key();
    const std::string new_asker = ask.shell.new_key();
    const bool own = asked.asked_by == AskedBy::young_person;
    asked.asker_is_known = !own && !ask.visitor.is_staff() && !ask.visitor.person.empty();
    asked.asker_key = own ? asked.child_key : asked.asker_is_known ? ask.visitor.person : new_asker;
}

/// What the receipt is made of, kept in the place of the draft: no answer stays on the desk.
Form receipt_values(const Ask& ask, const AskForAssessment& asked, std::uint64_t position,
                    std::size_t answers)
{
    Form sent;
    sent.add("case", asked.case_key);
    sent.add("child", asked.child.whole());
    sent.add("asker", asked.asker.whole());
    sent.add("received", iso(ask.now));
    sent.add("day", iso(ask.today));
    sent.add("answers", std::to_string(answers));
    sent.add("files", std::to_string(asked.files.size()));
    sent.add("position", std::to_string(position));
    sent.add("email", asked.reach.email);
    sent.add("danger", asked.danger.empty() ? "" : "yes");
    sent.add("own", asked.asked_by == AskedBy::young_person ? "yes" : "no");
    return sent;
}

std::size_t answered(const Form& form)
{
    std::size_t n = 0;
    for (const AskQuestion one : ask_questions(form))
        for (const std::string_view field : fields_of(one))
            if (!form.one(field).empty()) {
                ++n;
                break;
            }
    return n;
}

/// The first 16 bytes of the leaf, in groups that can be read out.
std::string fingerprint_of(const std::optional<std::string>& receipt)
{
    if (!receipt) return {};
    const auto opened = ledger::open_receipt(*receipt);
    if (!opened) return {};
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i > 0 && i % 2 == 0) text += i == 8 ? " \u00b7 " : " ";
        text += figures[opened->leaf[i] >> 4U];
        text += figures[opened->leaf[i] & 15U];
    }
    return text;
}

} // namespace

Response ask_check(Ask& ask)
{
    const auto draft = held_draft(ask);
    if (!draft || draft->sent) return see_other("/ask");
    return show_check(ask, draft->form);
}

Response ask_send(Ask& ask)
{
    auto draft = held_draft(ask);
    if (!draft) return see_other("/ask");
    if (draft->sent) return see_other("/ask/receipt");
    if (!ask.http.form.one("stop").empty()) return see_other("/ask/stopped");
    auto asked = read_asking(draft->form, ask.today);
    if (!asked) return show_check(ask, draft->form);
    give_keys(ask, *asked);
    asked->may_be_the_same = perhaps_the_same(ask, *asked);
    for (const std::string_view one : danger_in(answers_in_words(*asked)))
        asked->danger.emplace_back(one);
    const auto proposal = decide(*asked, ask.shell.archive.books().calendar, ask.today);
    if (!proposal) return show_check(ask, draft->form);
    const auto appended = ask.shell.archive.append(
        {.proposal = *proposal,
         .who = {"person:" + asked->asker_key, std::string{access::name_of(access::Role::asker)}},
         .recorded = ask.now});
    const std::size_t answers = answered(draft->form);
    draft->form =
        receipt_values(ask, *asked, position_of_words(*proposal, appended.first_position), answers);
    draft->sent = true;
    keep_draft(ask, *draft);
    make_account(ask, *asked);
    return see_other("/ask/receipt");
}

Response ask_receipt(Ask& ask)
{
    const auto draft = held_draft(ask);
    if (!draft || !draft->sent) return see_other("/ask");
    const Form& sent = draft->form;
    const auto text = [&](const char* field) { return std::string{sent.one(field)}; };
    const Day day = parse_day(sent.one("day")).value_or(ask.today);
    const Moment received = parse_moment(sent.one("received")).value_or(ask.now);
    const bool own = sent.one("own") == "yes";
    const AskReceiptPage page{
        .reference = text("case"),
        .child = text("child"),
        .asker = text("asker"),
        .received = said(received, ask.today),
        .answers = static_cast<int>(whole_number<std::uint64_t>(sent.one("answers")).value_or(0)),
        .files = static_cast<int>(whole_number<std::uint64_t>(sent.one("files")).value_or(0)),
        .follows = follows_of(ask, day, own ? "you" : first_name(sent.one("child"))),
        .check_by = said(check_due(day, ask.shell.archive.books().calendar), ask.today),
        .proof = "/ask/proof",
        .fingerprint = fingerprint_of(ask.shell.archive.receipt(
            whole_number<std::uint64_t>(sent.one("position")).value_or(0))),
        .letter_sent = is_email(as_email(sent.one("email"))),
        .email = text("email"),
        .phone = ask.council->phone,
        .own = own,
        .danger = sent.one("danger") == "yes"};
    return show(ask, {.title = "We have your request", .current = "/ask"}, render(page));
}

Response ask_proof(Ask& ask)
{
    const auto draft = held_draft(ask);
    if (!draft || !draft->sent) return see_other("/ask");
    auto receipt = ask.shell.archive.receipt(
        whole_number<std::uint64_t>(draft->form.one("position")).value_or(0));
    if (!receipt) return not_found(ask);
    Response response;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(*receipt);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" +
                                                             std::string{draft->form.one("case")} +
                                                             ".tlog-proof\"");
    return response;
}

Response ask_throwing(Ask& ask)
{
    if (!held_draft(ask)) return see_other("/ask");
    return show(ask, {.title = "Throw it all away?", .current = "/ask", .back = "/ask/check"},
                render(AskThrowPage{form_keys(ask)}));
}

Response ask_throw_away(Ask& ask)
{
    if (const auto draft = held_draft(ask)) throw_draft_away(ask, draft->code);
    return with_code(ask, see_other("/ask?gone=yes"), {});
}

} // namespace ribbon::server
