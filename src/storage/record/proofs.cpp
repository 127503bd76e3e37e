#include "storage/record/proofs.hpp"

#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "ledger/receipt.hpp"
#include "storage/record/leaf.hpp"

#include <cassert>

namespace ribbon::storage {

ledger::Nodes nodes_of(Connection& from, const std::string& area)
{
    return [&from, area](int level, std::uint64_t first, int count) {
        std::vector<ledger::Hash> hashes;
        const auto place = static_cast<std::int64_t>(first);
        from.query("SELECT hash FROM node WHERE area = $1 AND level = $2 AND place >= $3 AND "
                   "place < $4 ORDER BY place",
                   {area, std::int64_t{level}, place, place + count}, [&](const Row& row) {
                       if (const auto hash = ledger::as_hash(row.bytes(0))) hashes.push_back(*hash);
                   });
        if (hashes.size() != static_cast<std::size_t>(count))
            throw DatabaseError(DatabaseError::What::damaged,
                                "The tree of area " + area + " lacks nodes at level " +
                                    std::to_string(level) +
                                    ". \"ribbon log audit\" tells where it differs first.");
        return hashes;
    };
}

std::optional<std::string> receipt_of(Connection& from, const std::string& area, const Entry& entry,
                                      const std::string& checkpoint)
{
    const auto note = ledger::parse_note(checkpoint);
    if (!note) return std::nullopt;
    const auto tree = ledger::parse_checkpoint(note->text);
    if (!tree || tree->size <= entry.position || entry.erased()) return std::nullopt;
    const auto salt = ledger::as_hash(entry.salt);
    assert(salt);
    return ledger::render(ledger::make_receipt(
        *salt, body_of(entry), entry.position,
        ledger::prove_inclusion(entry.position, tree->size, nodes_of(from, area)), checkpoint));
}

} // namespace ribbon::storage
