#include "ledger/tree.hpp"

#include <bit>

namespace ribbon::ledger {
namespace {

constexpr int tile_height = 8;
constexpr std::size_t size_bytes = 8;

} // namespace

Hash Edge::root() const
{
    if (roots_.empty()) return empty_root();
    Hash root = roots_.back();
    for (auto left = roots_.rbegin() + 1; left != roots_.rend(); ++left)
        root = node_hash(*left, root);
    return root;
}

void Edge::append(const Hash& leaf, const NodeCompleted& completed)
{
    Hash node = leaf;
    int level = 0;
    for (std::uint64_t rest = size_; (rest & 1) != 0; rest >>= 1) {
        node = node_hash(roots_.back(), node);
        roots_.pop_back();
        if (++level % tile_height == 0 && completed) completed(level, size_ >> level, node);
    }
    roots_.push_back(node);
    ++size_;
}

std::string Edge::bytes() const
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(size_ >> shift & 0xff);
    for (const Hash& root : roots_) bytes += as_bytes(root);
    return bytes;
}

std::optional<Edge> Edge::read(std::string_view bytes)
{
    if (bytes.size() < size_bytes) return std::nullopt;
    Edge edge;
    for (const char byte : bytes.substr(0, size_bytes))
        edge.size_ = edge.size_ << 8 | static_cast<unsigned char>(byte);
    bytes.remove_prefix(size_bytes);
    const auto roots = static_cast<std::size_t>(std::popcount(edge.size_));
    if (bytes.size() != roots * sizeof(Hash)) return std::nullopt;
    for (; !bytes.empty(); bytes.remove_prefix(sizeof(Hash)))
        edge.roots_.push_back(*as_hash(bytes.substr(0, sizeof(Hash))));
    return edge;
}

} // namespace ribbon::ledger
