// Making proofs from the hashes a log keeps: its leaves (level 0) and the tops of its full tiles
// (levels 8, 16, 24 ...), as `Edge::append` told of them. What stands between is worked out.
#pragma once

#include "ledger/hash.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace ribbon::ledger {

/// The kept hashes of a level from `first` on, `count` of them (1 to 256), all within one tile.
/// Asked only for levels that are a multiple of 8 and for full nodes of the tree in question.
/// Throws what storage throws; a list of another length is an error of ours.
using Nodes = std::function<std::vector<Hash>(int level, std::uint64_t first, int count)>;

/// The hashes beside the way from the leaf at `index` to the root of the first `size` leaves, the
/// leaf's neighbour first (RFC 6962, section 2.1.1). `index` must be below `size`. Asks for at most
/// two tiles a level of tiles: six asks in a log of a million leaves.
std::vector<Hash> prove_inclusion(std::uint64_t index, std::uint64_t size, const Nodes& nodes);

/// The hashes that show the tree of `old_size` leaves to be the start of that of `size` (RFC 6962,
/// section 2.1.2). `old_size` must be from 1 to `size`; nothing is needed when they are the same.
std::vector<Hash> prove_consistency(std::uint64_t old_size, std::uint64_t size, const Nodes& nodes);

/// The root of the first `size` leaves, from the same hashes.
Hash root_of(std::uint64_t size, const Nodes& nodes);

} // namespace ribbon::ledger
