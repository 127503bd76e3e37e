// The council itself: its name, teams and officers, who come and go.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// The invented council. The schools, postcodes and constituencies around it are real.
inline constexpr std::string_view council_name = "Northshire County Council (invented)";

/// Names the council, forms its teams and appoints its first officers; from then on officers leave,
/// are followed, and move between teams.
void found_council(World& world);

} // namespace ribbon::county
