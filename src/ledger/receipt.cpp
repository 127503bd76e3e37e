#include "ledger/receipt.hpp"

#include <utility>

namespace ribbon::ledger {

Proof make_receipt(const Hash& salt, std::string_view body, std::uint64_t index,
                   std::vector<Hash> hashes, std::string signed_checkpoint)
{
    return {std::string{as_bytes(salt)} + std::string{body}, index, std::move(hashes),
            std::move(signed_checkpoint)};
}

Result<Opened> open_receipt(std::string_view text)
{
    auto proof = parse_proof(text);
    if (!proof) return proof.problems();
    constexpr std::size_t salt_bytes = sizeof(Hash);
    if (!proof->extra || proof->extra->size() <= salt_bytes)
        return Problems{{"proof", "it carries no record, so it is a proof but no receipt"}};
    Opened opened;
    opened.salt = *as_hash(std::string_view{*proof->extra}.substr(0, salt_bytes));
    opened.body = proof->extra->substr(salt_bytes);
    auto head = entry_head(opened.body);
    if (!head) return head.problems();
    opened.proof = *std::move(proof);
    opened.head = *std::move(head);
    opened.leaf = leaf_hash(entry_text(opened.head, commitment(opened.salt, opened.body)));
    return opened;
}

Result<Verified> verify_receipt(std::string_view text, const Policy* policy)
{
    auto opened = open_receipt(text);
    if (!opened) return opened.problems();
    auto proven = verify_proof(opened->proof, opened->leaf, policy);
    if (!proven) return proven.problems();
    return Verified{std::move(opened->head),
                    std::move(opened->body),
                    opened->proof.index,
                    proven->checkpoint.size,
                    std::move(proven->checkpoint.origin),
                    policy != nullptr,
                    std::move(proven->standing.witnesses)};
}

} // namespace ribbon::ledger
