// Travel to school: the guidance on appeals, and the defence in the Education Act 1996 s.444.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::school_transport {

std::span<const Provision> appeals();
std::span<const Provision> offence_defence();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::school_transport
