// What an area and a school publish: SEND Regulations 2014 (SI 2014/1530), regs 51, 52 and 56.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::send_information {

std::span<const Provision> reg_52();
std::span<const Provision> reg_56();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::send_information
