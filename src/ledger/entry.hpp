// What stands in the log for one fact: a few lines that name nobody. They are not published;
// whoever holds a fact's body and salt can write them again.
#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"
#include "ledger/hash.hpp"

#include <string>
#include <string_view>

namespace ribbon::ledger {

struct EntryHead {
    std::string kind; ///< of the fact, as "request-received"
    Moment happened; ///< exact; the entry has the minute it falls in
    Moment recorded; ///< the same
    std::string role; ///< of whoever recorded it, as "officer"

    bool operator==(const EntryHead&) const = default;
};

/// HMAC-SHA-256(salt, body): shows nothing of the body to whoever lacks the salt, and binds whoever
/// made it to this body.
Hash commitment(const Hash& salt, std::string_view body);

/// The entry: "ribbon-entry/v1", kind, both moments rounded down to the minute, role, and the
/// commitment in base64, each a line.
std::string entry_text(const EntryHead& head, const Hash& commitment);

/// The head of a fact from its body: a JSON object whose "kind", "happened", "recorded" and "role"
/// are texts, the moments as "2026-10-01T09:12:30Z". Else every problem with these four, and with
/// a body that is not in canonical form (RFC 8785): two readers might see two records in it.
Result<EntryHead> entry_head(std::string_view body);

/// Whether a kind or role may stand in an entry: 1 to 80 of a-z, 0-9, "-", "." and "_".
bool is_entry_word(std::string_view word);

} // namespace ribbon::ledger
