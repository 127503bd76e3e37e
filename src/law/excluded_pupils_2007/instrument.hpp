// The Education (Provision of Full-Time Education for Excluded Pupils) (England) Regs 2007.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::excluded_pupils_2007 {

std::span<const Provision> reg_3();
std::span<const Provision> reg_4();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::excluded_pupils_2007
