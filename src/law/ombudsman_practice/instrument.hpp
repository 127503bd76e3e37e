// What the Local Government and Social Care Ombudsman expects where no text says.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::ombudsman_practice {

inline constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

std::span<const Provision> reversal();

/// Every provision of the Ombudsman's practice that Ribbon applies, in no other order than ours.
std::vector<Provision> all();

} // namespace ribbon::ombudsman_practice
