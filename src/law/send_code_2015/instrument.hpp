// The SEND Code of Practice 2015: guidance that councils must have regard to, not law.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::send_code_2015 {

inline constexpr Day in_force{std::chrono::year{2015} / 4 / 1};

std::span<const Provision> chapter_9();

/// Every provision of the Code that Ribbon applies, in the order of its paragraphs.
std::vector<Provision> all();

} // namespace ribbon::send_code_2015
