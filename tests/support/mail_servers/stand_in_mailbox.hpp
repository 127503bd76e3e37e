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

    void put(const std::string& message);
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
    std::map<std::int64_t, std::string> messages_; ///< by UID
    std::set<std::int64_t> marked_;
    std::int64_t next_ = 1;
    std::atomic<std::size_t> deleted_ = 0;
    LoopbackServer server_; ///< last: its threads use the others
};

} // namespace ribbon
