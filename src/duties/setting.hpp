// What every part of the engine looks at together: one case, the law, the calendar, today.
#pragma once

#include "duties/case_index.hpp"
#include "duties/count.hpp"
#include "duties/duty.hpp"

namespace ribbon {

struct Setting {
    const CaseFacts& facts;
    const CaseIndex& index;
    const Law& law;
    const Calendar& calendar;
    Day today;
};
using MatterFacts = CaseIndex::MatterFacts;

/// Whether a provision applies beyond its trigger, and from which fact its clock then runs.
struct Condition {
    bool applies = true;
    const Fact* start = nullptr; ///< the trigger, or the fact that takes its place
    Missing missing{};
    const CountedDays* beyond = nullptr;
};
Condition condition(const Provision& under, const Fact& start, const MatterFacts& matter,
                    const Setting& setting);

/// The legal day of a duty and what made it, before anything met or ended it.
struct Reckoning {
    MaybeDays legal;
    MaybeDays considered; ///< the earlier end of guidance with a range
    const Fact* second = nullptr;
    bool second_governs = false;
    const Fact* extended = nullptr;
    const Fact* directed = nullptr;
    const Policy::Promise* promise = nullptr; ///< the council's own, where it set one
    Missing missing{};
    const CountedDays* beyond = nullptr;
    bool school_assumed = false;
    bool applies = true; ///< false: on these facts there is no such duty
    Day applies_from = latest_day; ///< when it will be, with no new fact; `latest_day` for never
};
Reckoning reckon(const Provision& under, const Fact& start, const MatterFacts& matter,
                 const Setting& setting, Trace* trace);

/// Days of absence from school: the 15th in a school year, the 10th on end, the 10th session in
/// ten school weeks. `legal` empty and `applies` false when the facts do not reach the number.
Reckoning reckon_absence(const Provision& under, const MatterFacts& matter, const Setting& setting);
/// The first of the starts that follow each other without a counted day between and together
/// reach the last day of the limit; null when none do.
const Fact* start_on_end(const Provision& under, const MatterFacts& matter, const Setting& setting);

/// The recorded reason that lifts a number, with the reasons that do not noted in the trace.
const Fact* lifting(const Provision& under, Days ran, const MatterFacts& matter, Trace* trace);

/// Fills in the state of a duty from its days and today, and when it next reads differently.
void settle(Duty& duty, const Fact& start, const MatterFacts& matter, const Setting& setting,
            Trace* trace);

/// The last England working days on or before a legal day; a day earlier still where all days
/// must be clear. Nothing where the table does not reach.
MaybeDays safe_days(const Provision& under, Days legal, const Calendar& calendar);

/// How many notices the same parent had in the three years before one, under the rules of the
/// provision; withdrawn ones left out.
int notices_before(const Fact& notice, const Provision& under, const Setting& setting);

} // namespace ribbon
