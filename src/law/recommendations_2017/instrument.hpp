// The Special Educational Needs and Disability (First-tier Tribunal Recommendations Power)
// Regulations 2017 (SI 2017/1306).
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::recommendations_2017 {

/// Regulations 6 and 7: the answers to recommendations.
std::span<const Provision> reg_6();

/// Every provision of the instrument that Ribbon applies.
std::vector<Provision> all();

} // namespace ribbon::recommendations_2017
