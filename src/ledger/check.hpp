// Checking proofs, which needs only hashes. A proof of the wrong length is refused, so that each
// statement has at most one proof.
#pragma once

#include "ledger/hash.hpp"

#include <cstdint>
#include <span>

namespace ribbon::ledger {

/// Whether the leaf stands at `index` in the tree of `size` leaves that has this root (RFC 9162,
/// section 2.1.3.2).
bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                      std::span<const Hash> proof, const Hash& root);

/// Whether the tree of `old_size` leaves is the start of that of `size` (RFC 9162, section
/// 2.1.4.2). Of a tree without leaves nothing can be said, and it is refused.
bool verify_consistency(std::uint64_t old_size, std::uint64_t size, std::span<const Hash> proof,
                        const Hash& old_root, const Hash& root);

/// The leaves from `start` up to, and without, `end`: a subtree when `start` is a multiple of the
/// smallest power of two that is not below their number, an empty one when they are the same.
/// Source: draft-ietf-plants-merkle-tree-certs, "Definition of a Subtree".
struct Subtree {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    bool valid() const;
};

/// Whether the leaf stands at `index`, counted from the start of the log, in the subtree.
bool verify_subtree_inclusion(std::uint64_t index, const Subtree& subtree, const Hash& leaf,
                              std::span<const Hash> proof, const Hash& subtree_root);

/// Whether the subtree is part of the tree of `size` leaves that has this root. Source: the same
/// draft, "Verifying a Subtree Consistency Proof"; an empty subtree is part of every tree.
bool verify_subtree_consistency(const Subtree& subtree, std::uint64_t size,
                                std::span<const Hash> proof, const Hash& subtree_root,
                                const Hash& root);

} // namespace ribbon::ledger
