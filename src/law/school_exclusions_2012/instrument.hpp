// The School Discipline (Pupil Exclusions and Reviews) (England) Regs 2012 (SI 2012/1033).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::school_exclusions_2012 {

std::span<const Provision> reg_5();
std::span<const Provision> reg_6();
std::span<const Provision> reg_8();
std::span<const Provision> schedule_1();

/// Every provision of the instrument that Ribbon applies, in the order of the regulations.
std::vector<Provision> all();

} // namespace ribbon::school_exclusions_2012
