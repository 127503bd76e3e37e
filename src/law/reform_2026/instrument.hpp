// What the government proposed in 2026. Nothing of it is law; data/law/commencement.csv can say
// when it is.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::reform_2026 {

std::span<const Provision> proposals();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::reform_2026
