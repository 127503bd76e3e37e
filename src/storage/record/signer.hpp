// Who signs the log, as the record sees it. The signer keeps a tree of its own and signs only what
// continues it, so that no mistake of ours and no restored database can make it sign a fork.
#pragma once

#include "ledger/hash.hpp"

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>

namespace ribbon::storage {

/// The signer does not answer: nothing is lost, and what was recorded is signed when it is back.
class SignerAway : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The signer refuses: the database is not the one it signed. docs/operators/signing-key.md
class SignerRefuses : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Signer {
public:
    virtual ~Signer() = default;

    /// How far it has signed.
    struct Reach {
        std::uint64_t size = 0;
        ledger::Hash root{};
    };
    virtual Reach reach() = 0;

    /// Adds the leaves from index `from` on, which must be where it had come to, and signs the
    /// tree with them: a checkpoint (C2SP tlog-checkpoint). What it signed is on its own disk
    /// before it answers. No leaves: signs again where it stands.
    virtual std::string sign(std::uint64_t from, std::span<const ledger::Hash> leaves) = 0;
};

} // namespace ribbon::storage
