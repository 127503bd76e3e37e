// What a council promises for itself: the ladder an unanswered message climbs, and how far ahead a
// duty reads "due soon". Promises, never law (data/council/promises.csv).
#pragma once

#include "base/result.hpp"
#include "law/law.hpp"

#include <string_view>

namespace ribbon {

/// The council's policy, or every problem of the table with its line.
Result<Policy> parse_promises(std::string_view csv);

/// The statute book with the first rung of the ladder as the time of every promise that climbs.
std::vector<Provision> promised(std::vector<Provision> book, const Policy& policy);

} // namespace ribbon
