// The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::childrens_act_2006 {

std::span<const Provision> regs_14_and_17();
std::span<const Provision> regs_19_and_20();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::childrens_act_2006
