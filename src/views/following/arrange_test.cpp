#include "views/following/view.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

WhatFollows of(Kind kind, MatterKind matter, const char* on, Voice voice = Voice::anybodys)
{
    return what_follows({.kind = kind, .matter = matter, .day = day(on)}, "Finley", voice,
                        our_law(), our_calendar(), thursday);
}

TEST(WhatFollows, OfARequestIsSixSixteenAndTwentyWeeks)
{
    const auto follows = of(Kind::request_received, MatterKind::request, "2026-11-19", Voice::ours);
    // 42, 112 and 140 days after 19 November 2026, counted on a wall calendar.
    const auto* yes_or_no = follows.find("ehc.decide-whether-to-assess");
    ASSERT_TRUE(yes_or_no);
    EXPECT_EQ(yes_or_no->iso, "2026-12-31");
    EXPECT_EQ(yes_or_no->when, "By Thursday 31 December");
    EXPECT_EQ(yes_or_no->limit, "within 6 weeks");
    EXPECT_EQ(yes_or_no->what, "We tell you yes or no");
    EXPECT_TRUE(yes_or_no->is_law);
    EXPECT_FALSE(yes_or_no->sum.empty());
    EXPECT_EQ(follows.find("ehc.decide-not-to-issue")->iso, "2027-03-11");
    const auto* final_plan = follows.find("ehc.finalise-plan");
    EXPECT_EQ(final_plan->when, "By Thursday 8 April 2027");
    EXPECT_EQ(final_plan->what, "If Finley needs a plan, you have the final one");
    // What only looks back is no date that follows.
    EXPECT_EQ(follows.find("ehc.recent-assessment-bar"), nullptr);
}

TEST(WhatFollows, IsWhatOneMoreFactWouldChange)
{
    const auto follows = of(Kind::request_received, MatterKind::request, "2026-11-19");
    Fact request{.kind = Kind::request_received, .when = Days::on(thursday)};
    for (const Change& change : what_if({}, request, our_law(), our_calendar(), thursday)) {
        const auto* date = follows.find(change.after->under->id);
        if (date && change.after->dated) {
            EXPECT_EQ(date->day, change.after->legal.last);
        }
    }
}

TEST(WhatFollows, SaysHowManyDaysAgoADayWentBy)
{
    const auto follows = of(Kind::request_received, MatterKind::request, "2026-09-01");
    // Six weeks after 1 September are 13 October; to 19 November are 18 and 19 days: 37.
    const auto* date = follows.find("ehc.decide-whether-to-assess");
    EXPECT_TRUE(date->gone);
    EXPECT_EQ(date->says,
              "This day has gone by. If they have not done it, they are late: 37 days today.");
    EXPECT_FALSE(follows.find("ehc.finalise-plan")->gone);
}

TEST(WhatFollows, CallsNoFamilyLateForItsOwnRight)
{
    const auto follows = of(Kind::assessment_refused, MatterKind::request, "2026-03-02");
    ASSERT_TRUE(follows.find("appeal.lodge"));
    EXPECT_EQ(follows.find("appeal.lodge")->says,
              "This day has gone by. Get free advice today: it may not be too late.");
}

TEST(WhatFollows, SaysAtOnceOfWhatHasNoDaysToWait)
{
    const auto follows = of(Kind::final_plan_sent, MatterKind::request, "2026-11-10");
    const auto* help = follows.find("ehc.plan.secure-provision");
    ASSERT_TRUE(help);
    EXPECT_EQ(help->when, "At once, from Tuesday 10 November");
    EXPECT_FALSE(help->gone);
}

TEST(WhatFollows, HasPlainWordsOnlyForClocksThatAreThere)
{
    for (const char* clock : {
#define PLAIN(clock, ours, anybodys) clock,
#include "views/following/plain_words.def"
#undef PLAIN
         })
        EXPECT_TRUE(our_law().knows(clock)) << clock;
}

} // namespace
} // namespace ribbon
