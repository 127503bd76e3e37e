#include "daemons/mail/send.hpp"

#include "base/bytes.hpp"
#include "daemons/pause.hpp"
#include "ledger/hash.hpp"
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

/// Somebody else has the message in hand by now: nothing may be sent.
class LeaseLost : public std::runtime_error {
public:
    LeaseLost() : std::runtime_error("Another sender has it in hand") {}
};

std::string domain_of(const std::string& address) { return address.substr(address.rfind('@') + 1); }

/// The same for the same message, so that what is sent again is the same to the byte; and unknown
/// to whoever writes its text.
std::string boundary_of(const std::string& message_id)
{
    return ledger::sha256_hex("boundary of " + message_id).substr(0, 40);
}

std::string in_one(const Problems& problems)
{
    std::string all;
    for (const Problem& problem : problems) all += (all.empty() ? "" : ". ") + problem.sentence;
    return all;
}

/// The proof of the entry that a mail speaks of; nothing where it was erased since.
std::optional<std::string> receipt_of(storage::Archive& archive, const MailLetter& letter)
{
    const auto entry = archive.entry({StreamKind::a_case, letter.a_case}, letter.entry);
    return entry ? archive.receipt(entry->position) : std::nullopt;
}

} // namespace

Sender::Sender(storage::Archive& archive, std::shared_ptr<storage::AttachmentStore> files,
               SendSettings settings, std::function<Moment()> clock,
               std::function<std::string(std::size_t)> chance)
    : archive_(archive), files_(std::move(files)), settings_(std::move(settings)),
      clock_(std::move(clock)), chance_(std::move(chance))
{
    if (settings_.bounces.empty()) settings_.bounces = settings_.from;
}

/// Why this mail is not to be sent at all; empty where it is.
std::string Sender::why_not(Connection& connection, const Taken& taken) const
{
    const MailLetter& letter = taken.letter;
    if (!is_envelope_address(letter.to)) return "\"" + letter.to + "\" is no address for mail";
    const auto& ours = settings_.never_to;
    if (letter.automatic && (letter.to == settings_.from || letter.to == settings_.bounces ||
                             std::find(ours.begin(), ours.end(), letter.to) != ours.end()))
        return "A machine's mail to an address of our own would come back to us for ever";
    // This one is counted already.
    const MailSent sent{connection, archive_.area()};
    const Moment since{clock_().seconds - a_day};
    if (letter.automatic && sent.count_to(letter.to, since, true) > settings_.most_automatic)
        return "More than " + std::to_string(settings_.most_automatic) +
               " automatic mails would have gone to this address in a day: perhaps two machines "
               "are answering each other";
    if (sent.count_to(letter.to, since, false) > settings_.most)
        return "More than " + std::to_string(settings_.most) +
               " mails would have gone to this address in a day";
    return {};
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
        auto letter = parse_mail_letter(taken.row.body);
        if (letter) taken.letter = *std::move(letter);
        MailSent sent{connection, archive_.area()};
        taken.mail = {.message_id = hex(chance_(16)) + "@" + domain_of(settings_.from),
                      .outbox = taken.row.key,
                      .a_case = taken.letter.a_case,
                      .entry = taken.letter.entry,
                      .person = taken.letter.person,
                      .sent_to = taken.letter.to,
                      .automatic = taken.letter.automatic,
                      .made = now};
        taken.mail.message_id = sent.begin(taken.mail);
        const Delivery state = sent.find(taken.mail.message_id)->state;
        if (state == Delivery::on_its_way) {
            becomes = Delivery::may_have_been_sent;
            why = "The program ended between sending this and hearing that it was taken. It may "
                  "have arrived, or not";
            return;
        }
        why = letter ? why_not(connection, taken) : in_one(letter.problems());
        if (!why.empty()) return;
        next = Next::send;
        sent.become(taken.mail.message_id, Delivery::waiting, "", now);
    });
    if (!why.empty()) give_up(taken, becomes, why);
    return next;
}

