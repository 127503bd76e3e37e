// Children who are not in school, and the notices that are sent to families for it.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Spells without education, suspensions and penalty notices of the county's years.
void plan_absences(World& world);

} // namespace ribbon::county
