// SI 2020/471: the coronavirus amendments to the SEND regulations, 1 May to 25 September 2020.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::coronavirus_2020 {

std::span<const Provision> relaxation();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::coronavirus_2020
