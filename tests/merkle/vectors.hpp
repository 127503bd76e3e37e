// The cases of ../shared/cases/merkle, a line each: most are other projects' own test vectors.
#pragma once

#include "base/json/value.hpp"
#include "ledger/hash.hpp"
#include "ledger/policy.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

/// Whether the folder is there; a test without it skips itself.
bool has_vectors();

/// One line of a file: what is to be verified, and whether it must be refused.
class Vector {
public:
    explicit Vector(JsonValue line) : line_(std::move(line)) {}

    /// A text; "" where there is none.
    std::string text(std::string_view name) const;
    std::uint64_t number(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    bool has(std::string_view name) const { return line_.find(name) != nullptr; }
    bool must_be_refused() const;
    std::string description() const { return text("desc"); }

    /// Whether it is a hash of 32 bytes. Our verifiers can not even be asked of a leaf that is not.
    bool is_hash(std::string_view name) const;
    /// A hash in base64. Roots of other lengths are in the cases, where only their being equal
    /// matters: each stands for a hash of its own.
    Hash hash(std::string_view name) const;
    std::vector<Hash> hashes(std::string_view name) const;
    /// The log and the witnesses whose keys the line names, `quorum` of whom must have signed.
    Policy policy(std::size_t quorum) const;

private:
    JsonValue line_;
};

/// The lines of a .jsonl file of the folder.
std::vector<Vector> vectors(std::string_view file);

/// The bytes of a file of the folder.
std::string vector_file(std::string_view file);

} // namespace ribbon::ledger
