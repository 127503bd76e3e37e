#include "daemons/notify/send.hpp"

#include "base/bytes.hpp"
#include "calendar/london.hpp"
#include "daemons/pause.hpp"
#include "storage/mail/delivery.hpp"

#include <algorithm>

namespace ribbon::daemons {
namespace {

using notify::Outcome;
using storage::Connection;
using storage::Delivery;
using storage::MailSent;
using storage::Outbox;
using storage::ServiceSents;

constexpr std::int64_t a_day = 86'400;

} // namespace

NotifySender::NotifySender(storage::Archive& archive, NotifySettings settings,
                           std::function<Moment()> clock,
                           std::function<std::string(std::size_t)> chance)
    : archive_(archive), settings_(std::move(settings)), clock_(std::move(clock)),
      chance_(std::move(chance)), client_(settings_.service, clock_)
{
}

/// Makes ready what is to be sent; why it is not to be sent at all, where it is not.
std::string NotifySender::prepare(Taken& taken)
{
    if (taken.row.kind == "letter") {
        taken.letter = storage::letter_of_key(taken.row.key);
        if (!taken.letter) return "\"" + taken.row.key + "\" names no letter";
        taken.sent.a_case = taken.letter->a_case;
        // Where it goes is on the letter alone.
        taken.sent.sent_to = taken.row.key;
        return {};
    }
    auto text = parse_mail_letter(taken.row.body);
    if (!text) return text.problems().front().sentence;
    taken.text = *std::move(text);
    taken.sent.a_case = taken.text.a_case;
    taken.sent.entry = taken.text.entry;
    taken.sent.person = taken.text.person;
    taken.sent.sent_to = taken.text.to;
    taken.sent.automatic = true;
    return {};
}

/// Where a number had its fill today: puts the text off until there is room again.
bool NotifySender::put_off_full(Connection& connection, const Taken& taken)
{
    if (taken.letter) return false;
    MailSent sent{connection, archive_.area()};
    const Moment now = clock_();
    const auto gone = sent.gone_to(taken.text.to, {now.seconds - a_day}, false);
    if (std::ssize(gone) < settings_.most) return false;
    const Moment room = gone[gone.size() - static_cast<std::size_t>(settings_.most)];
    const std::string why = "This number had " + std::to_string(settings_.most) + " texts in a day";
    ++counts_.waiting;
    Outbox{connection, archive_.area()}.put_back(taken.row, why + ": it waits until there is room",
                                                 {room.seconds + a_day + 1});
    sent.become(taken.sent.message_id, Delivery::waiting, why, now);
    return true;
}

NotifySender::Next NotifySender::take(const std::string& kind, Taken& taken)
{
    const Moment now = clock_();
    Next next = Next::nothing;
    std::string why;
    archive_.writing([&](Connection& connection) {
        auto row = Outbox{connection, archive_.area()}.take(
            kind, now, {now.seconds + settings_.lease_seconds});
        if (!row) return;
        taken.row = *std::move(row);
        taken.sent.message_id = hex(chance_(16));
        taken.sent.outbox = taken.row.key;
        taken.sent.made = now;
        why = prepare(taken);
        MailSent sent{connection, archive_.area()};
        taken.sent.message_id = sent.begin(taken.sent);
        const auto before = sent.find(taken.sent.message_id);
        taken.sent.state = before->state;
        taken.sent.changed = before->changed;
        if (before->state == Delivery::on_its_way) {
            next = Next::ask;
        } else if (before->state != Delivery::waiting) {
            storage::settle_row(connection, archive_.area(), taken.row, *before);
            next = Next::settled;
            why.clear();
        } else if (!why.empty() || put_off_full(connection, taken)) {
            next = Next::settled;
        } else {
            next = Next::send;
        }
    });
    if (next == Next::settled && !why.empty()) give_up(taken, Delivery::refused, why);
    if (next != Next::send) return next;
    if (!taken.letter) {
        taken.request = notify::text({.to = taken.text.to,
                                      .template_id = settings_.text_template,
                                      .subject = taken.text.subject,
                                      .body = taken.text.text,
                                      .reference = taken.sent.message_id});
        return next;
    }
    return write_letter(taken) ? Next::send : Next::settled;
}

/// The letter as it reads now, at the address that holds now. False where it may not go.
bool NotifySender::write_letter(Taken& taken)
{
    const auto letter = storage::letter_in_hand(archive_, *taken.letter, day_in_london(clock_()));
    std::string why;
    if (!letter) why = "it is no longer to be sent";
    if (letter && !letter->why_not.empty()) why = letter->why_not;
    if (letter && letter->to.sealed) why = "the address is sealed by now";
    if (!why.empty()) {
        give_up(taken, Delivery::refused, why);
        return false;
    }
    if (council_.empty()) council_ = storage::name_of_council(archive_);
    taken.request = notify::letter(taken.sent.message_id, storage::pdf_of(*letter, council_),
                                   settings_.postage);
    return true;
}

/// Written down before a byte leaves. False where another sender has it in hand by now.
bool NotifySender::begin(const Taken& taken)
{
    const Moment now = clock_();
    return storage::set_off(archive_, taken.row, taken.sent.message_id, now,
                            {now.seconds + settings_.lease_seconds});
}

void NotifySender::took(const Taken& taken, const std::string& id)
{
    const Moment now = clock_();
    ++counts_.handed_on;
    archive_.writing([&](Connection& connection) {
        Outbox{connection, archive_.area()}.mark_sent(taken.row);
        MailSent{connection, archive_.area()}.become(taken.sent.message_id, Delivery::handed_on,
                                                     "GOV.UK Notify has it as " + id, now);
        ServiceSents{connection, archive_.area()}.put({.reference = taken.sent.message_id,
                                                       .id = id,
                                                       .kind = taken.row.kind,
                                                       .taken = now,
                                                       .next_look = {now.seconds + 60}});
    });
}

void NotifySender::give_up(const Taken& taken, Delivery state, const std::string& why)
{
    ++(state == Delivery::refused ? counts_.refused : counts_.unknown);
    counts_.said = why;
    const auto more = [&](Connection& connection) {
        Outbox{connection, archive_.area()}.give_up(taken.row, why);
    };
    if (!taken.letter) {
        storage::settle_delivery(archive_, taken.sent, state, why, clock_(), more);
        return;
    }
    storage::letter_failed(archive_, *taken.letter,
                           state == Delivery::refused ? "It was not sent: " + why
                                                      : "It may have been sent: " + why,
                           state == Delivery::refused, clock_(), [&](Connection& connection) {
                               more(connection);
                               MailSent{connection, archive_.area()}.become(taken.sent.message_id,
                                                                            state, why, clock_());
                           });
}

/// The service takes nothing now: no number is wrong, so nothing is given up.
void NotifySender::wait(const Taken& taken, const std::string& why)
{
    ++counts_.waiting;
    counts_.said = why;
    storage::put_off(archive_, taken.row, taken.sent.message_id, why, clock_(),
                     settings_.first_wait_seconds);
}

/// Whether the service took what it may have been given. False where it can not be asked now.
bool NotifySender::ask_for(const Taken& taken)
{
    const notify::Answer found = client_.find(taken.sent.message_id);
    const Moment now = clock_();
    const std::int64_t since = now.seconds - taken.sent.changed.seconds;
    if (found.outcome == Outcome::taken) {
        took(taken, found.id);
        return true;
    }
    if (found.outcome == Outcome::refused && since >= settings_.unknown_after_seconds) {
        give_up(taken, Delivery::may_have_been_sent,
                "No answer came when it was handed over, and GOV.UK Notify knows of no message "
                "with its reference");
        return true;
    }
    if (since >= settings_.give_up_seconds) {
        give_up(taken, Delivery::may_have_been_sent,
                "No answer came when it was handed over, and none since: " + found.said);
        return true;
    }
    ++counts_.waiting;
    counts_.said = found.said;
    counts_.locked_out = counts_.locked_out || found.outcome == Outcome::locked_out;
    // Its state stays "on its way": it is asked for again, and not sent.
    archive_.writing([&](Connection& connection) {
        Outbox{connection, archive_.area()}.try_again(taken.row, found.said,
                                                      {now.seconds + settings_.first_wait_seconds});
    });
    return found.outcome == Outcome::refused;
}

/// What an answer means for the row. False where nothing else will be taken now either.
bool NotifySender::settle(const Taken& taken, const notify::Answer& answer)
{
    switch (answer.outcome) {
    case Outcome::taken: took(taken, answer.id); return true;
    case Outcome::refused: give_up(taken, Delivery::refused, answer.said); return true;
    case Outcome::again: wait(taken, answer.said); return false;
    case Outcome::locked_out:
        counts_.locked_out = true;
        wait(taken, answer.said);
        return false;
    default: break;
    }
    Taken begun = taken;
    begun.sent.changed = clock_();
    return ask_for(begun);
}

void NotifySender::send_kind(const std::string& kind, const std::atomic<bool>& stop)
{
    while (!stop) {
        Taken taken;
        const Next next = take(kind, taken);
        if (next == Next::nothing) return;
        if (next == Next::settled) continue;
        if (next == Next::ask) {
            if (!ask_for(taken)) return;
            continue;
        }
        if (!begin(taken)) continue; // whoever has it now goes on with it
        if (!settle(taken, client_.send(taken.request))) return;
    }
}

NotifyCounts NotifySender::work(const std::atomic<bool>& stop)
{
    counts_ = {};
    council_.clear();
    if (settings_.letters) storage::hand_over_letters(archive_, guard_, clock_());
    if (!settings_.text_template.empty()) send_kind("text", stop);
    if (settings_.letters) send_kind("letter", stop);
    look_at_sent(stop);
    return counts_;
}

void NotifySender::run(const std::atomic<bool>& stop,
                       const std::function<void(const NotifyCounts&)>& tell, int every_seconds)
{
    while (!stop) {
        tell(work(stop));
        pause_for(every_seconds, stop);
    }
}

} // namespace ribbon::daemons
