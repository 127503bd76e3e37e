// The schools that a case tells of. Pure.
#pragma once

#include "record/history.hpp"
#include "record/places/places.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// The names of every school the child attends, attended, was admitted to or that a plan names;
/// with `asked_too` those that were only consulted. A school that is known by its number is called
/// what the register calls it.
std::vector<std::string> schools_of(const CaseHistory& history, const Places& places,
                                    bool asked_too);

} // namespace ribbon
