#include "views/worklist/arrange.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// Thursday 19 November 2026, the "today" of the pictures.
const Day today = day("2026-11-19");

RiskRow row(RiskReason reason, std::string clock, std::string_view legal)
{
    return {.reason = reason,
            .a_case = "C1",
            .name = "Kian Swindell",
            .officer = "officer-1",
            .team = "North",
            .clock = std::move(clock),
            .matter = 1,
            .legal = day(legal)};
}

WorkLine line(const RiskRow& one)
{
    return arrange_line(one, our_law(), our_calendar(), {}, "officer-1", today);
}

TEST(Worklist, SaysHowLateInTheUnitOfEachClock)
{
    // 10 to 19 November is 9 days; 26 October to 19 November is 5 + 19 = 24 days.
    EXPECT_EQ(line(row(RiskReason::order_broken, "order.amend-school", "2026-11-10")).state,
              "Order broken by 9 days");
    EXPECT_EQ(line(row(RiskReason::late_in_law, "ehc.finalise-plan", "2026-10-26")).state,
              "24 days late");
    // After Monday 16 November came Tuesday, Wednesday and Thursday.
    const WorkLine answer = line(row(RiskReason::answer_late, "corr.local-standard", "2026-11-16"));
    EXPECT_EQ(answer.state, "3 working days late");
    EXPECT_EQ(answer.law, "Our promise");
    EXPECT_EQ(line(row(RiskReason::promise_broken, "call", "2026-11-18")).state, "Call 1 day late");
}

TEST(Worklist, NeverCallsLateWhatIsNot)
{
    const WorkLine tomorrow =
        line(row(RiskReason::due_soon, "ehc.decide-whether-to-assess", "2026-11-20"));
    EXPECT_EQ(tomorrow.state, "Due tomorrow");
    EXPECT_EQ(tomorrow.look, Standing::next);
    // From Friday 20 to Wednesday 25 November: Friday, Monday, Tuesday, Wednesday.
    EXPECT_EQ(line(row(RiskReason::due_soon, "ehc.finalise-plan", "2026-11-25")).state,
              "4 working days left");
    const WorkLine lifted = line(row(RiskReason::later, "ehc.finalise-plan", "2026-10-01"));
    EXPECT_EQ(lifted.state, "Limit lifted");
    EXPECT_EQ(lifted.look, Standing::lifted);
}

TEST(Worklist, SoonIsFiveWorkingDaysOn)
{
    EXPECT_EQ(soon_after(today, our_calendar()), day("2026-11-26"));
    // Over Christmas 2026: from Wednesday 23 December the working days are 24, 29, 30, 31 and
    // 4 January, for 25 and 28 are bank holidays (Boxing Day falls on a Saturday), and 1 January.
    EXPECT_EQ(soon_after(day("2026-12-23"), our_calendar()), day("2027-01-04"));
}

TEST(Worklist, GoesOnAfterTheLastLineOfAPage)
{
    WorkRead read;
    for (int i = 0; i < 26; ++i) {
        read.rows.push_back(row(RiskReason::late_in_law, "ehc.finalise-plan", "2026-10-26"));
        read.rows.back().matter = i + 1;
    }
    read.counts[static_cast<std::size_t>(RiskReason::late_in_law)] = 26;
    const WorkList list =
        arrange_worklist(read, {}, our_law(), our_calendar(), {}, "officer-1", today);
    EXPECT_EQ(list.lines.size(), 25U);
    EXPECT_EQ(list.all, 26);
    EXPECT_EQ(list.heading, "My work, Thursday 19 November");
    EXPECT_TRUE(list.first.starts_with("26 things are late in law."));
    const auto at = list.next.find("after=");
    ASSERT_NE(at, std::string::npos);
    const auto place = place_in(written(read.rows[24].place()));
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, read.rows[24].place());
}

TEST(Worklist, HelpsWhereThereIsNothing)
{
    const WorkList list =
        arrange_worklist({}, {}, our_law(), our_calendar(), {}, "officer-1", today);
    EXPECT_EQ(list.first, "Nothing is late today, and nothing is to do in this list.");
    EXPECT_TRUE(list.next.empty());
    EXPECT_TRUE(list.nobody.empty());
}

TEST(Worklist, ReadsNoPlaceFromNonsense)
{
    for (const char* word : {"", "1", "1~2~3", "9~2~3~clock~C1", "1~x~3~clock~C1", "1~2~3~clock~"})
        EXPECT_FALSE(place_in(word)) << word;
}

} // namespace
} // namespace ribbon
