// What a fact says, clause by clause, as both written forms need it.
#pragma once

#include "inbound/cases/clauses.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// The value of a clause of this fact as the case text writes it, without quotes; nothing where
/// the fact does not say it. The matter is no value of a fact alone, and is never given here.
std::optional<std::string> clause_value(const Fact& fact, const Clause& clause);

} // namespace ribbon
