// The leaf of an entry: what of it goes into the log's tree, and what a family is given of it.
#pragma once

#include "ledger/hash.hpp"
#include "record/history.hpp"

#include <string>

namespace ribbon::storage {

/// The whole entry as canonical JSON (RFC 8785): what its commitment is over, and what a receipt
/// carries. Members: by, fact, happened, kind, number, recorded, role, stream, version.
std::string body_of(const Entry& entry);

/// HMAC-SHA-256 of the body under the entry's salt.
ledger::Hash commitment_of(const Entry& entry);

/// The text that the log holds of an entry (`ribbon-entry/v1`), hashed as a leaf. It names nobody:
/// an erased entry has it still.
ledger::Hash leaf_of(const Entry& entry, const ledger::Hash& commitment);

} // namespace ribbon::storage
