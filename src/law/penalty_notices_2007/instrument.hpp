// The Education (Penalty Notices) (England) Regulations 2007 (SI 2007/1867), as amended.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::penalty_notices_2007 {

std::span<const Provision> reg_4();
std::span<const Provision> reg_7();
std::span<const Provision> reg_8();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::penalty_notices_2007
