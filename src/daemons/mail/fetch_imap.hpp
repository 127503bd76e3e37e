// What is said to an IMAP server once it was connected to and signed in to.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"
#include "daemons/mail/send_line.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ribbon::daemons {

class Imap {
public:
    explicit Imap(const ServerSettings& settings) : line_(settings), wait_(settings.wait_seconds) {}

    /// Opens a mailbox for reading and deleting; tells its UIDVALIDITY. Throws ServerAway where
    /// there is none.
    std::int64_t select(const std::string& mailbox);
    /// The UIDs from `first` on, in their order.
    std::vector<std::int64_t> uids(std::int64_t first);
    /// Those of what arrived there before this day, by that server's clock.
    std::vector<std::int64_t> uids_before(Day day);
    /// What is known of a message before it is fetched.
    struct Envelope {
        std::uint64_t bytes = 0;
        std::optional<Moment> arrived; ///< in any mailbox of that server (INTERNALDATE)
    };
    Envelope envelope_of(std::int64_t uid);
    /// The bytes of a message, which stays unread there (BODY.PEEK); empty where it went away.
    std::string message(std::int64_t uid);
    /// Deletes this message alone (RFC 4315). False where the server can not.
    bool remove(std::int64_t uid);
    /// Waits until something came, or so many seconds. False where the server has no IDLE.
    bool idle(int seconds);
    void log_out();

private:
    struct Said {
        std::vector<std::string> lines; ///< that begin with "*"
        std::string literal; ///< of the last line that had one
        bool ok = false;
        std::string end;
    };
    Said ask(const std::string& command);
    Said answer_to(const std::string& tag);
    bool can(std::string_view word);
    std::vector<std::int64_t> search(const std::string& what);

    ServerLine line_;
    int wait_;
    int count_ = 0;
    bool empty_ = false; ///< nothing was in the mailbox when it was opened
    std::string abilities_;
};

} // namespace ribbon::daemons
