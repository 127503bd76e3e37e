// Plans that were there before the county's first day, and families who move in with one.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Takes in a plan issued on a day before the first: facts as the council states them.
void import_plan(World& world, Life& life, Dealt dealt, Day issued);

/// A family with a plan made elsewhere moves in on a day.
void move_in(World& world, Life& life, Dealt dealt, Day moved);

/// The moves between phases that this child comes to, and the plan's for each.
void plan_transfers(World& world, Life& life);

} // namespace ribbon::county
