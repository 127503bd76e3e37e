// The bank holidays of data/ against the rules that make them, year by year from 2014 to 2028:
// Easter by the computus of the Book of Common Prayer's calendar, Mondays by counting, substitutes
// by the next free weekday, and the proclaimed days by name.
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

using std::chrono::Monday;
using std::chrono::year;

Day on(int y, unsigned month, unsigned of_month)
{
    return Day{year{y} / static_cast<int>(month) / static_cast<int>(of_month)};
}

/// Easter Sunday: the anonymous Gregorian computus (Nature, 20 April 1876).
Day easter(int y)
{
    const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4;
    const int g = (b - (b + 8) / 25 + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
    return on(y, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1));
}

Day first_monday(int y, unsigned month)
{
    Day found = on(y, month, 1);
    while (found.weekday() != Monday) found = found + days{1};
    return found;
}
Day last_monday(int y, unsigned month)
{
    Day found = on(y, month, 31);
    while (found.weekday() != Monday) found = found - days{1};
    return found;
}

using Holidays = std::set<Day>;

/// Adds days that are holidays by date: those at a weekend move to the next free weekdays.
void add_with_substitutes(Holidays& all, const std::vector<Day>& dates)
{
    for (const Day date : dates)
        if (!date.is_weekend()) all.insert(date);
    for (Day date : dates) {
        if (!date.is_weekend()) continue;
        while (date.is_weekend() || all.contains(date)) date = date + days{1};
        all.insert(date);
    }
}

/// Banking and Financial Dealings Act 1971 Sch 1 para 1, and the days proclaimed since.
Holidays of_england(int y)
{
    Holidays all{easter(y) - days{2}, easter(y) + days{1}};
    all.insert(y == 2020 ? on(2020, 5, 8) : first_monday(y, 5)); // VE Day
    all.insert(y == 2022 ? on(2022, 6, 2) : last_monday(y, 5));  // Platinum Jubilee
    if (y == 2022) all.insert({on(2022, 6, 3), on(2022, 9, 19)}); // and the State Funeral
    if (y == 2023) all.insert(on(2023, 5, 8));                   // the Coronation
    all.insert(last_monday(y, 8));
    add_with_substitutes(all, {on(y, 1, 1)});
    add_with_substitutes(all, {on(y, 12, 25), on(y, 12, 26)});
    return all;
}

/// The same with what only Scotland (para 2) or Northern Ireland (para 3) keeps.
Holidays of_the_uk(int y)
{
    Holidays scotland;
    add_with_substitutes(scotland, {on(y, 1, 1), on(y, 1, 2)});
    add_with_substitutes(scotland, {on(y, 11, 30)});
    scotland.insert(first_monday(y, 8));
    if (y == 2026) scotland.insert(on(2026, 6, 15)); // proclaimed for the World Cup
    Holidays ireland;
    add_with_substitutes(ireland, {on(y, 3, 17)});
    add_with_substitutes(ireland, {on(y, 7, 12)});
    Holidays all = of_england(y);
    all.insert(scotland.begin(), scotland.end());
    all.insert(ireland.begin(), ireland.end());
    return all;
}

void counts_all_weekdays_but(const Holidays& holidays, const CountedDays& table, int y)
{
    for (Day day = on(y, 1, 1); day.year() == y; day = day + days{1})
        EXPECT_EQ(table.counts(day), !day.is_weekend() && !holidays.contains(day)) << iso(day);
}

} // namespace

TEST(Holidays, OfEveryYearAreThoseOfTheRuleInEngland)
{
    for (int y = 2014; y <= 2028; ++y)
        counts_all_weekdays_but(of_england(y), our_calendar().england(), y);
}

TEST(Holidays, OfEveryYearAreThoseOfEveryNationInTheUk)
{
    for (int y = 2014; y <= 2028; ++y)
        counts_all_weekdays_but(of_the_uk(y), our_calendar().uk(), y);
}

TEST(Holidays, OfTheOtherNationsCountInEnglandAndNotForInformation)
{
    // St Andrew's Day 2026, 12 July 2027, 2 January 2026, St Patrick's Day 2025: all weekdays.
    for (const std::string_view one : {"2026-11-30", "2027-07-12", "2026-01-02", "2025-03-17"}) {
        EXPECT_TRUE(our_calendar().england().counts(day(one))) << one;
        EXPECT_FALSE(our_calendar().uk().counts(day(one))) << one;
    }
    // 12 July 2026 is a Sunday, so Monday the 13th is kept; 2 January 2027 a Saturday: Monday 4th.
    for (const std::string_view one : {"2026-07-13", "2027-01-04"}) {
        EXPECT_TRUE(our_calendar().england().counts(day(one))) << one;
        EXPECT_FALSE(our_calendar().uk().counts(day(one))) << one;
    }
}

TEST(Holidays, MakeTwentyWorkingDaysLongerForInformation)
{
    // From Monday 16 November 2026: 20 working days in England end on Monday 14 December; with
    // St Andrew's Day left out, on Tuesday the 15th.
    const After received{day("2026-11-16")};
    EXPECT_EQ(iso(last_day(working_days{20}, received, our_calendar().england()).day),
              "2026-12-14");
    EXPECT_EQ(iso(last_day(working_days{20}, received, our_calendar().uk()).day), "2026-12-15");
}

} // namespace ribbon
