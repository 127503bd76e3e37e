// Who comes to the council's notice, when, and what will come of it: the county's size and pace.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Deals every case of the county's years: plans there already, requests of each kind, and families
/// who move in.
void plan_arrivals(World& world);

} // namespace ribbon::county
