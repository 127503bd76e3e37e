// The Freedom of Information Act 2000.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::foia_2000 {

std::span<const Provision> section_10();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::foia_2000
