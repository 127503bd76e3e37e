// A checkpoint: what a log says of itself at one size (C2SP tlog-checkpoint). Signed, it is a note.
#pragma once

#include "base/result.hpp"
#include "ledger/hash.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

struct Checkpoint {
    std::string origin; ///< the log's name, as "ribbon.example/northshire"
    std::uint64_t size = 0;
    Hash root{};
    std::vector<std::string> extensions; ///< lines that only the log understands

    bool operator==(const Checkpoint&) const = default;
};

/// The text of a note as a checkpoint: origin, size, root, each a line; then lines that are kept as
/// they are. Refuses an empty line, leading zeros, and a root that is not 32 bytes of base64.
Result<Checkpoint> parse_checkpoint(std::string_view text);
std::string render(const Checkpoint& checkpoint);

/// The same lines with a root of any length, for logs with another hash than ours.
struct CheckpointLines {
    std::string origin;
    std::uint64_t size = 0;
    std::string root;
    std::vector<std::string> extensions;
};
Result<CheckpointLines> parse_checkpoint_lines(std::string_view text);

} // namespace ribbon::ledger
