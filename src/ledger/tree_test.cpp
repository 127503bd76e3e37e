#include "base/bytes.hpp"
#include "ledger/check.hpp"
#include "ledger/prove.hpp"
#include "ledger/tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace ribbon::ledger {
namespace {

using Leaves = std::span<const Hash>;

std::vector<Hash> leaves_of(std::uint64_t size)
{
    std::vector<Hash> leaves;
    for (std::uint64_t i = 0; i < size; ++i)
        leaves.push_back(leaf_hash("leaf " + std::to_string(i)));
    return leaves;
}

/// Where RFC 6962 cuts a list of n > 1: the largest power of two smaller than n.
std::size_t cut(std::size_t n)
{
    std::size_t k = 1;
    while (k * 2 < n) k *= 2;
    return k;
}

// The next three are RFC 6962, sections 2.1, 2.1.1 and 2.1.2, word for word: MTH, PATH, SUBPROOF.
Hash mth(Leaves d)
{
    if (d.empty()) return sha256("");
    if (d.size() == 1) return d[0];
    const std::size_t k = cut(d.size());
    return node_hash(mth(d.first(k)), mth(d.subspan(k)));
}

std::vector<Hash> path(std::size_t m, Leaves d)
{
    if (d.size() == 1) return {};
    const std::size_t k = cut(d.size());
    auto found = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
    found.push_back(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
    return found;
}

std::vector<Hash> subproof(std::size_t m, Leaves d, bool b)
{
    if (m == d.size()) return b ? std::vector<Hash>{} : std::vector<Hash>{mth(d)};
    const std::size_t k = cut(d.size());
    auto found = m <= k ? subproof(m, d.first(k), b) : subproof(m - k, d.subspan(k), false);
    found.push_back(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
    return found;
}

/// What a log keeps: its leaves, and what `append` said was completed.
struct Log {
    Edge edge;
    std::map<int, std::vector<Hash>> kept;
    int asked = 0;

    explicit Log(Leaves leaves)
    {
        for (const Hash& leaf : leaves) {
            kept[0].push_back(leaf);
            edge.append(leaf, [this](int level, std::uint64_t index, const Hash& hash) {
                EXPECT_EQ(kept[level].size(), index);
                kept[level].push_back(hash);
            });
        }
    }
    Nodes nodes()
    {
        return [this](int level, std::uint64_t first, int count) {
            ++asked;
            EXPECT_EQ(level % 8, 0);
            EXPECT_EQ(first / 256, (first + static_cast<std::uint64_t>(count) - 1) / 256);
            const auto from = kept.at(level).begin() + static_cast<std::ptrdiff_t>(first);
            return std::vector<Hash>(from, from + count);
        };
    }
};

TEST(Tree, OfNothingIsTheHashOfNothing)
{
    EXPECT_EQ(hex(as_bytes(Edge{}.root())),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Tree, HasTheRootOfTheRfcAtEverySize)
{
    const auto leaves = leaves_of(600);
    Edge edge;
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        ASSERT_EQ(edge.root(), mth(Leaves{leaves}.first(size))) << size;
        ASSERT_EQ(edge.size(), size);
        if (size < leaves.size()) edge.append(leaves[size]);
    }
}

TEST(Tree, KeepsTheTopOfEachFullTile)
{
    const auto leaves = leaves_of(65'536);
    const Log log{leaves};
    ASSERT_EQ(log.kept.at(8).size(), 256U);
    EXPECT_EQ(log.kept.at(8)[3], mth(Leaves{leaves}.subspan(768, 256)));
    ASSERT_EQ(log.kept.at(16).size(), 1U);
    EXPECT_EQ(log.kept.at(16)[0], log.edge.root());
}

TEST(Tree, ReadsItsEdgeBackAndRefusesAnyOther)
{
    for (const std::uint64_t size : {0, 1, 2, 3, 255, 256, 257, 600}) {
        const Log log{leaves_of(size)};
        const std::string bytes = log.edge.bytes();
        EXPECT_EQ(Edge::read(bytes), log.edge);
        EXPECT_FALSE(Edge::read(bytes + "x"));
        EXPECT_FALSE(Edge::read(bytes.substr(1)));
    }
    EXPECT_FALSE(Edge::read(""));
}

TEST(Proofs, AreThoseOfTheRfcAtSmallSizes)
{
    const auto leaves = leaves_of(40);
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        const Leaves d = Leaves{leaves}.first(size);
        Log log{d};
        for (std::size_t i = 0; i < size; ++i) {
            ASSERT_EQ(prove_inclusion(i, size, log.nodes()), path(i, d)) << i << " of " << size;
            ASSERT_EQ(prove_consistency(i + 1, size, log.nodes()), subproof(i + 1, d, true))
                << i + 1 << " to " << size;
        }
    }
}

RC_GTEST_PROP(Proofs, AreThoseOfTheRfcAndAreBelievedForNothingElse, ())
{
    const auto size = *rc::gen::inRange<std::uint64_t>(1, 601);
    const auto index = *rc::gen::inRange<std::uint64_t>(0, size);
    static const auto all = leaves_of(600);
    const Leaves d = Leaves{all}.first(size);
    Log log{d};
    const Hash root = log.edge.root();
    RC_ASSERT(root_of(size, log.nodes()) == root);

    auto proof = prove_inclusion(index, size, log.nodes());
    RC_ASSERT(proof == path(index, d));
    RC_ASSERT(verify_inclusion(index, size, d[index], proof, root));
    // A place that is not the leaf's, a leaf that is not there, a hash more or less: refused.
    const auto other = *rc::gen::inRange<std::uint64_t>(0, 601);
    RC_ASSERT(verify_inclusion(other, size, d[index], proof, root) == (other == index));
    RC_ASSERT(!verify_inclusion(index, size, leaf_hash("another"), proof, root));
    proof.push_back(root);
    RC_ASSERT(!verify_inclusion(index, size, d[index], proof, root));

    const auto old = *rc::gen::inRange<std::uint64_t>(1, size + 1);
    const Hash old_root = mth(d.first(old));
    auto growth = prove_consistency(old, size, log.nodes());
    RC_ASSERT(growth == subproof(old, d, true));
    RC_ASSERT(verify_consistency(old, size, growth, old_root, root));
    RC_ASSERT(verify_consistency(old, size, growth, root, root) == (old == size));
    growth.push_back(root);
    RC_ASSERT(!verify_consistency(old, size, growth, old_root, root));
}

RC_GTEST_PROP(Proofs, OfASubtreeAreBelieved, ())
{
    // A subtree at a place of its own: a power of two wide, or less at its right end.
    const auto width = std::uint64_t{1} << *rc::gen::inRange(0, 8);
    const auto start = width * *rc::gen::inRange<std::uint64_t>(0, 512 / width);
    const auto end = start + *rc::gen::inRange<std::uint64_t>(width / 2 + 1, width + 1);
    static const auto all = leaves_of(600);
    const auto part = Leaves{all}.subspan(start, end - start);
    const Subtree subtree{start, end};
    RC_ASSERT(subtree.valid());
    const auto index = *rc::gen::inRange<std::uint64_t>(start, end);
    const auto proof = path(index - start, part);
    RC_ASSERT(verify_subtree_inclusion(index, subtree, all[index], proof, mth(part)));
    RC_ASSERT(!verify_subtree_inclusion(index + width, subtree, all[index], proof, mth(part)));
}

TEST(Proofs, OfAMillionLeavesAskForFewTiles)
{
    const auto leaves = leaves_of(1'000'000);
    Log log{leaves};
    const auto proof = prove_inclusion(123'456, leaves.size(), log.nodes());
    EXPECT_TRUE(verify_inclusion(123'456, leaves.size(), leaves[123'456], proof, log.edge.root()));
    EXPECT_EQ(proof.size(), 20U);
    EXPECT_LE(log.asked, 6);
}

} // namespace
} // namespace ribbon::ledger
