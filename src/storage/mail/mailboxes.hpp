// The mailboxes elsewhere from which mail is fetched: how far each was read, and when.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

struct Mailbox {
    std::string name; ///< the server, who signs in, and the mailbox there
    std::int64_t validity = 0;
    std::int64_t next = 1; ///< the first message that may be new to us
    std::optional<Day> since; ///< what is older is left there
    std::optional<Moment> seen; ///< when all of it was last read
    std::string said; ///< what has kept us from it since; empty where nothing has
};

class Mailboxes {
public:
    Mailboxes(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    std::optional<Mailbox> find(const std::string& name) const;
    std::vector<Mailbox> all() const;
    /// Whether anything was ever taken from it.
    bool was_read(const std::string& name) const;
    void put(const Mailbox& mailbox);
    /// What keeps us from it. A mailbox that was never opened is written down too.
    void say(const std::string& name, const std::string& why);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
