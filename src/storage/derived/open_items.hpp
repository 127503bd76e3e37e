// What follows from the details of a case and is kept for lists: what somebody still has to do, and
// how steadily the case was held. Pure.
#pragma once

#include "storage/derived/rows.hpp"

namespace ribbon::storage {

/// Messages that may mean danger and that nobody has read, messages of ours that came back,
/// promises not kept, calls not made, a handover not answered. What an officer promised who holds
/// the case no more is the one's who holds it now, for it binds the council.
std::vector<OpenItem> open_items(const CaseHistory& history, const std::string& officer,
                                 const std::string& team);

/// Officers so far and days with nobody, as they stand on a day. What it says changes with no new
/// fact only where it names a day, so that it needs no reading again.
Continuity continuity_of(const CaseHistory& history, Day today);

} // namespace ribbon::storage
