// A fact as the record keeps it: canonical JSON (RFC 8785), with a version for each kind, so that
// what was written in 2026 can be read, hashed and proved for as long as a plan is kept.
#pragma once

#include "base/json/value.hpp"
#include "base/result.hpp"
#include "record/case_facts.hpp"
#include "record/detail.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// The version in which a kind is written now. Older ones stay readable; tests/golden/facts has
/// one of each.
inline constexpr int fact_version = 1;

/// A fact of law as the record keeps it, without what the record adds (who, when recorded, its
/// number). Gives the matter's kind and name where `opens` is set, because this fact opened it.
JsonValue encode(const Fact& fact, const Matter* opens = nullptr);
JsonValue encode(const Detail& detail);

/// What stands in the record for one fact of law.
struct DecodedFact {
    Fact fact;
    std::optional<Matter> opens; ///< the matter it opened
};

/// Reads a fact back. What the record holds we wrote ourselves, so a problem here is damage or a
/// newer Ribbon: the sentence says which, and the caller throws it at the operator.
Result<DecodedFact> decode_fact(Kind kind, int version, const JsonValue& body);
Result<Detail> decode_detail(DetailKind kind, int version, const JsonValue& body);

/// The name in the record of what a struck fact is: it has no kind of its own.
inline constexpr std::string_view struck_name = "struck";

} // namespace ribbon
