// What the council sets for itself and clocks run by: the time in which messages are answered, days
// that are closed, the terms of its schools. Each is a fact of the area; none looks back.
#pragma once

#include "commands/council.hpp"
#include "duties/council_rules.hpp"

namespace ribbon {

/// Whether a change is one that clocks run by.
bool moves_clocks(CouncilChange::What what);

/// What would be recorded, or everything that is wrong. `decide` of commands/council hands these
/// changes on to here.
Result<StreamProposal> decide_rule(const CouncilChange& command, const DetailHistory& area,
                                   Day today);

/// What is wrong with it beside the calendar as it stands: terms of a year that does not follow the
/// last one known, or beyond the table of bank holidays. Empty where nothing is.
Problems problems_beside(const CouncilChange& command, const Calendar& calendar);

/// Closed days that stand and are not over, as they can be taken back: the number of the entry and
/// how it reads.
struct ClosedEntry {
    std::int64_t entry = 0;
    std::string name, words;
    Days span;
};
std::vector<ClosedEntry> closed_entries(const DetailHistory& area, Day today);

} // namespace ribbon
