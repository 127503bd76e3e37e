// The national framework for penalty notices, in "Working together to improve school attendance".
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::attendance_framework_2024 {

std::span<const Provision> threshold();

/// Every provision of the instrument that Ribbon applies, in the order of the guidance.
std::vector<Provision> all();

} // namespace ribbon::attendance_framework_2024
