// A family comes to the council's notice: the case is opened, and everybody in it.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// Invents the family and opens the case on a day, and gives it to an officer.
void open_case(World& world, Life& life, Dealt dealt, Day opened);

/// Names the officer of a case that has none, with a note from whoever left it or without.
void give_to_officer(World& world, Life& life, Day day, std::string note, std::string reason);

/// Records where the child learns from a day on.
void begin_placement(World& world, Life& life, Day day, std::string_view placement);

/// Records that section I of the plan sent on a day names the place where the child learns.
void name_in_plan(World& world, Life& life, Day day);

} // namespace ribbon::county
