// The Children and Families Act 2014, part 3, in force from 1 September 2014.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::cfa_2014 {

inline constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

std::span<const Provision> section_36();
std::span<const Provision> section_42();
std::span<const Provision> section_43();
std::span<const Provision> section_44();
std::span<const Provision> section_45();
std::span<const Provision> section_46();

/// Every provision of the Act that Ribbon applies, in the order of the sections.
std::vector<Provision> all();

} // namespace ribbon::cfa_2014
