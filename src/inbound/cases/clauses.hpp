// The clauses of a fact, the same in the case text and in JSON: what each is called, what its
// value looks like, and what it sets.
#pragma once

#include "inbound/cases/fact_draft.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ribbon {

/// How the value of a clause is written.
enum class ClauseShape : std::uint8_t {
    one_of, ///< some words of a list
    day,
    number,
    word,   ///< letters without a blank: a clock, a register code, a time, a moment
    quoted,
};

struct Clause {
    std::string_view words; ///< "by post", in the case text
    std::string_view json;  ///< "post", the key in JSON
    ClauseShape shape;
    Fields field;             ///< the particular it sets; 0 for what any fact may say
    std::string_view example; ///< "by post first class"
    std::string_view meaning;
};

/// Every clause, those of particulars first, in the order in which a fact is written.
std::span<const Clause> all_clauses();
/// The clause of a particular.
const Clause& clause_of(Field field);
/// The words a clause of shape `one_of` can have.
std::span<const std::string_view> choices(const Clause& clause);

/// Puts the value of a clause into the draft. When it can not be, says what to write instead.
std::optional<std::string> set_clause(FactDraft& draft, const Clause& clause,
                                      std::string_view value);

} // namespace ribbon
