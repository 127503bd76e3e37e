// Whether the index is still the one that something was made from.
#pragma once

#include "base/day.hpp"
#include "storage/sql/connection.hpp"

#include <string>

namespace ribbon::storage {

struct IndexVersion {
    std::int64_t number = 0;      ///< grows with every change of a derived row
    Day next_change = latest_day; ///< the first day on which a case must be read again by itself
};
IndexVersion index_version(Connection& in, const std::string& area);

/// Called in every transaction that changes a derived row.
void index_changed(Connection& in, const std::string& area);

} // namespace ribbon::storage
