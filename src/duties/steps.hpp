// The arithmetic of a duty as plain steps, from which sentences are made on demand.
#pragma once

#include "base/day.hpp"
#include "law/limit.hpp"
#include "record/fact.hpp"

#include <vector>

namespace ribbon {

struct Step {
    enum class What : std::uint8_t {
        started,         ///< fact; to: its days
        served_by_post,  ///< fact; from: posted, to: served
        counted,         ///< limit; from, to
        second_started,  ///< fact; to: its days
        second_counted,  ///< limit; from, to
        later_governs,   ///< to: the later
        earlier_governs, ///< to: the earlier
        paused,          ///< fact; n days added; from, to
        restarted,       ///< fact; to: the new start
        extended,        ///< fact; limit; to
        directed,        ///< fact; to: the day directed or agreed
        rolled,          ///< from, to
        held_open,       ///< fact; to: the day that closed it, or nothing yet
        earlier_look,    ///< guidance with a range; to: its earlier end
        safe,            ///< from: the legal day, to: the safe day
        reason_lifts,    ///< fact; n: Ground
        reason_refused,  ///< fact; n: Ground; why
        school_assumed,  ///< counted on the council's terms
        done_after_five, ///< fact; counted as the next day
        met,             ///< fact; to: its days
        ended,           ///< fact; to: its days
        promised,        ///< from: for what is received from this day on; to: the day it was set
        closed,          ///< from: days the council closed, n of which would have counted
    };
    /// Why a recorded reason does not lift a limit.
    enum class Why : std::uint8_t {
        nothing,
        not_a_ground,       ///< the provision does not admit it
        no_evidence,
        no_days,            ///< the closure's or the absence's days are not given
        too_short,          ///< under four weeks
        asked_outside,      ///< advice was not asked for in the window
        outside_the_period, ///< it does not touch the time the clock ran
    };
    What what;
    FactId fact = 0;
    Days from{}, to{};
    int n = 0;
    Limit limit{};
    Why why = Why::nothing;
};

/// Where steps are noted; a null trace notes nothing and costs nothing.
using Trace = std::vector<Step>;

} // namespace ribbon
