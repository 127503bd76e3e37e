// The index at England's size, its rows made up: what is timed is the question.
#pragma once

#include "storage/sql/connection.hpp"

#include <cstdint>
#include <string>

namespace ribbon::bench {

namespace england {
inline constexpr int plans = 638'745,
                     areas = 153; ///< plans in England in January 2025, and councils
inline constexpr int duties_each = 6, officers_each = 30;
/// A number that looks like chance and is the same in every run.
std::uint64_t mixed(std::uint64_t x);
} // namespace england

/// The index of one area with this many plans.
void fill_area(storage::Connection& connection, const std::string& code, int plans);

} // namespace ribbon::bench
