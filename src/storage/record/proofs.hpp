// Proofs from the nodes that the record keeps.
#pragma once

#include "ledger/prove.hpp"
#include "record/history.hpp"
#include "storage/sql/connection.hpp"

#include <string>

namespace ribbon::storage {

/// The kept nodes of an area's tree, as making a proof asks for them. Holds the connection.
ledger::Nodes nodes_of(Connection& from, const std::string& area);

/// The receipt of an entry against a signed checkpoint that holds it (C2SP tlog-proof, its extra
/// the salt and the body). Nothing where the checkpoint is older than the entry.
std::optional<std::string> receipt_of(Connection& from, const std::string& area, const Entry& entry,
                                      const std::string& checkpoint);

} // namespace ribbon::storage
