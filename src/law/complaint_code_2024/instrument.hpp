// The Complaint Handling Code of the Local Government and Social Care Ombudsman (February 2024).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::complaint_code_2024 {

std::span<const Provision> stage_1();
std::span<const Provision> stage_2();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::complaint_code_2024
