// The pages of officers and managers in each state, for /gallery and for the tests.
#pragma once

#include "base/html.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

using Gallery = std::vector<std::pair<std::string, Html>>;

/// A name and what goes into <main>: nothing yet, one, many, late, very long names, refused.
Gallery officer_gallery();

Gallery worklist_gallery();
Gallery case_gallery();
Gallery acts_gallery();
Gallery handover_gallery();
Gallery council_gallery();
Gallery machine_gallery();

/// A name that no page was drawn for.
extern const char* const very_long_name;

} // namespace ribbon
