// Sends texts, and letters on paper, by GOV.UK Notify: takes them from the outbox one at a time,
// hands each over once, and asks what became of it until that is known.
//
//   waiting --> on its way --201--> handed on --> delivered, bounced; a letter: posted, or queued
//      ^            |                             again for the post room
//      +--429, 500--+--400--> refused
//                   +--no answer--> is asked for by our reference --> handed on
//                                                                +--> may have been sent
//
// "On its way" is written down before the request leaves. Notify takes the same reference twice
// without a word, so what may have been taken is asked for and not sent again (decision 102).
#pragma once

#include "daemons/notify/client.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/archive.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/letters/by_service.hpp"
#include "storage/mail/sent.hpp"
#include "storage/notices/service_sent.hpp"

#include <atomic>
#include <functional>

namespace ribbon::daemons {

struct NotifySettings {
    NotifyService service;
    std::string text_template; ///< with the place ((body)); empty: texts are not sent by it
    bool letters = false;
    std::string postage = "second"; ///< or "first"
    std::int64_t most = 10; ///< texts to one number in 24 hours
    std::int64_t give_up_seconds = std::int64_t{48} * 3'600;
    std::int64_t first_wait_seconds = 60; ///< doubled at every try, to two hours
    std::int64_t lease_seconds = 600; ///< longer than an answer is waited for
    /// What was not found under its reference for so long was not seen to be taken.
    std::int64_t unknown_after_seconds = 900;
};

struct NotifyCounts {
    int handed_on = 0, waiting = 0, refused = 0, unknown = 0;
    int arrived = 0, failed = 0; ///< of what was handed on before
    bool locked_out = false; ///< the key was refused, or this machine's clock is wrong
    std::string said; ///< the last that was said where something is not well
};

class NotifySender {
public:
    NotifySender(storage::Archive& archive, NotifySettings settings, std::function<Moment()> clock,
                 std::function<std::string(std::size_t)> chance);

    /// Sends what is due and asks for what was sent, until nothing is due or `stop`. Throws what
    /// the database throws; what the service does is counted.
    NotifyCounts work(const std::atomic<bool>& stop);
    /// Goes on until `stop`, looking every few seconds; `tell` is given each round's counts.
    void run(const std::atomic<bool>& stop, const std::function<void(const NotifyCounts&)>& tell,
             int every_seconds = 5);

private:
    struct Taken {
        storage::OutboxRow row;
        std::optional<storage::ServiceLetter> letter;
        MailLetter text;
        storage::SentMail sent;
        notify::Request request;
    };
    enum class Next : std::uint8_t { nothing, settled, send, ask };

    void send_kind(const std::string& kind, const std::atomic<bool>& stop);
    Next take(const std::string& kind, Taken& taken);
    std::string prepare(Taken& taken);
    bool put_off_full(storage::Connection& connection, const Taken& taken);
    bool write_letter(Taken& taken);
    bool begin(const Taken& taken);
    bool settle(const Taken& taken, const notify::Answer& answer);
    bool ask_for(const Taken& taken);
    void took(const Taken& taken, const std::string& id);
    void wait(const Taken& taken, const std::string& why);
    void give_up(const Taken& taken, storage::Delivery state, const std::string& why);
    void look_at_sent(const std::atomic<bool>& stop);
    bool look_at(const storage::ServiceSent& one, const storage::SentMail& sent);
    void arrived(const storage::ServiceSent& one, const storage::SentMail& sent,
                 const notify::Answer& answer);
    void failed(const storage::ServiceSent& one, const storage::SentMail& sent,
                const notify::Answer& answer);

    storage::Archive& archive_;
    storage::LetterGuard guard_{archive_}; ///< of letters; it reads every child once
    NotifySettings settings_;
    std::function<Moment()> clock_;
    std::function<std::string(std::size_t)> chance_;
    NotifyClient client_;
    std::string council_;
    NotifyCounts counts_;
};

} // namespace ribbon::daemons
