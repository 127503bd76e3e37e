// The Equality Act 2010, as far as claims of disability discrimination in schools go.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::equality_act_2010 {

std::span<const Provision> schedule_17();

/// Every provision of the Act that Ribbon applies.
std::vector<Provision> all();

} // namespace ribbon::equality_act_2010
