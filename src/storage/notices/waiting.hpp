// That something happened in a case, for whoever wishes to be told of several things in one: rows
// of the desk, put down in the act that made it happen, gone with the telling of it.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

struct WaitingNotice {
    std::string key; ///< of the notice that would have been sent at once
    std::string person, a_case;
    Moment since;
    Moment due; ///< when they are to be told
};

/// The entry that a notice is of, as its key names it: "message-7Q3KXW2M9-14",
/// "news-7Q3KXW2M9-14-PERSON". 0 where it names none.
std::int64_t entry_of(const WaitingNotice& notice);

class NoticesWaiting {
public:
    NoticesWaiting(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Said again under the same key, nothing changes.
    void put(const WaitingNotice& one);
    /// The people somebody is to tell something by now, the longest due first.
    std::vector<std::string> people_due(Moment now, std::int64_t most) const;
    /// All that waits for one person, whenever it is due: who is told, is told of all of it.
    std::vector<WaitingNotice> of(std::string_view person) const;
    /// Takes one away. False where it is gone already: somebody else tells of it.
    bool take(std::string_view key);
    /// They wish to be told at another time: what waits is due then.
    void due_at(std::string_view person, Moment due);
    /// They wish to hear nothing more of what waits.
    void drop(std::string_view person);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