std::string Sender::built(const Taken& taken) const
{
    const MailLetter& letter = taken.letter;
    OutgoingMail mail{.from_name = settings_.from_name,
                      .from = settings_.from,
                      .to = letter.to,
                      .reply_to = letter.reply_to,
                      .subject = letter.subject,
                      .text = letter.text,
                      .message_id = taken.mail.message_id,
                      .in_reply_to = letter.in_reply_to,
                      .references = letter.references,
                      .automatic = letter.automatic,
                      .list_id = settings_.list_id,
                      .date = taken.row.put_out,
                      .boundary = boundary_of(taken.mail.message_id)};
    for (const LetterFile& file : letter.files) {
        if (!files_ || !files_->has(file.hash))
            throw storage::FileError("The attached file \"" + file.name + "\" is not here");
        OutgoingFile& add = mail.files.emplace_back();
        add.name = file.name;
        add.type = file.type;
        files_->read(file.hash, [&](std::string_view piece) { add.bytes += piece; });
    }
    if (letter.with_receipt)
        if (auto proof = receipt_of(archive_, letter))
            mail.files.push_back({.name = "receipt-" + letter.a_case + "-" +
                                          std::to_string(letter.entry) + ".tlog-proof",
                                  .type = "text/plain",
                                  .bytes = *std::move(proof)});
    auto bytes = build_mail(mail);
    if (!bytes) throw storage::FileError(in_one(bytes.problems()));
    return *std::move(bytes);
}

/// False, and the mail waits, where the relay can not be reached.
bool Sender::relay_ready(const Taken& taken)
{
    if (relay_ && relay_->usable()) return true;
    try {
        relay_ = std::make_unique<Relay>(settings_.relay);
        return true;
    } catch (const ServerAway& away) {
        wait(taken, away.what());
    } catch (const NoToken& none) {
        wait(taken, none.what());
    }
    return false;
}

Handed Sender::hand_on(const Taken& taken, const std::string& message)
{
    const OutgoingEnvelope envelope{
        .from = settings_.verp ? storage::verp_address(settings_.bounces, taken.mail.message_id)
                               : settings_.bounces,
        .to = taken.letter.to,
        .id = taken.mail.message_id};
    return relay_->hand_on(envelope, message, [&] {
        const Moment now = clock_();
        if (!storage::set_off(archive_, taken.row, taken.mail.message_id, now,
                              {now.seconds + settings_.lease_seconds}))
            throw LeaseLost{};
    });
}

void Sender::give_up(const Taken& taken, Delivery state, const std::string& why)
{
    ++(state == Delivery::refused ? counts_.refused : counts_.unknown);
    storage::settle_delivery(archive_, taken.mail, state, why, clock_(),
                             [&](Connection& connection) {
                                 Outbox{connection, archive_.area()}.give_up(taken.row, why);
                             });
}

void Sender::wait(const Taken& taken, const std::string& why)
{
    const Moment now = clock_();
    if (now.seconds - taken.row.put_out.seconds >= settings_.give_up_seconds) {
        give_up(taken, Delivery::refused, "Tried for 48 hours. The last time: " + why);
        return;
    }
    ++counts_.waiting;
    storage::put_off(archive_, taken.row, taken.mail.message_id, why, now,
                     settings_.first_wait_seconds);
}

void Sender::settle(const Taken& taken, const Handed& handed)
{
    switch (handed.what) {
    case Handing::refused: give_up(taken, Delivery::refused, handed.said); return;
    case Handing::unknown: give_up(taken, Delivery::may_have_been_sent, handed.said); return;
    case Handing::not_now: wait(taken, handed.said); return;
    case Handing::handed_on: break;
    }
    ++counts_.handed_on;
    archive_.writing([&](Connection& connection) {
        Outbox{connection, archive_.area()}.mark_sent(taken.row);
        MailSent{connection, archive_.area()}.become(taken.mail.message_id, Delivery::handed_on,
                                                     handed.said, clock_());
    });
}

SendCounts Sender::send_due(const std::atomic<bool>& stop)
{
    counts_ = {};
    while (!stop) {
        Taken taken;
        const Next next = take(taken);
        if (next == Next::nothing) break;
        if (next == Next::settled) continue;
        std::string message;
        try {
            message = built(taken);
        } catch (const storage::FileError& wrong) {
            give_up(taken, Delivery::refused, wrong.what());
            continue;
        }
        if (!relay_ready(taken)) break; // nor would it take the next
        try {
            settle(taken, hand_on(taken, message));
        } catch (const LeaseLost&) {
            relay_.reset(); // whoever has it now goes on with it
        }
    }
    if (relay_ && stop) relay_.reset();
    return counts_;
}

void Sender::run(const std::atomic<bool>& stop, int every_seconds)
{
    while (!stop) {
        send_due(stop);
        relay_.reset(); // a relay does not like to be kept waiting
        pause_for(every_seconds, stop);
    }
}

} // namespace ribbon::daemons
