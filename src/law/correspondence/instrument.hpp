// Answering letters and messages. No statute sets a council a time: a benchmark and a promise.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::correspondence {

std::span<const Provision> benchmark();
std::span<const Provision> promises();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::correspondence
