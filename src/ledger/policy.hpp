// Whom to believe: the logs, the witnesses, and which of these must have signed (C2SP tlog-policy).
#pragma once

#include "base/result.hpp"
#include "ledger/note.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

struct Policy {
    struct Witness {
        std::string name; ///< only within the policy; the key has the name the witness signs with
        VerifierKey key;
    };
    /// Has signed when at least `needed` of its members have.
    struct Group {
        std::string name;
        std::size_t needed = 0;
        std::vector<std::string> members; ///< witnesses, and groups that stand before this one
    };
    std::vector<VerifierKey> logs;
    std::vector<Witness> witnesses;
    std::vector<Group> groups;
    std::string quorum =
        "none"; ///< the witness or group that must have signed; "none" asks for none
};

/// A policy of at most 256 KiB, or all that is wrong with it, each with its line.
Result<Policy> parse_policy(std::string_view text);

/// What a policy makes of a signed checkpoint.
struct Standing {
    struct Cosigned {
        std::string name; ///< of the witness, in the policy
        std::uint64_t at_second = 0;
        bool operator==(const Cosigned&) const = default;
    };
    bool log_signed = false; ///< by a log of the policy whose name is the checkpoint's origin
    std::vector<Cosigned> witnesses;
    bool quorum_met = false;
};

/// A problem for each signature of a known key that is wrong. Whether the log and enough witnesses
/// have signed is told, and left to the caller: a checkpoint may be new and not yet witnessed.
Result<Standing> judge(const Note& checkpoint, const Policy& policy);

} // namespace ribbon::ledger
