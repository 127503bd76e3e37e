// The facts of a case that stand and have happened, ordered for the engine: matter by matter,
// and in each by day. Built once a timeline.
#pragma once

#include "calendar/calendar.hpp"
#include "law/provision.hpp"
#include "record/case_facts.hpp"

#include <span>
#include <vector>

namespace ribbon {

/// Facts of one matter in order of their first day, then their last, then when and in what order
/// they were recorded: an order that does not depend on how the facts were handed over.
using FactRange = std::span<const Fact* const>;

class CaseIndex {
public:
    CaseIndex(const CaseFacts& facts, Day today);

    struct MatterFacts {
        MatterId id;
        MatterKind kind;
        FactRange facts;
    };
    const std::vector<MatterFacts>& matters() const { return matters_; }
    /// Every fact of the case, matter by matter.
    FactRange all() const { return facts_; }
    /// The first day after today on which a recorded fact lies, `latest_day` when there is none.
    Day next_fact() const { return next_fact_; }
    /// The case's birth fact; null when it is not recorded.
    const Fact* born() const { return born_; }
    const Fact* academic_year_end() const { return academic_year_end_; }
    /// The name of the school attended on a day; empty when none is recorded.
    std::string_view school_on(Day day) const;

private:
    std::vector<const Fact*> facts_;
    std::vector<MatterFacts> matters_;
    Day next_fact_ = latest_day;
    const Fact* born_ = nullptr;
    const Fact* academic_year_end_ = nullptr;
};

/// The earliest fact of one of these kinds whose last possible day is not before `from`.
const Fact* first_of(FactRange facts, const Kinds& kinds, Day from = earliest_day);
/// The latest fact of one of these kinds whose first possible day is not after `until`.
const Fact* latest_of(FactRange facts, const Kinds& kinds, Day until = latest_day);
const Fact* first_of(FactRange facts, Kind kind, Day from = earliest_day);

} // namespace ribbon
