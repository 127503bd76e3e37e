// The Education Act 1996: compulsory school age, education out of school, attendance orders.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::education_act_1996 {

std::span<const Provision> section_8();
std::span<const Provision> section_19();
std::span<const Provision> section_437();

/// Every provision of the instrument that Ribbon applies, in the order of the sections.
std::vector<Provision> all();

} // namespace ribbon::education_act_1996
