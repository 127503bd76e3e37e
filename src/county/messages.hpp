// What families write, and whether anybody answers.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Every month's letters, emails and calls, from the first day on.
void begin_messages(World& world);

} // namespace ribbon::county
