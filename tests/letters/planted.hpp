// Leaks put into letters on purpose, from a seed, in the ways in which people write them.
#pragma once

#include "commands/letters/child_index.hpp"

#include <random>
#include <string>
#include <vector>

namespace ribbon {

enum class Planted : std::uint8_t {
    // Kinds that the guard must find.
    upn,
    nhs,
    birth,
    school,
    name,
    // Kinds that it was never made for: measured, so that nobody believes it finds them.
    nickname_with_birth,    ///< "Billy Okafor was born on ..." of a William
    misspelt_with_birth,    ///< one letter of the family name left out, doubled or changed
    misspelt_with_school,
    initials_with_school,   ///< "W.O. who goes to ..."
    given_name_with_school, ///< "William who goes to ..."
    birth_without_year,     ///< the full name and "4 May"
};
inline constexpr int planted_kinds = 11;
inline constexpr int kinds_to_find = 5;

/// Whether this child can be written so: not every name has a nickname.
bool can_be_planted(Planted what, const KnownChild& child, const std::string& school);

/// A letter with something of another child in it, somewhere between its paragraphs.
std::string planted(const std::string& letter, Planted what, const KnownChild& child,
                    const std::string& school, std::mt19937& dice);

/// A sound NHS number, by the check of the NHS Data Dictionary.
std::string invented_nhs_number(std::mt19937& dice);

} // namespace ribbon
