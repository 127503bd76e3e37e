// The Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), as amended.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::send_regs_2014 {

inline constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

std::span<const Provision> reg_3();
std::span<const Provision> reg_5();
std::span<const Provision> reg_6();
std::span<const Provision> reg_8();
std::span<const Provision> reg_10();
std::span<const Provision> reg_13();
std::span<const Provision> reg_18();
std::span<const Provision> reg_20();
std::span<const Provision> reg_22();
std::span<const Provision> reg_24();
std::span<const Provision> reg_25();
std::span<const Provision> reg_27();
std::span<const Provision> reg_28();
std::span<const Provision> reg_31();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::send_regs_2014
