// A proof on its own: that an entry stands in a log, with the checkpoint it is to be checked
// against (C2SP tlog-proof). Anybody's tool can check one; a family's receipt is one.
#pragma once

#include "base/result.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/policy.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

struct Proof {
    std::optional<std::string> extra; ///< bytes for the application; not vouched for by anybody
    std::uint64_t index = 0; ///< the place of the entry, from 0
    std::vector<Hash> hashes; ///< from the leaf's neighbour to the root's child
    std::string checkpoint; ///< the signed note, as it came

    bool operator==(const Proof&) const = default;
};

/// A proof of at most 4 MiB, or every problem with its lines. The checkpoint is not read here.
Result<Proof> parse_proof(std::string_view text);
std::string render(const Proof& proof);

/// What a proof shows once it holds.
struct Proven {
    Checkpoint checkpoint;
    Standing standing; ///< empty where nobody's signature was checked
};

/// Whether the leaf stands in the log as the proof says, its checkpoint signed as the policy asks;
/// else every reason why not. Without a policy no signature is checked: the proof then only shows
/// that leaf and checkpoint belong together.
Result<Proven> verify_proof(const Proof& proof, const Hash& leaf, const Policy* policy);

} // namespace ribbon::ledger
