#include "views/load/arrange.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today = day("2026-11-19"); // a Thursday

LoadCounts two_officers()
{
    LoadCounts counts;
    counts.officers = {{.key = "officer-2",
                        .name = "Megan Furniss",
                        .children = 166,
                        .late_in_law = 2,
                        .due_soon = 4,
                        .answers_late = 4,
                        .promises_late = 1},
                       {.key = "officer-1",
                        .name = "Aisha Khan",
                        .children = 231,
                        .late_in_law = 5,
                        .due_soon = 6,
                        .answers_late = 3,
                        .promises_late = 0}};
    counts.children = 397;
    counts.officers_so_far = 1231;
    counts.late_by_clock = {{"ehc.finalise-plan", 5}, {"ar.decision", 2}};
    counts.ages = {212, 41, 19, 6, 2};
    return counts;
}

TEST(Load, StandsInTheOrderOfNamesAndSaysHowItIsWeighed)
{
    const LoadPage page = arrange_load(two_officers(), our_law(), today);
    ASSERT_EQ(page.rows.size(), 2U);
    // Aisha has more and still stands first only because of her name.
    EXPECT_EQ(page.rows[0].name, "Aisha Khan");
    EXPECT_EQ(page.rows[0].weight, 231 + 10 + 3 + 6);
    EXPECT_EQ(page.rows[1].weight, 166 + 4 + 4 + 1 + 4);
    EXPECT_EQ(page.rows[0].share, 100);
    EXPECT_EQ(page.rows[1].share, 71); // 179 of 250 is 71.6
}

TEST(Load, CountsTheSameFromEverySide)
{
    const LoadPage page = arrange_load(two_officers(), our_law(), today);
    EXPECT_EQ(page.late_in_law, 7);
    std::int64_t by_clock = 0;
    for (const LateClock& one : page.late) by_clock += one.count;
    EXPECT_EQ(by_clock, page.late_in_law);
    EXPECT_EQ(page.unanswered, 280);
    EXPECT_EQ(page.officers_each, "3.1"); // 1231 / 397 = 3.10
    EXPECT_EQ(page.late.front().count, 5);
}

TEST(Load, SaysFirstThatChildrenHaveNobody)
{
    LoadCounts counts = two_officers();
    counts.with_nobody = 13;
    counts.longest_with_nobody = day("2026-10-26");
    EXPECT_EQ(arrange_load(counts, our_law(), today).first,
              "13 children have no officer, the longest since 26 October.");
}

TEST(Load, PartsTheAgesByWorkingDays)
{
    // Back from Thursday 19 November 2026: 5 working days is Thursday 12; 15 is Thursday 29
    // October; 35 is Thursday 1 October. There is no bank holiday between.
    const auto edges = age_edges(today, our_calendar());
    EXPECT_EQ(edges[0], day("2026-11-12"));
    EXPECT_EQ(edges[1], day("2026-10-29"));
    EXPECT_EQ(edges[2], day("2026-10-01"));
}

} // namespace
} // namespace ribbon
