// Who has looked at a child's record: a row for every page, written before the page is sent, shown
// to the family. Rows are only ever added; erasing a case takes its rows too.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <atomic>

namespace ribbon::storage {

struct Read {
    std::string id; ///< begins with the moment; unique in the area
    Moment seen;
    std::string account, role, name; ///< as they stood then
    std::string page;                ///< "messages", "the whole case"
    std::string reason;              ///< why, where they had to say
    bool operator==(const Read&) const = default;
};

/// The id of a reading: the moment, and a text that nobody has had.
std::string id_of_read(Moment seen, std::string_view unique);

/// The ids that one server gives, in the order in which it gives them: readings of one second stand
/// as they came, and each row is put beside the last. Any thread may ask.
class ReadIds {
public:
    /// `server` is a text that no other server has.
    explicit ReadIds(std::string server) : server_(std::move(server)) {}
    std::string next(Moment seen);

private:
    std::string server_;
    std::atomic<std::uint64_t> given_ = 0;
};

class Reads {
public:
    Reads(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }
    void add(std::string_view a_case, const Read& read);
    /// The last ones first, from before an id; an empty one is from the newest.
    std::vector<Read> of(std::string_view a_case, std::string_view before, int most) const;
    std::int64_t how_many(std::string_view a_case) const;

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
