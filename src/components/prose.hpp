// Shows a Prose: the only way from what somebody brought to markup.
#pragma once

#include "base/html.hpp"
#include "base/prose.hpp"

namespace ribbon {

/// `top` is the level that the first rank of headings has on the page: 2 to 4, so that a text
/// can not take the h1, or a place above its own part of the page.
Html render(const Prose& prose, int top = 3);

} // namespace ribbon
