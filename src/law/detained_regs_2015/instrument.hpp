// The Special Educational Needs and Disability (Detained Persons) Regulations 2015 (SI 2015/62).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::detained_regs_2015 {

std::span<const Provision> reg_5();
std::span<const Provision> reg_10();
std::span<const Provision> reg_13();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::detained_regs_2015
