// The Local Government Act 1974, part 3: the Local Government and Social Care Ombudsman.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::lga_1974 {

std::span<const Provision> section_26b();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::lga_1974
