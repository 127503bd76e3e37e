#include "ledger/prove.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <utility>

namespace ribbon::ledger {
namespace {

constexpr int tile_height = 8;
constexpr std::uint64_t tile_width = 1U << tile_height;

/// The leaves from `begin` up to, and without, `end`.
struct Range {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t size() const { return end - begin; }
};

/// Where RFC 6962 cuts a range of two or more leaves: after the largest power of two below its
/// size.
std::uint64_t cut(const Range& range) { return range.begin + std::bit_floor(range.size() - 1); }

/// The nodes of the tree of a log's first `size` leaves; each tile is asked for once.
class Tree {
public:
    Tree(std::uint64_t size, const Nodes& nodes) : size_(size), nodes_(nodes) {}

    /// The hash of a range that is a node of this tree, as cutting from the root finds it.
    Hash hash(Range range)
    {
        // The ragged right side is a row of full trees, each smaller than the one before.
        std::vector<Hash> row;
        while (range.size() > 0) {
            const int level = std::countr_zero(std::bit_floor(range.size()));
            row.push_back(full(level, range.begin >> level));
            range.begin += std::uint64_t{1} << level;
        }
        if (row.empty()) return empty_root();
        Hash hash = row.back();
        for (auto left = row.rbegin() + 1; left != row.rend(); ++left)
            hash = node_hash(*left, hash);
        return hash;
    }

private:
    /// The full node at a level and place: kept itself, or made from the tile it stands in.
    Hash full(int level, std::uint64_t index)
    {
        const int kept = level / tile_height * tile_height;
        const int above = level - kept;
        const std::uint64_t first = index << above;
        const std::vector<Hash>& tile = this->tile(kept, first / tile_width);
        const auto at = static_cast<std::ptrdiff_t>(first % tile_width);
        std::vector<Hash> hashes(tile.begin() + at, tile.begin() + at + (1 << above));
        while (hashes.size() > 1) {
            for (std::size_t i = 0; i < hashes.size() / 2; ++i)
                hashes[i] = node_hash(hashes[2 * i], hashes[2 * i + 1]);
            hashes.resize(hashes.size() / 2);
        }
        return hashes.front();
    }

    const std::vector<Hash>& tile(int level, std::uint64_t number)
    {
        std::vector<Hash>& hashes = tiles_[{level, number}];
        if (hashes.empty()) {
            const std::uint64_t first = number * tile_width;
            const auto count = static_cast<int>(std::min(tile_width, (size_ >> level) - first));
            hashes = nodes_(level, first, count);
            assert(hashes.size() == static_cast<std::size_t>(count));
        }
        return hashes;
    }

    std::uint64_t size_;
    const Nodes& nodes_;
    std::map<std::pair<int, std::uint64_t>, std::vector<Hash>> tiles_;
};

} // namespace

std::vector<Hash> prove_inclusion(std::uint64_t index, std::uint64_t size, const Nodes& nodes)
{
    assert(index < size);
    Tree tree{size, nodes};
    std::vector<Hash> proof;
    for (Range range{0, size}; range.size() > 1;) {
        const std::uint64_t middle = cut(range);
        const Range left{range.begin, middle};
        const Range right{middle, range.end};
        proof.push_back(tree.hash(index < middle ? right : left));
        range = index < middle ? left : right;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

std::vector<Hash> prove_consistency(std::uint64_t old_size, std::uint64_t size, const Nodes& nodes)
{
    assert(old_size > 0 && old_size <= size);
    Tree tree{size, nodes};
    std::vector<Hash> proof;
    Range range{0, size};
    while (old_size != range.end) {
        const std::uint64_t middle = cut(range);
        if (old_size <= middle) {
            proof.push_back(tree.hash({middle, range.end}));
            range.end = middle;
        } else {
            proof.push_back(tree.hash({range.begin, middle}));
            range.begin = middle;
        }
    }
    // A range that begins the log is the old tree itself, whose root the verifier has.
    if (range.begin > 0) proof.push_back(tree.hash(range));
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Hash root_of(std::uint64_t size, const Nodes& nodes) { return Tree{size, nodes}.hash({0, size}); }

} // namespace ribbon::ledger
