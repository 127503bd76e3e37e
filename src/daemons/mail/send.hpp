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
    std::int64_t give_up_seconds = std::int64_t{48} * 3'600;
    std::int64_t first_wait_seconds = 60; ///< doubled at every try, to two hours
    std::int64_t lease_seconds = 1'200;   ///< longer than the longest answer is waited for
    std::vector<std::string> never_to = {}; ///< our own addresses: automatic mail there loops
};

struct SendCounts {
    int handed_on = 0, waiting = 0, refused = 0, unknown = 0;
};

class Sender {
public:
    Sender(storage::Archive& archive, std::shared_ptr<storage::AttachmentStore> files,
           SendSettings settings, std::function<Moment()> clock,
           std::function<std::string(std::size_t)> chance);

    /// Sends what is due now, until nothing is or `stop`. Throws what the database throws; what
    /// the relay does is counted.
    SendCounts send_due(const std::atomic<bool>& stop);
    /// Goes on until `stop`, looking every few seconds.
    void run(const std::atomic<bool>& stop, int every_seconds = 2);

private:
    struct Taken {
        storage::OutboxRow row;
        MailLetter letter;
        storage::SentMail mail;
    };
    enum class Next : std::uint8_t { nothing, settled, send };

    Next take(Taken& taken);
    std::string why_not(storage::Connection& connection, const Taken& taken) const;
    std::string built(const Taken& taken) const;
    Handed hand_on(const Taken& taken, const std::string& message);
    void settle(const Taken& taken, const Handed& handed);
    void give_up(const Taken& taken, storage::Delivery state, const std::string& why);
    void wait(const Taken& taken, const std::string& why);
    bool relay_ready(const Taken& taken);

    storage::Archive& archive_;
    std::shared_ptr<storage::AttachmentStore> files_;
    SendSettings settings_;
    std::function<Moment()> clock_;
    std::function<std::string(std::size_t)> chance_;
    std::unique_ptr<Relay> relay_;
    SendCounts counts_;
};

} // namespace ribbon::daemons
