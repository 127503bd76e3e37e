// The Local Authority Social Services and National Health Service Complaints (England)
// Regulations 2009 (SI 2009/309): the part that governs health bodies.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::nhs_complaints_2009 {

std::span<const Provision> regs_13_and_14();

/// Every provision of the instrument that Ribbon applies, in its order.
std::vector<Provision> all();

} // namespace ribbon::nhs_complaints_2009
