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

bool same_letters(char a, char b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b);
}

bool begins_with(std::string_view line, std::string_view name)
{
    return line.size() >= name.size() &&
           std::equal(name.begin(), name.end(), line.begin(), same_letters);
}

/// "Original-Envelope-Id: ..." of the first block of a report; empty where there is none.
std::string envelope_id(const MailReading& reading)
{
    constexpr std::string_view name = "original-envelope-id:";
    for (const std::string& block : reading.message.report) {
        std::string_view rest = block;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!begins_with(line, name)) continue;
            line.remove_prefix(name.size());
            while (!line.empty() && static_cast<unsigned char>(line.front()) <= ' ')
                line.remove_prefix(1);
            while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ')
                line.remove_suffix(1);
            return std::string{line};
        }
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
                                      const MailReading& reading,
                                      const std::vector<std::string>& envelope_to, Moment now)
{
    const MailSent sent{connection, area};
    std::vector<std::string> ids{reading.bounced_id, envelope_id(reading)};
    for (const std::string& address : envelope_to)
        // The domain of the address for bounces need not be that of the Message-ID.
        if (const std::string id = id_in_address(address); !id.empty()) {
            ids.push_back(id);
            if (const auto found = sent.with_local_part(id.substr(0, id.find('@'))); found)
                return found;
        }
    if (reading.message.in_reply_to) ids.push_back(*reading.message.in_reply_to);
    for (const std::string& id : reading.message.references) ids.push_back(id);
    for (const std::string& id : ids)
        if (!id.empty())
            if (const auto found = sent.find(id); found) return found;
    if (!reading.is_bounce) return std::nullopt;
    const Moment since{now.seconds - five_days};
    for (const std::string& address : reading.failed_recipients)
        if (sent.count_to(address, since, false) == 1) return sent.newest_to(address, since);
    return std::nullopt;
}

std::optional<Delivery> delivery_in(const MailReading& reading, const SentMail& mail)
{
    const auto says = [&](std::string_view word) {
        return std::find(reading.action.begin(), reading.action.end(), word) !=
               reading.action.end();
    };
    if (says("failed")) return Delivery::bounced;
    const bool over = mail.state == Delivery::bounced || mail.state == Delivery::delivered;
    if (says("delivered") || says("relayed") || says("expanded"))
        return over ? std::nullopt : std::optional{Delivery::delivered};
    if (says("delayed")) return over ? std::nullopt : std::optional{Delivery::delayed};
    // A bounce with no report in it, as some servers still write them.
    if (!reading.is_bounce) return std::nullopt;
    if (reading.bounce_permanent) return Delivery::bounced;
    return over ? std::nullopt : std::optional{Delivery::delayed};
}

std::optional<SentMail> note_bounce(Archive& archive, const MailReading& reading,
                                    const std::vector<std::string>& envelope_to, Moment now,
                                    const std::function<void(Connection&)>& more)
{
    std::optional<SentMail> mail;
    archive.reading([&](Connection& connection) {
        mail = mail_reported(connection, archive.area(), reading, envelope_to, now);
    });
    if (!mail) return std::nullopt;
    const auto state = delivery_in(reading, *mail);
    if (!state) {
        if (more) archive.writing(more);
        return mail;
    }
    std::string said;
    for (const std::string& status : reading.status) said += (said.empty() ? "" : " ") + status;
    if (!said.empty()) said = "The report says: " + said;
    settle_delivery(archive, *mail, *state, said, now, more);
    mail->state = *state;
    mail->said = said;
    mail->changed = now;
    return mail;
}

} // namespace ribbon::storage
