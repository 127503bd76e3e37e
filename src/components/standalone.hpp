// A page that stands by itself: a file that is opened from a disk, years later, with no network.
#pragma once

#include "base/html.hpp"

#include <string>

namespace ribbon {

/// A whole document with its style in it, and nothing that is fetched. `language` as in BCP 47.
Html standalone_page(const std::string& title, const std::string& language, const Html& main);

} // namespace ribbon
