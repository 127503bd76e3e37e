// Listens for mail: a socket, a thread for each connection, limits and deadlines. A thread, because
// each spends its life waiting for the disk, and a mail server in front opens few of them.
#pragma once

#include "daemons/mail/talk.hpp"
#include "storage/mail/take_in.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace ribbon::daemons {

struct MailListenerConfig {
    std::string address = "127.0.0.1";
    unsigned short port = 0; ///< 0: one that is free
    TalkConfig talk = {};
    int connections = 100; ///< more are answered 421
    std::chrono::seconds idle{300}; ///< without a byte (RFC 5321 section 4.5.3.2.7)
    std::chrono::seconds mail{600}; ///< for the whole of one mail
    std::chrono::seconds drain{10}; ///< for what is under way when it is told to stop
};

struct MailListenerCounts {
    std::uint64_t connections = 0, open = 0, refused_busy = 0, taken = 0, too_large = 0, failed = 0;
};

class MailListener {
public:
    /// Binds and listens. `arrived` is told of each mail that is ours, on the thread it came on;
    /// `complain` of what goes wrong, for the operator. Throws std::runtime_error, in a sentence.
    MailListener(MailListenerConfig config, storage::MailIntake intake,
                 std::function<void()> arrived, std::function<void(const std::string&)> complain);
    ~MailListener();
    MailListener(const MailListener&) = delete;
    MailListener& operator=(const MailListener&) = delete;

    unsigned short port() const { return port_; }
    MailListenerCounts counts() const;
    /// Takes no more connections; lets a mail that is being sent come to its end, and returns.
    void stop();

private:
    struct Guest {
        std::thread thread;
        std::atomic<bool> gone = false;
    };
    void accept_all();
    void serve(int socket);
    bool go_on(int socket, Talk& talk, std::chrono::steady_clock::time_point& mail_since);
    void sweep_guests(bool all);

    MailListenerConfig config_;
    storage::MailIntake intake_;
    std::function<void()> arrived_;
    std::function<void(const std::string&)> complain_;
    int socket_ = -1;
    unsigned short port_ = 0;
    std::atomic<bool> stopping_ = false;
    std::atomic<std::int64_t> stop_at_ = 0; ///< when what is under way is cut, on the steady clock
    std::atomic<std::uint64_t> connections_ = 0, open_ = 0, refused_busy_ = 0, taken_ = 0,
                               too_large_ = 0, failed_ = 0;
    std::list<Guest> guests_; ///< touched by the accepting thread alone, until that has ended
    std::mutex stop_mutex_;
    std::thread thread_;
};

} // namespace ribbon::daemons
