// The rules for counting time that belong to no one instrument.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::computation {

std::span<const Provision> counting();
std::span<const Provision> service();
std::span<const Provision> exceptions();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::computation
