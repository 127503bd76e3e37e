// The area SEND inspection framework and handbook of Ofsted and the Care Quality Commission.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::inspection_framework {

std::span<const Provision> priority_action_plan();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::inspection_framework
