// The details that stand, each in the place of what it corrects. Pure.
#pragma once

#include "record/detail.hpp"

#include <span>
#include <vector>

namespace ribbon {

/// Pointers into `all`, in the order in which things were first said: a part in the case that is
/// put right today still comes before the order of a court that was recorded on it last year.
std::vector<const Detail*> standing_in_place(std::span<const Detail> all);

} // namespace ribbon
