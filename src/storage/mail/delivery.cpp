#include "storage/mail/delivery.hpp"

#include "calendar/london.hpp"
#include "commands/delivery.hpp"
#include "storage/notices/told.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr int most_tries = 50;
constexpr std::int64_t five_days = 5 * 86'400;

/// What the case is told; empty for what it need not be.
std::string_view code_of(Delivery state)
{
    switch (state) {
    case Delivery::delivered: return "delivered";
    case Delivery::delayed: return "delayed";
    case Delivery::bounced:
    case Delivery::refused: return "bounced";
    case Delivery::may_have_been_sent: return "unknown";
    case Delivery::waiting:
    case Delivery::on_its_way:
    case Delivery::handed_on: break;
    }
    return {};
}

/// The Message-ID in "bounces+ID@domain"; empty where it is no such address.
std::string id_in_address(std::string_view address)
{
    const auto plus = address.find('+');
    const auto at = address.rfind('@');
    if (plus == std::string_view::npos || at == std::string_view::npos || at < plus) return {};
    return std::string{address.substr(plus + 1)};
}

std::string said_in(const MailFound& found)
{
    std::string said;
    for (const std::string& status : found.status) said += (said.empty() ? "" : " ") + status;
    return said.empty() ? said : "The report says: " + said;
}

/// What a mail told of: its entry, or of a notice of several things the first in each case.
std::vector<ToldOf> told_of(Archive& archive, const SentMail& mail)
{
    if (!mail.a_case.empty() && mail.entry > 0) return {{mail.a_case, mail.entry}};
    std::vector<ToldOf> all;
    if (mail.a_case.empty())
        archive.reading([&](Connection& connection) {
            all = DigestTold{connection, archive.area()}.first_in_each(mail.outbox);
        });
    return all;
}

/// What the cases are told of it. Empty where it is noted already, or what it is about was erased.
Decided noted_in(Archive& archive, const std::vector<ToldOf>& told, const NoteDelivery& of_each)
{
    Decided notes{.proposal = {}, .who = {.by = "mail", .role = "system"}, .recorded = {}};
    for (const ToldOf& one : told) {
        CaseHistory history = archive.read_case(one.a_case);
        NoteDelivery note = of_each;
        note.entry = one.entry;
        auto decided = decide(note, history);
        if (!decided) continue;
        notes.proposal.push_back(*std::move(decided));
        notes.on.push_back(std::move(history));
    }
    return notes;
}

} // namespace

bool set_off(Archive& archive, const OutboxRow& row, const std::string& message_id, Moment now,
             Moment lease_until)
{
    bool ours = false;
    archive.writing([&](Connection& connection) {
        // In this order: where a report came meanwhile, the row stays for whoever takes it next.
        ours =
            Outbox{connection, archive.area()}.keep_in_hand(row, lease_until) &&
            MailSent{connection, archive.area()}.become(message_id, Delivery::on_its_way, "", now);
    });
    return ours;
}

void put_off(Archive& archive, const OutboxRow& row, const std::string& message_id,
             const std::string& why, Moment now, std::int64_t first_wait_seconds)
{
    constexpr std::int64_t longest_wait_seconds = 7'200;
    std::int64_t wait = first_wait_seconds;
    for (std::int64_t tries = 1; tries < row.attempts && wait < longest_wait_seconds; ++tries)
        wait *= 2;
    wait = std::min(wait, longest_wait_seconds);
    archive.writing([&](Connection& connection) {
        Outbox{connection, archive.area()}.try_again(row, why, {now.seconds + wait});
        MailSent{connection, archive.area()}.become(message_id, Delivery::waiting, why, now);
    });
}

std::string verp_address(const std::string& bounces, const std::string& message_id)
{
    const auto at = bounces.rfind('@');
    return bounces.substr(0, at) + "+" + message_id.substr(0, message_id.find('@')) +
           bounces.substr(at);
}

void settle_row(Connection& connection, const std::string& area, const OutboxRow& row,
                const SentMail& mail)
{
    Outbox outbox{connection, area};
    if (mail.state == Delivery::bounced || mail.state == Delivery::refused ||
        mail.state == Delivery::may_have_been_sent)
        outbox.give_up(row, mail.said);
    else
        outbox.mark_sent(row);
}

