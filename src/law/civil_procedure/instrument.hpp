// The Civil Procedure Rules: claims for judicial review.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::civil_procedure {

std::span<const Provision> part_54();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::civil_procedure
