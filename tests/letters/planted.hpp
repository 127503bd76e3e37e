// Leaks put into letters on purpose, from a seed, in the ways in which people write them.
#pragma once

#include "commands/letters/child_index.hpp"

#include <random>
#include <string>
#include <vector>

namespace ribbon {

enum class Planted : std::uint8_t { upn, nhs, birth, school, name };

/// A letter with something of another child in it, somewhere between its paragraphs.
std::string planted(const std::string& letter, Planted what, const KnownChild& child,
                    const std::string& school, std::mt19937& dice);

/// A sound NHS number, by the check of the NHS Data Dictionary.
std::string invented_nhs_number(std::mt19937& dice);

} // namespace ribbon
