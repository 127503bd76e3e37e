// What is left of a mail, beside the record, once the record has forgotten it: its row, those of
// its later deliveries, their bytes, and what was sent about it.
#pragma once

#include "storage/erasures/erasure_list.hpp"

namespace ribbon::storage {

/// For the transaction that took these entries' words out. A mail that stands in none but erased
/// entries loses its envelope, its identifiers and the hashes of what it said, and so does each
/// later delivery of it; letters about these entries that are sent or given up go from the outbox,
/// and the addresses they went to. Tells the hashes of the mails' bytes, for whoever removes files.
std::vector<std::string> forget_mails(Connection& in, const std::vector<ErasedEntry>& entries);

/// Whether these are the bytes of a mail that was not forgotten.
bool is_mail(Connection& in, const std::string& area, const std::string& hash);

} // namespace ribbon::storage
