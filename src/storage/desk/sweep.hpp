#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// How many rows of each there were to take away.
struct Swept {
    std::int64_t drafts = 0, sessions = 0, links = 0, sent = 0, forms = 0, notices = 0,
                 attempts = 0;
};

/// Takes away what has expired on the desk of an area. What was not sent never expires.
Swept sweep(Connection& connection, std::string_view area, Moment now);

} // namespace ribbon::storage
