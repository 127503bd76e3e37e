// Recomputes everything a record claims of itself, and tells the first thing that differs.
#pragma once

#include "ledger/key.hpp"
#include "storage/record/signer.hpp"
#include "storage/sql/connection.hpp"

#include <functional>
#include <optional>
#include <string>

namespace ribbon::storage {

struct Audit {
    std::uint64_t entries = 0, erased = 0, streams = 0;
    std::string root; ///< hexadecimal
    std::optional<std::string> difference; ///< the first, as a sentence; nothing when all is well
};

/// Is told how many entries of how many have been looked at.
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Reads every entry in order: its commitment from body and salt (an erased one keeps its own), its
/// leaf, every kept node, the numbers of each stream, the edge. With a reach, that the signer
/// signed this tree or its beginning.
Audit audit(Connection& from, const std::string& area, const std::optional<Signer::Reach>& signer,
            const Progress& progress = {});

} // namespace ribbon::storage
