// The sender: takes mails from the outbox, one at a time, and hands each to the relay once.
#pragma once

#include "daemons/mail/send_smtp.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/archive.hpp"
#include "storage/attachments/store.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/mail/sent.hpp"

#include <atomic>
#include <functional>
#include <memory>

namespace ribbon::daemons {

struct SendSettings {
    ServerSettings relay;
    std::string from_name, from; ///< the council; From is always its own (reliability break 15)
    std::string bounces;         ///< where bounces go; empty is `from`
    bool verp = false;           ///< the relay keeps "bounces+ID@": each bounce names its mail
    std::string list_id;
    /// To one address in 24 hours: written by machines, and all.
    std::int64_t most_automatic = 20, most = 200;
    /// A recipient whose server says "not now" for so long, and so often, is given up; what is our
    /// relay's fault never is.
    std::int64_t give_up_seconds = std::int64_t{48} * 3'600, give_up_tries = 10;
    std::int64_t first_wait_seconds = 60; ///< doubled at every try, to two hours
    std::int64_t lease_seconds = 1'200; ///< longer than the longest answer is waited for
    std::vector<std::string> never_to = {}; ///< our own addresses: mail there comes back to us
    std::string own_domain = {}; ///< "case-...@" of it are ours too
};

struct SendCounts {
    int handed_on = 0, waiting = 0, refused = 0, unknown = 0;
    /// What the operator must put right: why the relay takes nothing, in its words or ours.
    std::string trouble = {};
};

class Sender {
public:
    Sender(storage::Archive& archive, std::shared_ptr<storage::AttachmentStore> files,
           SendSettings settings, std::function<Moment()> clock,
           std::function<std::string(std::size_t)> chance);

    /// Sends what is due now, until nothing is or `stop`. Throws what the database throws; what
    /// the relay does is counted.
    SendCounts send_due(const std::atomic<bool>& stop);
    /// Goes on until `stop`, looking every few seconds; `tell` is given the counts of each round.
    void run(const std::atomic<bool>& stop, const std::function<void(const SendCounts&)>& tell,
             int every_seconds = 2);

private:
    struct Taken {
        storage::OutboxRow row;
        MailLetter letter;
        storage::SentMail mail;
    };
    enum class Next : std::uint8_t { nothing, settled, send };

    Next take(Taken& taken);
    void begin(storage::Connection& connection, Taken& taken, Moment now);
    std::string why_not(const MailLetter& letter) const;
    bool is_ours(const std::string& address) const;
    bool put_off_full(storage::Connection& connection, const Taken& taken, Moment now);
    std::string built(const Taken& taken) const;
    Handed hand_on(const Taken& taken, const std::string& message);
    void settle(const Taken& taken, const Handed& handed);
    void give_up(const Taken& taken, storage::Delivery state, const std::string& why);
    void wait(const Taken& taken, const std::string& why);
    void wait_for_us(const Taken& taken, const std::string& why, Moment next);
    void relay_failed(const Taken& taken, const std::string& why);
    bool relay_ready(const Taken& taken);

    storage::Archive& archive_;
    std::shared_ptr<storage::AttachmentStore> files_;
    SendSettings settings_;
    std::function<Moment()> clock_;
    std::function<std::string(std::size_t)> chance_;
    std::unique_ptr<Relay> relay_;
    SendCounts counts_;
    std::int64_t relay_wait_seconds_ = 0; ///< doubled at every failure; 0 where it is well
    Moment relay_next_ = {}; ///< when it is tried again
    std::string relay_trouble_;
};

} // namespace ribbon::daemons
