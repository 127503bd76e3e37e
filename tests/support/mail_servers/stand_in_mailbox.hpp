// A mailbox reached by IMAP (RFC 9051, as far as a fetcher goes) that a test fills as it runs, and
// that remembers what was deleted in it.
#pragma once

#include "tests/support/mail_servers/stand_in.hpp"

#include <set>

namespace ribbon {

class StandInMailbox {
public:
    /// Asked at each sign-in: its mechanism ("LOGIN", "PLAIN", "XOAUTH2") and what came with it,
    /// as it came. Without it everybody is let in.
    using Believes = std::function<bool(const std::string& mechanism, const std::string& said)>;

    explicit StandInMailbox(Believes believes = {});
    int port() const { return server_.port(); }
    std::string url() const { return "imap://127.0.0.1:" + std::to_string(port()); }

    /// `arrived` is what it says of when: "3-Mar-2026 09:15:00 +0000".
    void put(const std::string& message, const std::string& arrived = "1-Mar-2026 09:00:00 +0000");
    /// The next message has this UID.
    void go_on_at(std::int64_t uid);
    /// The searches it was asked for, in their order.
    std::vector<std::string> searches() const;
    std::size_t left() const;
    /// How many were marked and taken away, each alone.
    std::size_t deleted() const { return deleted_; }

private:
    void talk(int socket);
    bool sign_in(class SocketLines& lines, const std::string& command,
                 const std::function<void(const std::string&)>& say);
    std::string answer(const std::string& command);
    bool idle(class SocketLines& lines, const std::function<void(const std::string&)>& say);

    Believes believes_;
    mutable std::mutex mutex_;
    struct Lying {
        std::string message, arrived;
    };
    std::string found(const std::string& search) const;
    std::map<std::int64_t, Lying> messages_; ///< by UID
    std::vector<std::string> searches_;
    std::set<std::int64_t> marked_;
    std::int64_t next_ = 1;
    std::atomic<std::size_t> deleted_ = 0;
    LoopbackServer server_; ///< last: its threads use the others
};

} // namespace ribbon