void settle_delivery(Archive& archive, const SentMail& mail, Delivery state,
                     const std::string& said, Moment now,
                     const std::function<void(Connection&)>& more)
{
    const std::string& area = archive.area();
    const auto may = [&](Connection& connection) {
        const auto is = MailSent{connection, area}.find(mail.message_id);
        return is && may_become(is->state, state);
    };
    const auto rows = [&](Connection& connection) {
        MailSent{connection, area}.become(mail.message_id, state, said, now);
        if (more) more(connection);
    };
    const std::string code{code_of(state)};
    const auto told = code.empty() ? std::vector<ToldOf>{} : told_of(archive, mail);
    for (int tries = 0; !told.empty(); ++tries) {
        Decided notes = noted_in(
            archive, told,
            {.day = day_in_london(now), .code = code, .words = said, .person = mail.person});
        bool still = false;
        archive.reading([&](Connection& connection) { still = may(connection); });
        if (!still || notes.proposal.empty()) break; // something else was known before
        notes.recorded = now;
        notes.along = {.only_if = may, .with_it = rows};
        try {
            archive.append(notes); // in all the cases, or in none
            return;
        } catch (const Conflict&) {
            if (tries + 1 >= most_tries) throw;
        }
    }
    archive.writing(rows);
}

std::optional<SentMail> mail_reported(Connection& connection, const std::string& area,
                                      const MailFound& found,
                                      const std::vector<std::string>& envelope_to)
{
    const MailSent sent{connection, area};
    std::vector<std::string> ids;
    for (const std::string& address : envelope_to)
        // The domain of the address for bounces need not be that of the Message-ID.
        if (const std::string id = id_in_address(address); !id.empty()) {
            ids.push_back(id);
            if (auto mail = sent.with_local_part(id.substr(0, id.find('@'))); mail) return mail;
        }
    ids.push_back(found.bounced_id);
    ids.push_back(found.in_reply_to);
    for (const std::string& id : found.references) ids.push_back(id);
    for (const std::string& id : ids)
        if (!id.empty())
            if (auto mail = sent.find(id); mail) return mail;
    return std::nullopt;
}

std::optional<Delivery> delivery_in(const MailFound& found)
{
    const auto says = [&](std::string_view word) {
        return std::find(found.action.begin(), found.action.end(), word) != found.action.end();
    };
    if (says("failed")) return Delivery::bounced;
    if (says("delivered")) return Delivery::delivered;
    if (says("delayed")) return Delivery::delayed;
    // A bounce with no report in it, as some servers still write them.
    if (!found.is_bounce) return std::nullopt;
    return found.bounce_permanent ? Delivery::bounced : Delivery::delayed;
}

std::optional<SentMail> note_bounce(Archive& archive, const MailFound& found,
                                    const std::vector<std::string>& envelope_to, Moment now,
                                    const std::function<void(Connection&)>& more)
{
    // A person's answer to a mail of ours says nothing of how that was delivered.
    if (!found.is_bounce && found.action.empty()) return std::nullopt;
    std::optional<SentMail> mail;
    archive.reading([&](Connection& connection) {
        mail = mail_reported(connection, archive.area(), found, envelope_to);
    });
    if (!mail) return std::nullopt;
    const auto state = delivery_in(found);
    if (!state || !may_become(mail->state, *state)) {
        if (more) archive.writing(more);
        return mail;
    }
    mail->said = said_in(found);
    settle_delivery(archive, *mail, *state, mail->said, now, more);
    mail->state = *state;
    mail->changed = now;
    return mail;
}

std::optional<SentMail> note_guess(Archive& archive, const MailFound& found, bool believable,
                                   Moment now, const std::function<void(Connection&)>& more)
{
    const auto state = delivery_in(found);
    if (!found.is_bounce || !state || *state == Delivery::delivered) return std::nullopt;
    std::optional<SentMail> mail;
    archive.reading([&](Connection& connection) {
        const MailSent sent{connection, archive.area()};
        for (const std::string& address : found.failed_recipients)
            if (!mail) mail = sent.newest_to(address, {now.seconds - five_days});
    });
    if (!mail) return std::nullopt;
    if (!believable || !may_become(mail->state, Delivery::may_have_been_sent)) {
        archive.writing(more);
        return mail;
    }
    settle_delivery(archive, *mail, Delivery::may_have_been_sent,
                    "A report came that names only this address and none of our mails. " +
                        said_in(found),
                    now, more);
    return mail;
}

} // namespace ribbon::storage
