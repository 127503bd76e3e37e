// The School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::attendance_regs_2024 {

std::span<const Provision> reg_9();
std::span<const Provision> reg_10();
std::span<const Provision> reg_13();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::attendance_regs_2024
