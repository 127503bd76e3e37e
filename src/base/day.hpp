// A day in England, and a stretch of days.
//
// The law counts whole days, so the heart of Ribbon has no hours in it. A Day is not an instant:
// it is a square on a wall calendar in England. Instants (Moment) meet days in calendar/london.hpp.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

using std::chrono::days;
using std::chrono::months;
using std::chrono::weeks;
using std::chrono::years;

/// One day in England, proleptic Gregorian. Cheap to copy and to compare.
class Day {
public:
    constexpr Day() = default;
    constexpr Day(std::chrono::year_month_day date)
        : number_(static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count()))
    {
    }
    constexpr explicit Day(std::int32_t days_since_1970) : number_(days_since_1970) {}

    constexpr std::chrono::year_month_day date() const
    {
        return std::chrono::sys_days{days{number_}};
    }
    /// Days since 1 January 1970: an index for tables, never shown to a person.
    constexpr std::int32_t number() const { return number_; }
    constexpr int year() const { return int{date().year()}; }
    constexpr std::chrono::weekday weekday() const
    {
        return std::chrono::weekday{std::chrono::sys_days{days{number_}}};
    }
    constexpr bool is_weekend() const
    {
        const unsigned day = weekday().c_encoding();
        return day == 0 || day == 6;
    }

    constexpr Day operator+(days n) const { return Day{number_ + static_cast<int>(n.count())}; }
    constexpr Day operator-(days n) const { return Day{number_ - static_cast<int>(n.count())}; }
    constexpr days operator-(Day other) const { return days{number_ - other.number_}; }
    constexpr auto operator<=>(const Day&) const = default;

private:
    std::int32_t number_ = 0;
};

/// The first and last day Ribbon will work with; a date outside is refused where it is read.
/// Wide enough for a person of 25 today and for every plan made now; narrow enough that no
/// arithmetic on it can overflow.
inline constexpr Day earliest_day{std::chrono::year{1900} / 1 / 1};
inline constexpr Day latest_day{std::chrono::year{2199} / 12 / 31};

/// Some days in a row, both ends included. A date known only to the month is such a stretch.
struct Days {
    Day first;
    Day last;

    static constexpr Days on(Day day) { return {day, day}; }
    constexpr bool exact() const { return first == last; }
    constexpr bool has(Day day) const { return first <= day && day <= last; }
    constexpr auto operator<=>(const Days&) const = default;
};

/// "2025-03-03"; the ISO 8601 calendar date, for machines and for files.
std::string iso(Day day);

/// "2025-03-03", or "2025-03-01..2025-03-31" where the day is not known.
std::string iso(Days span);

/// "Monday 3 March 2025", for people.
std::string in_words(Day day);

/// "3 March 2025", for people, where the weekday would be in the way.
std::string in_short_words(Day day);

/// A day from "2025-03-03"; nothing when it is not written so, or is not a day (31 February), or
/// lies outside `earliest_day` to `latest_day`.
std::optional<Day> parse_day(std::string_view text);

/// A day or a stretch: "2025-03-03", "2025-03" (that month), "2025" (that year), with "early",
/// "mid" or "late" before a month or a year, or a season before a year.
/// Source: cases/README.md, semantics 2, of the published decisions' own wording.
std::optional<Days> parse_days(std::string_view text);

/// The stretch that a month (`month` 1 to 12) or a year (`month` 0) with a part of it means; an
/// empty part is all of it, and an unknown part is nothing.
std::optional<Days> part_of(int year, unsigned month, std::string_view part);

} // namespace ribbon
