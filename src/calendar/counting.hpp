// Counting days in the words of the law, so that a wrong count does not compile.
//
// "Within 20 weeks of" leaves out the day of the event; "15 days beginning with" counts it; "at
// least two weeks before" runs backward. Each has a type of its own, and `last_day` takes no
// plain number. The rules: Interpretation Act 1978 Sch 1 (a month is a calendar month); the
// corresponding-date rule; docs/decisions/0007-counting-days.md.
#pragma once

#include "base/day.hpp"
#include "calendar/counted_days.hpp"

namespace ribbon {

/// Time that runs from an event, the day of the event left out: "within n of", "n after".
struct After {
    Day event;
};
/// Time that counts its first day: "n beginning with", "n starting with".
struct BeginningWith {
    Day first;
};
/// Time that runs backward from an event: "at least n before".
struct AtLeastBefore {
    Day event;
};

/// Days of a table, counted one by one: working days, school days, days the Tribunal is open.
struct working_days {
    int n;
};

/// The last day on which the thing may lawfully be done.
constexpr Day last_day(days limit, After from) { return from.event + limit; }
constexpr Day last_day(days limit, BeginningWith from) { return from.first + limit - days{1}; }
constexpr Day last_day(days limit, AtLeastBefore from) { return from.event - limit; }

/// A number of calendar months on, and whether the day of the month had to be cut to fit.
struct MonthsOn {
    Day day;
    bool cut; ///< there was no corresponding date, so this is the month's last day
};
constexpr MonthsOn months_on(Day from, months n)
{
    const auto date = from.date();
    const auto moved = date + n;
    if (moved.ok()) return {Day{moved}, false};
    return {Day{std::chrono::year_month_day{moved.year() / moved.month() / std::chrono::last}},
            true};
}

constexpr Day last_day(months limit, After from) { return months_on(from.event, limit).day; }
/// The day before the corresponding date; the month's last day where there is none (12 months
/// beginning with 29 February 2024 end on 28 February 2025).
constexpr Day last_day(months limit, BeginningWith from)
{
    const MonthsOn end = months_on(from.first, limit);
    return end.cut ? end.day : end.day - days{1};
}
constexpr Day last_day(months limit, AtLeastBefore from)
{
    return months_on(from.event, -limit).day;
}

/// "Before 15 February": the last lawful day is the day before.
constexpr Day last_day_before(Day closed) { return closed - days{1}; }

/// The nth counted day after the event; refused when the table does not reach that far.
inline Found last_day(working_days limit, After from, const CountedDays& table)
{
    return table.nth_after(from.event, limit.n);
}
/// The nth counted day where `first` is itself the first of them when it counts.
inline Found last_day(working_days limit, BeginningWith from, const CountedDays& table)
{
    return table.nth_after(from.first - days{1}, limit.n);
}
inline Found last_day(working_days limit, AtLeastBefore from, const CountedDays& table)
{
    return table.nth_before(from.event, limit.n);
}

constexpr Day later_of(Day a, Day b) { return a < b ? b : a; }
constexpr Day earlier_of(Day a, Day b) { return a < b ? a : b; }

/// Last Friday in June of the school year (1 September to 31 August) in which a person born on
/// `birth` turns 16: the end of compulsory school age. Education Act 1996 s.8.
Day compulsory_school_age_ends(Day birth);

/// The day a person reaches an age. Born on 29 February, they reach it on 1 March in other years
/// (the day the birthday would fall on, the month's end being already past).
Day birthday(Day birth, int age);

} // namespace ribbon
