// The engine: facts + law + calendar + today -> duties. Pure, deterministic and total: the same
// input gives the same output, and no input makes it throw.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/duty.hpp"
#include "duties/steps.hpp"
#include "record/case_facts.hpp"

namespace ribbon {

/// Every duty the facts give rise to, under the version of the law that governs each, and the
/// next day on which anything in it will read differently with no new fact. Facts that happened
/// after `today` are left out, so that an earlier day shows the case as it then stood. Unsound
/// facts (`problems_of`) are left out too.
Timeline timeline(const CaseFacts& facts, const Law& law, const Calendar& calendar, Day today);

/// A timeline with the arithmetic of each duty: `steps[i]` tells how `timeline.duties[i]` came to
/// read as it does, from the fact that started it to its day, every recorded reason considered.
struct ExplainedTimeline {
    Timeline timeline;
    std::vector<std::vector<Step>> steps;
};
ExplainedTimeline explained_timeline(const CaseFacts& facts, const Law& law,
                                     const Calendar& calendar, Day today);

/// One difference between two timelines of a case.
struct Change {
    enum class What : std::uint8_t { appeared, vanished, moved, reads_differently };
    What what;
    std::optional<Duty> before, after;
};

/// What differs, duty by duty: those that came, those that went, those whose legal or safe day
/// moved, those that only read differently. In the order of `after`, vanished ones last.
std::vector<Change> difference(const Timeline& before, const Timeline& after);

/// What one more fact would change. The fact's id is set to the next; a fact that opens a matter
/// carries `matter` 0.
std::vector<Change> what_if(const CaseFacts& facts, Fact fact, const Law& law,
                            const Calendar& calendar, Day today);

} // namespace ribbon
