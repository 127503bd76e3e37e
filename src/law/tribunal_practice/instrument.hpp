// What the SEND Tribunal directs in its cases, what it aims at, and its practice direction on
// bundles. None of it stands in a statute.
#pragma once

#include "law/provision.hpp"

#include <span>
#include <vector>

namespace ribbon::tribunal_practice {

std::span<const Provision> directions();
std::span<const Provision> bundles_2025();
std::span<const Provision> aims();

/// Every direction and aim that Ribbon knows of.
std::vector<Provision> all();

} // namespace ribbon::tribunal_practice
