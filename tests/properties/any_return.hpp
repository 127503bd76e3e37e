// Whole SEN2 returns made by chance, for properties that must hold of every return. To be called
// inside a rapidcheck property.
#pragma once

#include "record/returns/sen2.hpp"
#include "record/returns/sen2_profile.hpp"

namespace ribbon {

/// A return of this year with up to `most` persons: every item the year asks is given or not, codes
/// from its lists and some that are in none, texts with what XML and CSV must escape, none to three
/// of what there may be several of. Nothing that the year does not ask.
Sen2Return any_return(const Sen2Profiles& profiles, int year, int most = 6);

} // namespace ribbon
