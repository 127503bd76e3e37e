// What people of the invented county write, in plain words. Every sentence is ours.
#pragma once

#include "county/life.hpp"

#include <string>

namespace ribbon::county {

/// What an officer who leaves writes for the next.
std::string handover_words(Life& life);

} // namespace ribbon::county
