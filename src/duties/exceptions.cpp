// Reasons that lift a number. A reason counts when an officer recorded it for this clock, on a
// ground this provision admits, with evidence, and with the days the ground speaks of. It lifts
// the number and adds no day; the duty stays. docs/decisions/0013-exceptions.md
#include "duties/setting.hpp"

namespace ribbon {
namespace {

using Why = Step::Why;

constexpr days four_weeks{28};

/// Regulation 10(4)(a): advice was asked for from 7 days before a closure of four weeks or more
/// to 7 days before the school opens again.
Why closure(const Particulars& says)
{
    if (!says.on || !says.until || !says.asked) return Why::no_days;
    const Day opens_again = *says.until + days{1};
    if (opens_again - *says.on < four_weeks) return Why::too_short;
    const bool asked_inside =
        *says.on - days{7} <= *says.asked && *says.asked <= opens_again - days{7};
    return asked_inside ? Why::nothing : Why::asked_outside;
}

/// Regulation 10(4)(d): away for four weeks or more on end, during the period.
Why absence(const Particulars& says, Days ran)
{
    if (!says.on || !says.until) return Why::no_days;
    if (*says.until + days{1} - *says.on < four_weeks) return Why::too_short;
    return *says.until < ran.first || ran.last < *says.on ? Why::outside_the_period : Why::nothing;
}

/// SI 2020/471: 1 May to 25 September 2020, both included.
Why coronavirus(Days ran)
{
    constexpr Days window{Day{std::chrono::year{2020} / 5 / 1},
                          Day{std::chrono::year{2020} / 9 / 25}};
    return ran.last < window.first || window.last < ran.first ? Why::outside_the_period
                                                              : Why::nothing;
}

Why why_not(const Provision& under, const Fact& reason, Days ran)
{
    if (!under.lifted_by.has(reason.says.ground)) return Why::not_a_ground;
    if (reason.evidence.empty()) return Why::no_evidence;
    switch (reason.says.ground) {
    case Ground::closure:
    case Ground::early_years_closure: return closure(reason.says);
    case Ground::absence_from_area: return absence(reason.says, ran);
    case Ground::coronavirus: return coronavirus(ran);
    default: return Why::nothing;
    }
}

} // namespace

const Fact* lifting(const Provision& under, Days ran, const MatterFacts& matter, Trace* trace)
{
    const Fact* lifts = nullptr;
    if (!matter.facts.has(Kind::delay_reason_accepted)) return lifts;
    for (const Fact* fact : matter.facts) {
        if (fact->kind != Kind::delay_reason_accepted || fact->says.clock != under.id) continue;
        const Why why = why_not(under, *fact, ran);
        if (why == Why::nothing && !lifts) lifts = fact;
        if (trace)
            trace->push_back({.what = why == Why::nothing ? Step::What::reason_lifts
                                                          : Step::What::reason_refused,
                              .fact = fact->id,
                              .n = static_cast<int>(fact->says.ground),
                              .why = why});
    }
    return lifts;
}

} // namespace ribbon
