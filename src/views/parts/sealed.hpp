// What is sealed on a day, with the files that belong to it. Pure.
#pragma once

#include "record/history.hpp"

#include <cstdint>
#include <unordered_set>

namespace ribbon {

/// The entries of a case that are sealed on the day, and with them every document that gives the
/// same words away: what came with a mail whose message is sealed, the mail as it came among them,
/// and the same file wherever it was added a second time.
std::unordered_set<std::int64_t> sealed_with_files(const CaseHistory& history, Day today);

} // namespace ribbon
