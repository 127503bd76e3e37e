// The Children's Wellbeing and Schools Act 2026 (c. 21), sections 37 and 38: not in force.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::cwsa_2026 {

std::span<const Provision> section_37();
std::span<const Provision> section_38();

/// Every provision of the instrument that Ribbon applies, in the order of the sections.
std::vector<Provision> all();

} // namespace ribbon::cwsa_2026
