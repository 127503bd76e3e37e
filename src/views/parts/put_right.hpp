// What was put right later, told wherever the fact is shown: a date that changes and does not say
// so is one that nobody can trust. Pure.
#pragma once

#include "record/case_facts.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// Of a fact that takes the place of an earlier one: "Put right on 31 October: the record said
/// 15 August 2025 before." Empty where it takes the place of none.
std::string put_right_words(const CaseFacts& facts, const Fact& fact, Day today);

/// Of the record as it stood on a past day, what has been put right or withdrawn since, a sentence
/// each: "The review meeting was held: 1 September. Put right on 31 October: it was 8 September."
/// Messages and their answers are left out: they have pages of their own.
std::vector<std::string> put_right_since(const CaseFacts& then, const CaseFacts& now, Day today);

} // namespace ribbon
