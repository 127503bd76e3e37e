// Judgments that say what a text has always meant.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::case_law {

inline constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

std::span<const Provision> devon_2022();

/// Every provision of the judgments that Ribbon applies, in the order they were given.
std::vector<Provision> all();

} // namespace ribbon::case_law
