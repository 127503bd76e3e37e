// Whether a particular of a detail is written as its shape says.
#pragma once

#include "record/detail.hpp"

namespace ribbon {

/// What is wrong with a value of this shape, as a sentence; nothing when it may stand.
std::optional<std::string> why_not(DetailShape shape, std::string_view value);

} // namespace ribbon
