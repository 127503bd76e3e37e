// Who has looked at a child's record: a row for every page, written before the page is sent, shown
// to the family. Rows are only ever added; erasing a case takes its rows too.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Read {
    std::int64_t number = 0; ///< in its case, from 1
    Moment seen;
    std::string account, role, name; ///< as they stood then
    std::string page;                ///< "messages", "the whole case"
    std::string reason;              ///< why, where they had to say
    bool operator==(const Read&) const = default;
};

class Reads {
public:
    Reads(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }
    void add(std::string_view a_case, const Read& read);
    /// The last ones first, from before a number; 0 is from the newest.
    std::vector<Read> of(std::string_view a_case, std::int64_t before, int most) const;
    std::int64_t how_many(std::string_view a_case) const;

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
