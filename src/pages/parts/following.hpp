// The dates that follow from one thing that happened, on a ribbon, and the sum of each.
#pragma once

#include "base/html.hpp"
#include "views/following/view.hpp"

namespace ribbon {

/// The day it began first, then each date with its kind and its law.
Html following_line(const WhatFollows& follows, const std::string& began, const std::string& says,
                    bool with_law);

/// How each date was counted, folded until somebody asks.
Html following_sums(const WhatFollows& follows);

} // namespace ribbon
