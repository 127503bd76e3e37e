// The Special Educational Needs (Personal Budgets) Regulations 2014 (SI 2014/1652).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::personal_budgets_2014 {

std::span<const Provision> reg_4();
std::span<const Provision> reg_11();
std::span<const Provision> reg_12();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::personal_budgets_2014
