#include "calendar/counting.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono_literals;
using std::chrono::year;

constexpr Day day(int y, unsigned m, unsigned d)
{
    return Day{year{y} / static_cast<int>(m) / static_cast<int>(d)};
}

// The words of the law, at compile time. A wrong one does not compile: the next three lines would
// be errors, because a number alone, or a period with nothing to run from, has no meaning here.
template <class Limit, class From>
concept can_be_counted = requires(Limit limit, From from) { last_day(limit, from); };
static_assert(can_be_counted<weeks, After>);
static_assert(!can_be_counted<int, After>);
static_assert(!can_be_counted<weeks, Day>);
static_assert(!can_be_counted<working_days, After>); // which calendar? It must be said.

static_assert(last_day(weeks{20}, After{day(2025, 3, 3)}) == day(2025, 7, 21));
static_assert(last_day(days{15}, BeginningWith{day(2025, 6, 3)}) == day(2025, 6, 17));
static_assert(last_day(weeks{2}, AtLeastBefore{day(2025, 6, 17)}) == day(2025, 6, 3));
static_assert(last_day_before(day(2026, 2, 15)) == day(2026, 2, 14));

TEST(Months, EndOnTheCorrespondingDate)
{
    EXPECT_EQ(last_day(months{2}, After{day(2025, 10, 1)}), day(2025, 12, 1));
    EXPECT_EQ(last_day(months{1}, After{day(2025, 1, 31)}), day(2025, 2, 28));
    EXPECT_EQ(last_day(months{1}, After{day(2024, 1, 31)}), day(2024, 2, 29));
    EXPECT_EQ(last_day(months{5}, AtLeastBefore{day(2026, 9, 1)}), day(2026, 4, 1));
    EXPECT_EQ(last_day(months{6}, AtLeastBefore{day(2026, 8, 31)}), day(2026, 2, 28));
}

TEST(Months, BeginningWithADayEndTheDayBeforeItsCorrespondingDate)
{
    EXPECT_EQ(last_day(months{12}, BeginningWith{day(2024, 11, 25)}), day(2025, 11, 24));
    EXPECT_EQ(last_day(months{3}, BeginningWith{day(2009, 9, 23)}), day(2009, 12, 22));
    // 29 February has no corresponding date the next year: the month's last day is the limit.
    EXPECT_EQ(last_day(months{12}, BeginningWith{day(2024, 2, 29)}), day(2025, 2, 28));
}

TEST(SchoolAge, EndsOnTheLastFridayInJuneOfTheYearOfSixteen)
{
    EXPECT_EQ(compulsory_school_age_ends(day(2009, 9, 1)), day(2026, 6, 26));
    EXPECT_EQ(compulsory_school_age_ends(day(2010, 8, 31)), day(2026, 6, 26));
    EXPECT_EQ(compulsory_school_age_ends(day(2010, 9, 1)), day(2027, 6, 25));
    EXPECT_EQ(compulsory_school_age_ends(day(2008, 2, 29)), day(2024, 6, 28));
}

TEST(Birthday, OfTheLeapDayFallsOnTheFirstOfMarch)
{
    EXPECT_EQ(birthday(day(2004, 2, 29), 16), day(2020, 2, 29));
    EXPECT_EQ(birthday(day(2004, 2, 29), 25), day(2029, 3, 1));
}

CountedDays every_other_day()
{
    std::vector<Day> counted;
    for (Day one = day(2025, 1, 1); one <= day(2025, 12, 31); one = one + days{2})
        counted.push_back(one);
    return {"a table of odd days (2025 to 2025)", {day(2025, 1, 1), day(2025, 12, 31)}, counted};
}

TEST(Table, RefusesBeyondItsEndsAndNamesItself)
{
    const CountedDays table = every_other_day();
    EXPECT_FALSE(last_day(working_days{1}, After{day(2025, 12, 31)}, table));
    EXPECT_FALSE(last_day(working_days{200}, After{day(2025, 1, 1)}, table));
    EXPECT_FALSE(last_day(working_days{1}, AtLeastBefore{day(2025, 1, 1)}, table));
    EXPECT_FALSE(table.on_or_before(day(2026, 1, 1)));
    const Found beyond = last_day(working_days{1}, After{day(2026, 5, 1)}, table);
    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.beyond->name(), "a table of odd days (2025 to 2025)");
}

TEST(Table, CountsInclusivelyOnlyWhenTheFirstDayCounts)
{
    const CountedDays table = every_other_day(); // 1, 3, 5, 7 January count
    EXPECT_EQ(last_day(working_days{2}, After{day(2025, 1, 1)}, table).day, day(2025, 1, 5));
    EXPECT_EQ(last_day(working_days{2}, BeginningWith{day(2025, 1, 1)}, table).day,
              day(2025, 1, 3));
    EXPECT_EQ(last_day(working_days{2}, BeginningWith{day(2025, 1, 2)}, table).day,
              day(2025, 1, 5));
    EXPECT_EQ(last_day(working_days{2}, AtLeastBefore{day(2025, 1, 7)}, table).day,
              day(2025, 1, 3));
    EXPECT_EQ(table.count({day(2025, 1, 2), day(2025, 1, 7)}), 3);
}

/// Counting one day at a time, as a person with a wall calendar would.
Day counted_slowly(const CountedDays& table, Day event, int n)
{
    Day day = event;
    while (n > 0) {
        day = day + days{1};
        if (table.counts(day)) --n;
    }
    return day;
}

RC_GTEST_PROP(Table, CountsAsAPersonWould, ())
{
    const CountedDays table = every_other_day();
    const Day event = day(2025, 1, 1) + days{*rc::gen::inRange(0, 200)};
    const int n = *rc::gen::inRange(1, 60);
    RC_ASSERT(table.nth_after(event, n).day == counted_slowly(table, event, n));
}

RC_GTEST_PROP(Months, GoingOnAndBackNeverGainsADay, ())
{
    const Day start{*rc::gen::inRange(earliest_day.number(), latest_day.number() - 4000)};
    const months n{*rc::gen::inRange(0, 120)};
    const Day on = last_day(n, After{start});
    RC_ASSERT(last_day(n, AtLeastBefore{on}) <= start);
    RC_ASSERT(last_day(n, BeginningWith{start}) <= on);
}

} // namespace
} // namespace ribbon
