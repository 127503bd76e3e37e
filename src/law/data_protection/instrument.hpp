// UK GDPR and the Data Protection Act 2018, as amended by the Data (Use and Access) Act 2025.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::data_protection {

std::span<const Provision> article_12();
std::span<const Provision> section_164a();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::data_protection
