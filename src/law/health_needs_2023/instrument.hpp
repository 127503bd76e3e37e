// Arranging education for children who cannot attend school because of health needs (DfE, 2023).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::health_needs_2023 {

std::span<const Provision> fifteen_days();

/// Every provision of the instrument that Ribbon applies, in the order of the guidance.
std::vector<Provision> all();

} // namespace ribbon::health_needs_2023
