// What a careful reader would say of a return as a whole, once it has been read.
#pragma once

#include "inbound/returns/sen2_reading.hpp"

namespace ribbon {

/// Sets the year of the return from its header, and notes of the header and of every record what
/// can be said of it by itself: an item that its year does not ask, a code outside the year's list,
/// something missing. A header without a year is a problem, and so is one from before the return
/// was made child by child, or of another collection.
void note_sen2_return(Sen2Return& whole, const Sen2Profiles& profiles, Sen2Report& report);

} // namespace ribbon
