// Whether a database is still the one it was: what is signed and recorded may only go on.
#pragma once

#include "ledger/tree.hpp"
#include "storage/record/signer.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Refuses a log, of this edge, that is not what the signer signed or what continues it: a restored
/// older copy, also one that has grown since. Throws SignerRefuses.
void expect_continues(Connection& in, const std::string& area, const ledger::Edge& log,
                      const Signer::Reach& reach);

/// Refuses a database we were connected to again, where it lacks what was recorded on it before: a
/// standby that had not received all. Throws SignerRefuses.
void expect_continues(Connection& in, const std::string& area, const ledger::Edge& log,
                      const ledger::Edge& known);

} // namespace ribbon::storage
