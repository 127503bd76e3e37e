#include "storage/record/leaf.hpp"

#include "base/json/writer.hpp"
#include "ledger/entry.hpp"

#include <cassert>

namespace ribbon::storage {

std::string body_of(const Entry& entry)
{
    assert(!entry.erased());
    // The members stand in the order of RFC 8785, and `fact` is canonical already.
    return JsonObject{}
        .text("by", entry.by)
        .raw("fact", entry.fact)
        .text("happened", iso(entry.happened))
        .text("kind", entry.kind)
        .number("number", entry.number)
        .text("recorded", iso(entry.recorded))
        .text("role", entry.role)
        .text("stream", written(entry.stream))
        .number("version", entry.version)
        .json();
}

ledger::Hash commitment_of(const Entry& entry)
{
    const auto salt = ledger::as_hash(entry.salt);
    assert(salt);
    return ledger::commitment(*salt, body_of(entry));
}

ledger::Hash leaf_of(const Entry& entry, const ledger::Hash& commitment)
{
    return ledger::leaf_hash(ledger::entry_text({.kind = entry.kind,
                                                 .happened = entry.happened,
                                                 .recorded = entry.recorded,
                                                 .role = entry.role},
                                                commitment));
}

} // namespace ribbon::storage
