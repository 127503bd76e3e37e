// Days that no text sets and that follow from it by arithmetic: warnings, never duties.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::derived {

inline constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

std::span<const Provision> draft_plan();

/// Every provision of our own sums that Ribbon applies, in no other order than ours.
std::vector<Provision> all();

} // namespace ribbon::derived
