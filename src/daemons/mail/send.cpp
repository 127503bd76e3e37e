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

constexpr std::int64_t longest_relay_wait_seconds = 900;

/// Somebody else has the message in hand by now: nothing may be sent.
class LeaseLost : public std::runtime_error {
public:
    LeaseLost() : std::runtime_error("Another sender has it in hand") {}
};

/// It says what no mail can carry.
class CanNotBeWritten : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

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
            throw storage::FileError("The attached file " + file.hash + " is not here");
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
    if (!bytes) throw CanNotBeWritten(in_one(bytes.problems()));
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
        relay_failed(taken, away.what());
    } catch (const NoToken& none) {
        relay_failed(taken, none.what());
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

/// The server of whoever is written to says "not now".
void Sender::wait(const Taken& taken, const std::string& why)
{
    const Moment now = clock_();
    if (now.seconds - taken.row.put_out.seconds >= settings_.give_up_seconds &&
        taken.row.attempts >= settings_.give_up_tries) {
        give_up(taken, Delivery::refused, "Tried for 48 hours. The last time: " + why);
        return;
    }
    ++counts_.waiting;
    storage::put_off(archive_, taken.row, taken.mail.message_id, why, now,
                     settings_.first_wait_seconds);
}

/// Something of ours is wrong: it waits for as long as that takes, and the operator is told.
void Sender::wait_for_us(const Taken& taken, const std::string& why, Moment next)
{
    ++counts_.waiting;
    counts_.trouble = why;
    archive_.writing([&](Connection& connection) {
        Outbox{connection, archive_.area()}.put_back(taken.row, why, next);
        MailSent{connection, archive_.area()}.become(taken.mail.message_id, Delivery::waiting, why,
                                                     clock_());
    });
}

/// The relay takes nothing: the next mail would fare no better, and a relay that is asked with a
/// wrong password again and again locks us out.
void Sender::relay_failed(const Taken& taken, const std::string& why)
{
    relay_wait_seconds_ = relay_wait_seconds_ == 0
                              ? settings_.first_wait_seconds
                              : std::min(relay_wait_seconds_ * 2, longest_relay_wait_seconds);
    relay_next_ = {clock_().seconds + relay_wait_seconds_};
    relay_trouble_ = why;
    relay_.reset();
    wait_for_us(taken, why, relay_next_);
}

void Sender::settle(const Taken& taken, const Handed& handed)
{
    if (handed.what == Handing::none) return relay_failed(taken, handed.said);
    if (!relay_trouble_.empty()) counts_.trouble.clear();
    relay_wait_seconds_ = 0;
    relay_trouble_.clear();
    switch (handed.what) {
    case Handing::refused: return give_up(taken, Delivery::refused, handed.said);
    case Handing::unknown: return give_up(taken, Delivery::may_have_been_sent, handed.said);
    case Handing::not_now: return wait(taken, handed.said);
    case Handing::ours:
        return wait_for_us(taken, handed.said, {clock_().seconds + longest_relay_wait_seconds});
    case Handing::none:
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
    counts_ = {.trouble = relay_trouble_};
    while (!stop && (relay_trouble_.empty() || clock_() >= relay_next_)) {
        Taken taken;
        const Next next = take(taken);
        if (next == Next::nothing) break;
        if (next == Next::settled) continue;
        std::string message;
        try {
            message = built(taken);
        } catch (const CanNotBeWritten& wrong) {
            give_up(taken, Delivery::refused, wrong.what());
            continue;
        } catch (const storage::FileError& wrong) {
            wait_for_us(taken, wrong.what(), {clock_().seconds + longest_relay_wait_seconds});
            continue;
        }
        if (!relay_ready(taken)) break;
        try {
            settle(taken, hand_on(taken, message));
        } catch (const LeaseLost&) {
            relay_.reset(); // whoever has it now goes on with it
        }
    }
    if (relay_ && stop) relay_.reset();
    return counts_;
}

void Sender::run(const std::atomic<bool>& stop, const std::function<void(const SendCounts&)>& tell,
                 int every_seconds)
{
    while (!stop) {
        tell(send_due(stop));
        relay_.reset(); // a relay does not like to be kept waiting
        pause_for(every_seconds, stop);
    }
}

} // namespace ribbon::daemons
