// Where instants meet days: what the calendar on a wall in England reads at a moment.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"

namespace ribbon {

/// A day and a time on an English wall, minutes after midnight (0 to 1439).
struct WallTime {
    Day day;
    int minute;
    bool operator==(const WallTime&) const = default;
};

/// The day and time in England at a moment, from 1996 on. Summer time runs from the last Sunday
/// in March to the last Sunday in October, changing at 01:00 UTC both times: Summer Time Act
/// 1972 as amended by the Summer Time Order 2002 (SI 2002/262), and the same rule from 1996.
/// Earlier moments are read in UTC; nothing in SEND law of Ribbon's time is as old.
WallTime in_london(Moment moment);

inline Day day_in_london(Moment moment) { return in_london(moment).day; }

} // namespace ribbon
