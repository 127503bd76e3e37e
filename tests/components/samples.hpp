// One of each component, round a text that somebody else chose.
#pragma once

#include "base/html.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon::fixtures {

/// The name of a component, and what it makes of a text put in every place that takes one. Each has
/// ids of its own, so that all of them may stand on one page.
std::vector<std::pair<std::string, Html>> samples(const std::string& text);

} // namespace ribbon::fixtures
