// What became of what the service took.
#include "calendar/london.hpp"
#include "daemons/notify/send.hpp"
#include "storage/mail/delivery.hpp"

#include <algorithm>

namespace ribbon::daemons {
namespace {

using notify::Outcome;
using storage::Connection;
using storage::Delivery;
using storage::MailSent;
using storage::ServiceSents;

/// "The default retention period is 7 days": asked for later, Notify has forgotten it.
constexpr std::int64_t forgotten_after_seconds = std::int64_t{7} * 86'400;
constexpr std::int64_t longest_between_looks = std::int64_t{4} * 3'600;
constexpr std::int64_t at_once = 50;

} // namespace

/// It reached the person; a letter is printed and in the post.
void NotifySender::arrived(const storage::ServiceSent& one, const storage::SentMail& sent,
                           const notify::Answer& answer)
{
    ++counts_.arrived;
    const Moment now = clock_();
    const auto over = [&](Connection& connection) {
        ServiceSents{connection, archive_.area()}.over(one.reference);
    };
    const auto letter = storage::letter_of_key(sent.outbox);
    if (one.kind != "letter" || !letter) {
        storage::settle_delivery(archive_, sent, Delivery::delivered, answer.said, now, over);
        return;
    }
    const Day day = day_in_london(answer.completed.value_or(now));
    storage::letter_was_posted(archive_, *letter, day, settings_.postage, now,
                               [&](Connection& connection) {
                                   over(connection);
                                   MailSent{connection, archive_.area()}.become(
                                       one.reference, Delivery::delivered, answer.said, now);
                               });
}

void NotifySender::failed(const storage::ServiceSent& one, const storage::SentMail& sent,
                          const notify::Answer& answer)
{
    ++counts_.failed;
    const Moment now = clock_();
    const std::string said = "GOV.UK Notify says: " + answer.said;
    const auto over = [&](Connection& connection) {
        ServiceSents{connection, archive_.area()}.over(one.reference);
    };
    const auto letter = storage::letter_of_key(sent.outbox);
    if (one.kind != "letter" || !letter) {
        storage::settle_delivery(archive_, sent, Delivery::bounced, said, now, over);
        return;
    }
    storage::letter_failed(archive_, *letter, said, true, now, [&](Connection& connection) {
        over(connection);
        MailSent{connection, archive_.area()}.become(one.reference, Delivery::bounced, said, now);
    });
}

/// False where nothing more is to be asked now.
bool NotifySender::look_at(const storage::ServiceSent& one, const storage::SentMail& sent)
{
    const notify::Answer answer = client_.status(one.id);
    const Moment now = clock_();
    switch (answer.outcome) {
    case Outcome::delivered: arrived(one, sent, answer); return true;
    case Outcome::bounced:
    case Outcome::failed: failed(one, sent, answer); return true;
    case Outcome::locked_out:
        counts_.locked_out = true;
        counts_.said = answer.said;
        break;
    default: break;
    }
    // What it forgot, or never told of, stays handed on: of unknown end.
    const bool forgotten = answer.outcome == Outcome::refused ||
                           now.seconds - one.taken.seconds > forgotten_after_seconds;
    std::int64_t wait = 60;
    for (std::int64_t looks = 0; looks < one.looks && wait < longest_between_looks; ++looks)
        wait *= 2;
    archive_.writing([&](Connection& connection) {
        ServiceSents sents{connection, archive_.area()};
        if (forgotten)
            sents.over(one.reference);
        else
            sents.look_again(one, {now.seconds + std::min(wait, longest_between_looks)});
    });
    return answer.outcome != Outcome::again && answer.outcome != Outcome::locked_out;
}

void NotifySender::look_at_sent(const std::atomic<bool>& stop)
{
    while (!stop) {
        std::vector<std::pair<storage::ServiceSent, storage::SentMail>> due;
        archive_.reading([&](Connection& connection) {
            const MailSent sent{connection, archive_.area()};
            for (auto& one : ServiceSents{connection, archive_.area()}.due(clock_(), at_once))
                if (auto mail = sent.find(one.reference))
                    due.emplace_back(std::move(one), *std::move(mail));
        });
        if (due.empty()) return;
        for (const auto& [one, sent] : due) {
            if (stop || !look_at(one, sent)) return;
        }
    }
}

} // namespace ribbon::daemons
