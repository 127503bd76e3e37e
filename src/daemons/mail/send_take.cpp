// What the sender takes in hand: whether it may go, and whether it may go now.
#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "daemons/mail/send.hpp"
#include "outbound/mail/message.hpp"
#include "storage/mail/delivery.hpp"

#include <algorithm>

namespace ribbon::daemons {
namespace {

using storage::Connection;
using storage::Delivery;
using storage::MailSent;
using storage::Outbox;

constexpr std::int64_t a_day = 86'400;

std::string domain_of(const std::string& address) { return address.substr(address.rfind('@') + 1); }

std::string in_one(const Problems& problems)
{
    std::string all;
    for (const Problem& problem : problems) all += (all.empty() ? "" : ". ") + problem.sentence;
    return all;
}

} // namespace

/// Whether mail to an address would come back to us: for ever, where a machine answers it.
bool Sender::is_ours(const std::string& address) const
{
    const std::string to = lower_case(address);
    const std::string bounces = lower_case(settings_.bounces);
    const auto at = bounces.rfind('@');
    if (to == lower_case(settings_.from) || to == bounces) return true;
    if (at != std::string::npos && to.starts_with(bounces.substr(0, at) + "+") &&
        to.ends_with(bounces.substr(at)))
        return true;
    if (!settings_.own_domain.empty() && to.starts_with("case-") &&
        to.ends_with("@" + lower_case(settings_.own_domain)))
        return true;
    const auto& ours = settings_.never_to;
    return std::any_of(ours.begin(), ours.end(),
                       [&](const std::string& one) { return lower_case(one) == to; });
}

/// Why this mail is not to be sent at all; empty where it is.
std::string Sender::why_not(const MailLetter& letter) const
{
    if (!is_envelope_address(letter.to)) return "\"" + letter.to + "\" is no address for mail";
    if (is_ours(letter.to))
        return "\"" + letter.to + "\" is an address of our own: it would come back to us";
    return {};
}

/// Where an address had its fill today: puts the mail off until there is room again. What a machine
/// answers to a mail is given up instead, or two machines would answer each other for ever; nobody
/// waits for it, so its case is told nothing.
bool Sender::put_off_full(Connection& connection, const Taken& taken, Moment now)
{
    const MailLetter& letter = taken.letter;
    const MailSent sent{connection, archive_.area()};
    std::int64_t most = settings_.most;
    auto gone = sent.gone_to(letter.to, {now.seconds - a_day}, false);
    if (letter.automatic && std::ssize(gone) < most) {
        most = settings_.most_automatic;
        gone = sent.gone_to(letter.to, {now.seconds - a_day}, true);
    }
    if (std::ssize(gone) < most) return false;
    const std::string why = "This address had " + std::to_string(most) + " mails in a day";
    Outbox outbox{connection, archive_.area()};
    MailSent state{connection, archive_.area()};
    if (letter.automatic && !letter.in_reply_to.empty()) {
        ++counts_.refused;
        outbox.give_up(taken.row, why + ": perhaps two machines are answering each other");
        state.become(taken.mail.message_id, Delivery::refused, why, now);
        return true;
    }
    ++counts_.waiting;
    const Moment room = gone[gone.size() - static_cast<std::size_t>(most)];
    outbox.put_back(taken.row, why + ": it waits until there is room", {room.seconds + a_day + 1});
    state.become(taken.mail.message_id, Delivery::waiting, why, now);
    return true;
}

/// Reads what was taken and writes its Message-ID down.
void Sender::begin(Connection& connection, Taken& taken, Moment now)
{
    MailSent sent{connection, archive_.area()};
    taken.mail = {.message_id = hex(chance_(16)) + "@" + domain_of(settings_.from),
                  .outbox = taken.row.key,
                  .a_case = taken.letter.a_case,
                  .entry = taken.letter.entry,
                  .person = taken.letter.person,
                  .sent_to = taken.letter.to,
                  .automatic = taken.letter.automatic,
                  .made = now};
    taken.mail = *sent.find(sent.begin(taken.mail));
}

Sender::Next Sender::take(Taken& taken)
{
    const Moment now = clock_();
    Next next = Next::nothing;
    std::string why;
    Delivery becomes = Delivery::refused;
    archive_.writing([&](Connection& connection) {
        auto row = Outbox{connection, archive_.area()}.take(
            "mail", now, {now.seconds + settings_.lease_seconds});
        if (!row) return;
        next = Next::settled;
        taken.row = *std::move(row);
        std::string unread;
        if (auto letter = parse_mail_letter(taken.row.body))
            taken.letter = *std::move(letter);
        else
            unread = in_one(letter.problems());
        begin(connection, taken, now);
        if (taken.mail.state == Delivery::on_its_way) {
            becomes = Delivery::may_have_been_sent;
            why = "The program ended between sending this and hearing that it was taken. It may "
                  "have arrived, or not";
            return;
        }
        if (taken.mail.state != Delivery::waiting) {
            storage::settle_row(connection, archive_.area(), taken.row, taken.mail);
            return;
        }
        why = unread.empty() ? why_not(taken.letter) : unread;
        if (why.empty() && !put_off_full(connection, taken, now)) next = Next::send;
    });
    if (!why.empty()) give_up(taken, becomes, why);
    return next;
}

} // namespace ribbon::daemons
