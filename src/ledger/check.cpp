#include "ledger/check.hpp"

#include <bit>

namespace ribbon::ledger {
namespace {

/// The way of several nodes up to the root, a level at a time. Names are those of RFC 9162.
struct Climb {
    std::uint64_t fn = 0; ///< the first leaf of the subtree
    std::uint64_t sn = 0; ///< its last leaf, or the leaf in question
    std::uint64_t tn = 0; ///< the last leaf of the tree

    void up()
    {
        fn >>= 1;
        sn >>= 1;
        tn >>= 1;
    }
    bool hash_is_left() const { return (sn & 1) != 0 || sn == tn; }
    /// Past a hash on the left, to the level where the next stands on the way.
    void up_from_left()
    {
        while ((sn & 1) == 0 && sn != 0) up();
        up();
    }
};

} // namespace

bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                      std::span<const Hash> proof, const Hash& root)
{
    if (index >= size) return false;
    Climb climb{0, index, size - 1};
    Hash hash = leaf;
    for (const Hash& beside : proof) {
        if (climb.tn == 0) return false;
        if (climb.hash_is_left()) {
            hash = node_hash(beside, hash);
            climb.up_from_left();
        } else {
            hash = node_hash(hash, beside);
            climb.up();
        }
    }
    return climb.tn == 0 && same(hash, root);
}

bool verify_consistency(std::uint64_t old_size, std::uint64_t size, std::span<const Hash> proof,
                        const Hash& old_root, const Hash& root)
{
    if (old_size == 0) return false;
    // The old tree is the subtree that begins with the log; of equal sizes the roots must be equal.
    return verify_subtree_consistency({0, old_size}, size, proof, old_root, root);
}

bool Subtree::valid() const
{
    if (end < start) return false;
    constexpr std::uint64_t largest_power = std::uint64_t{1} << 63;
    if (end - start > largest_power) return start == 0;
    return start % std::bit_ceil(end - start) == 0;
}

bool verify_subtree_inclusion(std::uint64_t index, const Subtree& subtree, const Hash& leaf,
                              std::span<const Hash> proof, const Hash& subtree_root)
{
    if (!subtree.valid() || index < subtree.start || index >= subtree.end) return false;
    return verify_inclusion(index - subtree.start, subtree.end - subtree.start, leaf, proof,
                            subtree_root);
}

bool verify_subtree_consistency(const Subtree& subtree, std::uint64_t size,
                                std::span<const Hash> proof, const Hash& subtree_root,
                                const Hash& root)
{
    if (!subtree.valid() || subtree.end > size) return false;
    if (subtree.start == subtree.end) return proof.empty() && same(subtree_root, empty_root());
    Climb climb{subtree.start, subtree.end - 1, size - 1};
    const bool flush = climb.sn == climb.tn;
    while (climb.fn != climb.sn && (flush || (climb.sn & 1) != 0)) climb.up();
    // Where the subtree is a full tree its root is known; else the proof begins with a part of it.
    Hash first = subtree_root;
    if (climb.fn != climb.sn) {
        if (proof.empty()) return false;
        first = proof.front();
        proof = proof.subspan(1);
    }
    Hash second = first;
    for (const Hash& beside : proof) {
        if (climb.tn == 0) return false;
        if (climb.hash_is_left()) {
            if (climb.fn < climb.sn) first = node_hash(beside, first);
            second = node_hash(beside, second);
            climb.up_from_left();
        } else {
            second = node_hash(second, beside);
            climb.up();
        }
    }
    return climb.tn == 0 && same(first, subtree_root) && same(second, root);
}

} // namespace ribbon::ledger
