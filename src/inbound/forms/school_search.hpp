// A school by the name that somebody typed.
#pragma once

#include "record/places/places.hpp"

#include <string_view>
#include <vector>

namespace ribbon {

/// Open schools whose name or town has every word that was typed, however it is written; first
/// those whose name begins so; at most so many. Nothing for fewer than three letters.
std::vector<School> schools_called(const Places& places, std::string_view typed, std::size_t most);

} // namespace ribbon
