// Every word of the law on the real calendars, from a day and from a month.
#include "duties/count.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string counted(const Limit& limit, std::string_view start)
{
    const Counted found = last_day(limit, parse_days(start).value(), our_calendar(), {});
    return found ? iso(found.days) : found.beyond->name();
}

std::string rolled_to(Roll roll, std::string_view limit)
{
    const Counted found = rolled(roll, parse_days(limit).value(), our_calendar());
    return found ? iso(found.days) : found.beyond->name();
}

std::string served_on(Post post, std::string_view posted)
{
    const Counted found = served(post, parse_days(posted).value(), our_calendar());
    return found ? iso(found.days) : found.beyond->name();
}

TEST(Count, LeavesOutTheDayOfTheEventOrCountsIt)
{
    EXPECT_EQ(counted(within(days{15}), "2025-06-03"), "2025-06-18");
    EXPECT_EQ(counted(beginning_with(days{15}), "2025-06-03"), "2025-06-17");
    EXPECT_EQ(counted(within(weeks{6}), "2025-05-01"), "2025-06-12");
    EXPECT_EQ(counted(beginning_with(weeks{6}), "2025-05-01"), "2025-06-11");
    EXPECT_EQ(counted(within(months{2}), "2025-10-01"), "2025-12-01");
    EXPECT_EQ(counted(beginning_with(months{12}), "2024-11-25"), "2025-11-24");
    EXPECT_EQ(counted(within(years{1}), "2024-02-29"), "2025-02-28");
}

TEST(Count, RunsBackwardFromWhatIsToCome)
{
    EXPECT_EQ(counted(at_least_before(weeks{2}), "2025-06-17"), "2025-06-03");
    EXPECT_EQ(counted(at_least_before(months{5}), "2026-09-01"), "2026-04-01");
    EXPECT_EQ(counted(at_least_before(working_days{10}, Over::england), "2025-05-06"),
              "2025-04-17"); // less Good Friday, Easter Monday and 5 May
    EXPECT_EQ(counted(looking_back(months{6}), "2025-03-03"), "2024-09-03");
    EXPECT_EQ(counted(looking_back_to(years{3}), "2026-01-12"), "2023-01-13");
}

TEST(Count, TakesTheDaysOfTheTableThatTheLawNames)
{
    EXPECT_EQ(counted(within(working_days{20}, Over::england), "2026-11-16"), "2026-12-14");
    EXPECT_EQ(counted(within(working_days{20}, Over::uk), "2026-11-16"), "2026-12-15");
    EXPECT_EQ(counted(beginning_with(working_days{15}, Over::england), "2025-03-10"), "2025-03-28");
    EXPECT_EQ(counted(beginning_with(working_days{15}, Over::england), "2025-03-08"), "2025-03-28");
    EXPECT_EQ(counted(within(working_days{30}, Over::tribunal), "2025-07-14"), "2025-09-23");
    EXPECT_EQ(counted(within_tribunal(weeks{4}), "2025-12-10"), "2026-01-15");
    EXPECT_EQ(counted(within(school_days{15}), "2025-05-02"), "2025-06-02");
    EXPECT_EQ(counted(beginning_with(school_days{6}), "2025-03-03"), "2025-03-10");
}

TEST(Count, KnowsTheRareWords)
{
    EXPECT_EQ(counted(at_once(), "2025-03-08"), "2025-03-08");
    EXPECT_EQ(counted(before_date(std::chrono::February / 15), "2025-09-01"), "2025-02-14");
    EXPECT_EQ(counted(before_date(std::chrono::March / 31), "2024-01-01"), "2024-03-30");
    EXPECT_EQ(counted(within_of_next(months{1}), "2019-01-30"), "2019-02-28");
    EXPECT_EQ(counted(within_of_next(months{1}), "2018-08-01"), "2018-09-02");
}

TEST(Count, GivesBothEndsOfARoughStart)
{
    EXPECT_EQ(counted(within(weeks{20}), "2024-09"), "2025-01-19..2025-02-17");
    EXPECT_EQ(counted(within(months{1}), "2025-01"), "2025-02-01..2025-02-28");
    EXPECT_EQ(counted(within(working_days{5}, Over::england), "2025-12"), "2025-12-08..2026-01-08");
}

TEST(Count, RefusesWhereEitherEndIsBeyondTheTable)
{
    const std::string england = "the table of bank holidays in England and Wales (2014 to 2028)";
    EXPECT_EQ(counted(within(working_days{5}, Over::england), "2028-12"), england);
    EXPECT_EQ(counted(within(working_days{5}, Over::england), "2029-01-02"), england);
    EXPECT_EQ(counted(within(weeks{5}), "2029-01-02"), "2029-02-06");
    EXPECT_EQ(rolled_to(Roll::next_working, "2028-12"), england);
    EXPECT_EQ(rolled_to(Roll::lodging, "2028-12-26"), england);
    EXPECT_EQ(served_on(Post::first_class, "2028-12-29"), england);
}

TEST(Roll, MovesAClosedDayAndNoOther)
{
    EXPECT_EQ(rolled_to(Roll::none, "2025-03-01"), "2025-03-01");
    EXPECT_EQ(rolled_to(Roll::next_working, "2025-03-01"), "2025-03-03");
    EXPECT_EQ(rolled_to(Roll::next_working, "2025-08-15"), "2025-08-15");
    EXPECT_EQ(rolled_to(Roll::lodging, "2025-08-15"), "2025-09-01");
    EXPECT_EQ(rolled_to(Roll::lodging, "late 2025-07"), "2025-07-21..2025-07-31");
    EXPECT_EQ(rolled_to(Roll::lodging, "late 2025-12"), "2025-12-22..2026-01-02");
}

TEST(Served, ByFirstClassInTwoWorkingDaysAndBySecondInFour)
{
    // Posted on Thursday 17 April 2025, before Easter.
    EXPECT_EQ(served_on(Post::unsaid, "2025-04-17"), "2025-04-17");
    EXPECT_EQ(served_on(Post::first_class, "2025-04-17"), "2025-04-23");
    EXPECT_EQ(served_on(Post::second_class, "2025-04-17"), "2025-04-25");
}

TEST(Countable, IsWhatNeedsNoMoreThanItsStart)
{
    for (const Limit& one :
         {within(weeks{1}), beginning_with(months{1}), at_once(), at_least_before(weeks{2}),
          before_date(std::chrono::March / 31), looking_back(months{6}), within_of_next(months{1})})
        EXPECT_TRUE(countable(one));
    for (const Limit& one : {no_number(), directed(), like_an_order(), school_age_ends(),
                             academic_year(), day_of_absence(school_days{15}), sessions(10, 10)})
        EXPECT_FALSE(countable(one));
}

} // namespace
} // namespace ribbon
