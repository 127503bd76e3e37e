// Whose messages somebody of a family may read. Pure.
#pragma once

#include "views/parts/conversations.hpp"

#include <set>
#include <string>

namespace ribbon {

/// Whose affairs somebody of a family is told: their own, and those of the young person who lets
/// them act, until they are let no more.
std::set<std::string> affairs_of(const CaseHistory& history, const std::string& person);

/// Somebody of a family: each party reads their own messages, what was written for them by whoever
/// they let act, and the answers to both; of another party's only those of a young person who lets
/// them act.
MessageReader reader_of(const CaseHistory& history, const std::string& person);

/// Whoever lets an advocate act, by their key; of several the last, and of none the advocate.
std::string speaks_for(const CaseHistory& history, const std::string& person);

} // namespace ribbon
