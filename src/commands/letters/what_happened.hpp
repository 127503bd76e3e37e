// What an act of the council means for whoever is told that something happened. Pure.
#pragma once

#include "commands/letters/notices.hpp"
#include "commands/proposal.hpp"

#include <optional>

namespace ribbon {

/// What is told of what an act adds to a case, where it is no message: a decision, a document, or
/// that something was recorded; nothing where nobody need be told.
std::optional<Happened> happened_in(const StreamProposal& act);

/// Words of a message in the case seemed to mean danger within the last 28 days.
bool danger_of_late(const CaseHistory& history, Day today);

} // namespace ribbon
