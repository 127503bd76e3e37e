// The Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), as amended.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::send_regs_2014 {

std::span<const Provision> reg_13();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::send_regs_2014
