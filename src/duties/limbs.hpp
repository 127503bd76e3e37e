// The dates a provision counts: its first, its second where it has one, and which of them governs.
#pragma once

#include "duties/setting.hpp"

namespace ribbon {

inline void note(Trace* trace, const Step& step)
{
    if (trace) trace->push_back(step);
}

/// One provision at work on one matter; the parts of `reckon` share it.
struct Work {
    const Provision& under;
    const MatterFacts& matter;
    const Setting& setting;
    Trace* trace;
    Reckoning result{};

    bool failed() const { return result.missing.what != Missing::What::nothing; }
    void miss(Missing::What what, Kind kind = Kind::none) { result.missing = {what, kind}; }

    MaybeDays keep(const Counted& counted)
    {
        if (counted) return counted.days;
        result.beyond = counted.beyond;
        miss(Missing::What::table);
        return std::nullopt;
    }
};

/// A number on a calendar, from one fact; what is missing is left in the work.
MaybeDays count(Work& work, const Limit& limit, const Fact& start, Step::What what);

/// Both limbs counted and combined, before pause, extension and roll.
MaybeDays both_limbs(Work& work, const Fact& start, const Limit& limit, const Limit& limb_limit);

} // namespace ribbon
