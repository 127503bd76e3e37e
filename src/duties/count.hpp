// Counting a Limit on a calendar: from a day, or from every day a rough date may mean.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/steps.hpp"

#include <limits>

namespace ribbon {

/// A stretch of days found by counting, or the table that did not reach.
struct Counted {
    Days days{};
    const CountedDays* beyond = nullptr;
    explicit operator bool() const { return beyond == nullptr; }
};

/// Some days, or none: an optional of Days in the eight bytes of the days. g++ 12 writes the flag
/// of an optional as one byte and reads it back with its neighbours, which the processor has to
/// wait for; a fifth of the time of a timeline went by so.
class MaybeDays {
public:
    constexpr MaybeDays() = default;
    constexpr MaybeDays(std::nullopt_t) {}
    constexpr MaybeDays(Days days) : days_(days) {}

    constexpr explicit operator bool() const { return days_.first != never; }
    constexpr const Days& operator*() const { return days_; }
    constexpr const Days* operator->() const { return &days_; }

private:
    static constexpr Day never{std::numeric_limits<std::int32_t>::min()};
    Days days_{never, never};
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
