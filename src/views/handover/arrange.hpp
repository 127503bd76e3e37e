// What goes with a child, and what the family is told. Pure.
#pragma once

#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/handover/view.hpp"
#include "views/parts/words.hpp"

namespace ribbon {

/// Open promises, oldest day first, and open duties in law, as they stand today.
std::vector<CarriedOver> promises_carried(const CaseHistory& history, const Names& names,
                                          Day today);
std::vector<CarriedOver> duties_carried(const CaseHistory& history, const Timeline& timeline);

/// The letter to the family: who comes, how many there were, what was promised, and what they need
/// not do. `from` is who writes it.
HandoverLetter arrange_handover_letter(const CaseHistory& history, const Names& names,
                                       const std::string& child, const std::string& comes,
                                       const std::string& from, const std::string& reason,
                                       Day today);

/// The page for a case: what is asked, or the offer that waits, for this reader.
HandoverPage arrange_handover(const CaseHistory& history, const Timeline& timeline,
                              const Names& names, const std::string& child,
                              const std::string& reader);

} // namespace ribbon
