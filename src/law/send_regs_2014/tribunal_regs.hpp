// The SEND Regulations 2014 on moves, mediation and the Tribunal: regulations 15 and 16, 33 to 42,
// 44 and 45. The rest of the instrument stands in instrument.hpp.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::send_regs_2014 {

std::span<const Provision> reg_15();
std::span<const Provision> reg_16();
std::span<const Provision> reg_33();
/// Regulation 34, and what regulation 39 says of certificates after mediation.
std::span<const Provision> reg_34();
/// Regulations 35 to 37: who arranges mediation, and by when.
std::span<const Provision> reg_35();
std::span<const Provision> reg_42();
std::span<const Provision> reg_44();
std::span<const Provision> reg_45();

/// Every provision of these regulations that Ribbon applies, in their order.
std::vector<Provision> tribunal_regs();

} // namespace ribbon::send_regs_2014
