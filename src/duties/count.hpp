// Counting a Limit on a calendar: from a day, or from every day a rough date may mean.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/steps.hpp"

namespace ribbon {

/// A stretch of days found by counting, or the table that did not reach.
struct Counted {
    Days days{};
    const CountedDays* beyond = nullptr;
    explicit operator bool() const { return beyond == nullptr; }
};

/// The last lawful day of a limit that starts on `start`, where a number and a calendar are all
/// it takes: within, beginning with, at least before, looking back, at once. For `before_date`,
/// `start` is any day of the year meant. Other words are the engine's, which has the facts.
Found last_day(const Limit& limit, Day start, const Calendar& calendar, std::string_view school);

/// The same for every day `start` may mean: both ends counted.
Counted last_day(const Limit& limit, Days start, const Calendar& calendar, std::string_view school);

/// The day after the roll: unchanged, the next working day, or the Tribunal's rule.
Counted rolled(Roll roll, Days limit, const Calendar& calendar);

/// When a posted document is served: the second working day after posting by first class, the
/// fourth by second. Interpretation Act 1978 s.7; Practice Direction [1985] 1 All ER 889.
Counted served(Post post, Days posted, const Calendar& calendar);

/// Whether `last_day` can count this limit with no more facts than its start.
bool countable(const Limit& limit);

} // namespace ribbon
