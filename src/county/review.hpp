// Annual reviews, and the amendments that come of them.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// The reviews of a plan from the day it was issued or last reviewed; a few plans are never
/// reviewed.
void begin_reviews(World& world, Life& life, Day since);

/// Meets, and decides: the rest of one review. `first` is the day of the meeting.
void hold_review(World& world, Life& life, Day meeting, bool goes_on);

} // namespace ribbon::county
