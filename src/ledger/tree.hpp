// The tree over all entries of one log (RFC 6962, section 2.1; C2SP tlog-tiles), as its right edge:
// all that is needed to add a leaf and to know the root.
#pragma once

#include "ledger/hash.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace ribbon::ledger {

/// Told of each node that will never change and stands at level 8, 16, 24 and so on, with its place
/// on that level: the top of a full tile, to be kept beside the leaves (level 0).
using NodeCompleted = std::function<void(int level, std::uint64_t index, const Hash& hash)>;

/// The roots of the full trees a log is made of, the largest first: one for each bit of its size.
class Edge {
public:
    std::uint64_t size() const { return size_; }
    /// The root of the tree of all leaves so far.
    Hash root() const;
    void append(const Hash& leaf, const NodeCompleted& completed = {});

    /// The size as eight bytes, the highest first, and the roots: at most 2,056 bytes.
    std::string bytes() const;
    /// An edge from its bytes; nothing when they are not as `bytes` wrote them.
    static std::optional<Edge> read(std::string_view bytes);

    bool operator==(const Edge&) const = default;

private:
    std::uint64_t size_ = 0;
    std::vector<Hash> roots_;
};

} // namespace ribbon::ledger
