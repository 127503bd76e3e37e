// How a plan ends: ceased, passed to another council, or with the young person's death.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Ceases the plan in a matter where that was decided; `reason` is the return's code.
void cease_plan(World& world, Life& life, MatterId matter, Day day, std::string reason);

/// A plan ends on a day for a reason of the published table: "transfer", "no_engage", "deceased".
void end_plan(World& world, Life& life, Day day, std::string_view reason);

/// Every year's ceased plans, a day and a reason each; the life is chosen when the day comes.
void plan_endings(World& world);

} // namespace ribbon::county
