// The twelve stories, told inside the county by the same commands as everything else.
#pragma once

#include "county/world.hpp"
#include "inbound/stories/story.hpp"

namespace ribbon::county {

/// The stories this program was built with (data/county/stories/), in order of their keys. One that
/// can not be read is a mistake of ours, and ends the program with every problem.
const std::vector<Story>& stories();

/// Puts every act of a story into the diary, on the day it was recorded.
void tell_story(World& world, const Story& story);

} // namespace ribbon::county
