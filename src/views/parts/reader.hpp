// Whose messages somebody of a family may read. Pure.
#pragma once

#include "views/parts/conversations.hpp"

namespace ribbon {

/// Somebody of a family: each party reads their own messages, what was written for them by whoever
/// they let act, and the answers to both; never another party's.
MessageReader reader_of(const CaseHistory& history, const std::string& person);

/// Whoever lets an advocate act, by their key; of several the last, and of none the advocate.
std::string speaks_for(const CaseHistory& history, const std::string& person);

} // namespace ribbon
