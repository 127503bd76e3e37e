// How the law sets a time: the word before the number, the number, its unit and its calendar.
//
// A Limit is made only by the functions below, which are named with the law's own words and take
// a typed amount, so that `within(weeks{20})` compiles and "20" does not.
#pragma once

#include "base/day.hpp"
#include "calendar/counting.hpp"

#include <cstdint>

namespace ribbon {

/// The word that says how a number is counted.
enum class Word : std::uint8_t {
    no_number,       ///< as soon as practicable, without delay, an event: no day can be counted
    at_once,         ///< on the day itself, and from then on
    within,          ///< within n of, n after: the day of the event left out
    within_of_next,  ///< n after the day that follows the event
    beginning_with,  ///< n beginning with: the first day counted
    at_least_before, ///< at least n before a day that is still to come
    before_date,     ///< before a day of the calendar year the fact names
    looking_back,    ///< in the n before the event: the first day of a window that ends with it
    looking_back_to, ///< in the n ending with the event: the same, the event's day counted
    directed,        ///< on the day the fact itself names
    like_an_order,   ///< as the Tribunal order that an agreement is like would have it
    day_of_absence,  ///< on the nth school day of absence, in total or on end
    days_on_end,     ///< on the nth school day of absence on end
    in_school_weeks, ///< the nth session in a rolling window of school weeks
    school_age_ends, ///< the last Friday in June of the school year of the 16th birthday
    academic_year,   ///< the end of the academic year of the 25th birthday
};

enum class Unit : std::uint8_t {
    none,
    days,
    weeks,
    months,
    years,
    working_days,
    school_days,
    sessions,
};

/// Which days are counted.
enum class Over : std::uint8_t {
    every_day,
    england,       ///< working days in England
    uk,            ///< days that are working days in every part of the UK
    tribunal,      ///< working days on which the Tribunal counts time
    tribunal_open, ///< every day on which the Tribunal counts time, weekends too
    school,        ///< the school's own days
    offices,       ///< working days on which the council's offices are open: of promises alone
};

/// What becomes of a last day that is closed.
enum class Roll : std::uint8_t {
    none,         ///< it stays where it falls
    next_working, ///< the next working day in England
    lodging,      ///< as for an appeal: Christmas and August too (SI 2008/2699 r.12)
};

/// The last day of a time that is set by words, a number, a unit and a calendar.
struct Limit {
    Word word = Word::no_number;
    int n = 0;
    Unit unit = Unit::none;
    Over over = Over::every_day;
    Roll roll = Roll::none;
    std::uint8_t month = 0; ///< of `before_date`
    std::uint8_t day = 0;
    std::uint8_t weeks = 0; ///< of `in_school_weeks`

    bool operator==(const Limit&) const = default;

    constexpr Limit rolling(Roll how) const
    {
        Limit rolled = *this;
        rolled.roll = how;
        return rolled;
    }
    constexpr bool backward() const
    {
        return word == Word::at_least_before || word == Word::looking_back ||
               word == Word::looking_back_to;
    }
};

/// Days of a school's calendar, one by one.
struct school_days {
    int n;
};

namespace detail {

constexpr Limit limit(Word word, int n, Unit unit, Over over)
{
    return {.word = word, .n = n, .unit = unit, .over = over};
}
constexpr Limit limit(Word word, days n)
{
    return limit(word, static_cast<int>(n.count()), Unit::days, Over::every_day);
}
constexpr Limit limit(Word word, weeks n)
{
    return limit(word, static_cast<int>(n.count()), Unit::weeks, Over::every_day);
}
constexpr Limit limit(Word word, months n)
{
    return limit(word, static_cast<int>(n.count()), Unit::months, Over::every_day);
}
constexpr Limit limit(Word word, years n)
{
    return limit(word, static_cast<int>(n.count()), Unit::years, Over::every_day);
}
constexpr Limit limit(Word word, school_days n)
{
    return limit(word, n.n, Unit::school_days, Over::school);
}

} // namespace detail

constexpr Limit no_number() { return {}; }
constexpr Limit at_once() { return {.word = Word::at_once}; }
constexpr Limit directed() { return {.word = Word::directed}; }
constexpr Limit like_an_order() { return {.word = Word::like_an_order}; }
constexpr Limit school_age_ends() { return {.word = Word::school_age_ends}; }
constexpr Limit academic_year() { return {.word = Word::academic_year}; }

/// "Within n of": days, weeks, months, years or school days.
template <class Amount> constexpr Limit within(Amount n) { return detail::limit(Word::within, n); }
constexpr Limit within(working_days n, Over over)
{
    return detail::limit(Word::within, n.n, Unit::working_days, over);
}
/// The corresponding date counted from the day after the event: 30 January, one month, runs from
/// the 31st to 28 February. How the ICO read Article 12(3) of the GDPR until 15 August 2019.
template <class Amount> constexpr Limit within_of_next(Amount n)
{
    return detail::limit(Word::within_of_next, n);
}
/// Days or weeks in which the Tribunal's closed days are not counted: r.12(3)(b).
template <class Amount> constexpr Limit within_tribunal(Amount n)
{
    Limit limit = detail::limit(Word::within, n);
    limit.over = Over::tribunal_open;
    return limit;
}
template <class Amount> constexpr Limit beginning_with(Amount n)
{
    return detail::limit(Word::beginning_with, n);
}
constexpr Limit beginning_with(working_days n, Over over)
{
    return detail::limit(Word::beginning_with, n.n, Unit::working_days, over);
}
template <class Amount> constexpr Limit at_least_before(Amount n)
{
    return detail::limit(Word::at_least_before, n);
}
constexpr Limit at_least_before(working_days n, Over over)
{
    return detail::limit(Word::at_least_before, n.n, Unit::working_days, over);
}
template <class Amount> constexpr Limit looking_back(Amount n)
{
    return detail::limit(Word::looking_back, n);
}
template <class Amount> constexpr Limit looking_back_to(Amount n)
{
    return detail::limit(Word::looking_back_to, n);
}
/// "Before 15 February" of the calendar year that the fact names.
constexpr Limit before_date(std::chrono::month_day closed)
{
    return {.word = Word::before_date,
            .month = static_cast<std::uint8_t>(unsigned{closed.month()}),
            .day = static_cast<std::uint8_t>(unsigned{closed.day()})};
}
constexpr Limit day_of_absence(school_days n) { return detail::limit(Word::day_of_absence, n); }
constexpr Limit days_on_end(school_days n) { return detail::limit(Word::days_on_end, n); }
/// The nth session in a rolling window of `window` school weeks.
constexpr Limit sessions(int n, int window)
{
    return {.word = Word::in_school_weeks,
            .n = n,
            .unit = Unit::sessions,
            .over = Over::school,
            .weeks = static_cast<std::uint8_t>(window)};
}

} // namespace ribbon
