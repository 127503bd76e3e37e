#include "storage/mail/delivery.hpp"

#include "calendar/london.hpp"
#include "commands/delivery.hpp"

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

} // namespace

bool set_off(Archive& archive, const OutboxRow& row, const std::string& message_id, Moment now,
             Moment lease_until)
{
    bool ours = false;
    archive.writing([&](Connection& connection) {
        ours = Outbox{connection, archive.area()}.keep_in_hand(row, lease_until);
        if (ours)
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

void settle_delivery(Archive& archive, const SentMail& mail, Delivery state,
                     const std::string& said, Moment now,
                     const std::function<void(Connection&)>& more)
{
    const auto rows = [&](Connection& connection) {
        MailSent{connection, archive.area()}.become(mail.message_id, state, said, now);
        if (more) more(connection);
    };
    const std::string_view code = code_of(state);
    for (int tries = 0; !code.empty() && !mail.a_case.empty() && mail.entry > 0; ++tries) {
        const CaseHistory history = archive.read_case(mail.a_case);
        const NoteDelivery note{.day = day_in_london(now),
                                .entry = mail.entry,
                                .code = std::string{code},
                                .words = said};
        const auto decided = decide(note, history);
        if (!decided) break; // it is noted already, or what it is about was erased
        try {
            archive.append({.proposal = {*decided},
                            .who = {.by = "mail", .role = "system"},
                            .recorded = now,
                            .on = {history},
                            .along = {.only_if = {}, .with_it = rows}});
            return;
        } catch (const Conflict&) {
            if (tries + 1 >= most_tries) throw;
        }
    }
    archive.writing(rows);
}

std::optional<SentMail> mail_reported(Connection& connection, const std::string& area,
                                      const MailFound& found,
                                      const std::vector<std::string>& envelope_to, Moment now)
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
    if (!found.is_bounce) return std::nullopt;
    const Moment since{now.seconds - five_days};
    for (const std::string& address : found.failed_recipients)
        if (sent.count_to(address, since, false) == 1) return sent.newest_to(address, since);
    return std::nullopt;
}

std::optional<Delivery> delivery_in(const MailFound& found, const SentMail& mail)
{
    const auto says = [&](std::string_view word) {
        return std::find(found.action.begin(), found.action.end(), word) != found.action.end();
    };
    if (says("failed")) return Delivery::bounced;
    const bool over = mail.state == Delivery::bounced || mail.state == Delivery::delivered;
    if (says("delivered") || says("relayed") || says("expanded"))
        return over ? std::nullopt : std::optional{Delivery::delivered};
    if (says("delayed")) return over ? std::nullopt : std::optional{Delivery::delayed};
    // A bounce with no report in it, as some servers still write them.
    if (!found.is_bounce) return std::nullopt;
    if (found.bounce_permanent) return Delivery::bounced;
    return over ? std::nullopt : std::optional{Delivery::delayed};
}

std::optional<SentMail> note_bounce(Archive& archive, const MailFound& found,
                                    const std::vector<std::string>& envelope_to, Moment now,
                                    const std::function<void(Connection&)>& more)
{
    // A person's answer to a mail of ours says nothing of how that was delivered.
    if (!found.is_bounce && found.action.empty()) return std::nullopt;
    std::optional<SentMail> mail;
    archive.reading([&](Connection& connection) {
        mail = mail_reported(connection, archive.area(), found, envelope_to, now);
    });
    if (!mail) return std::nullopt;
    const auto state = delivery_in(found, *mail);
    if (!state) {
        if (more) archive.writing(more);
        return mail;
    }
    std::string said;
    for (const std::string& status : found.status) said += (said.empty() ? "" : " ") + status;
    if (!said.empty()) said = "The report says: " + said;
    settle_delivery(archive, *mail, *state, said, now, more);
    mail->state = *state;
    mail->said = said;
    mail->changed = now;
    return mail;
}

} // namespace ribbon::storage
