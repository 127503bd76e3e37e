// The Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules
// 2008 (SI 2008/2699), as amended.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::hesc_rules_2008 {

std::span<const Provision> rule_12();
std::span<const Provision> rule_20();
std::span<const Provision> rule_21();
std::span<const Provision> rule_46();

/// Every rule that Ribbon applies, in the order of the instrument.
std::vector<Provision> all();

} // namespace ribbon::hesc_rules_2008
