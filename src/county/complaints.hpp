// Complaints to the council, and how they are answered.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// The complaints of the county's years: as many as were reported, more of them in September.
void plan_complaints(World& world);

} // namespace ribbon::county
