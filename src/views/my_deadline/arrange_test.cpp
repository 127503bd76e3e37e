#include "views/my_deadline/view.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

TEST(MyDeadline, AnswersEveryTriggerWithADateAndItsLawAndSum)
{
    for (const DeadlineTrigger& one : deadline_triggers()) {
        const auto follows =
            answer_deadline(one, day("2026-11-10"), our_law(), our_calendar(), thursday);
        bool dated = false;
        for (const FollowingDate& date : follows.dates) {
            dated = dated || !date.iso.empty();
            EXPECT_FALSE(date.law.empty()) << one.address;
            EXPECT_FALSE(date.iso.empty() ? false : date.sum.empty()) << date.clock;
        }
        EXPECT_TRUE(dated) << one.address;
        EXPECT_EQ(deadline_trigger(one.address), &one);
    }
}

/// Dates that a family counts on a wall calendar.
TEST(MyDeadline, CountsAsOneCountsByHand)
{
    const auto dated = [](const char* trigger, const char* on, const char* clock) {
        const auto follows = answer_deadline(*deadline_trigger(trigger), day(on), our_law(),
                                             our_calendar(), thursday);
        const auto* date = follows.find(clock);
        return date ? date->iso : "no such date";
    };
    // Two months from 10 November 2026 are 10 January 2027, a Sunday: the Tribunal's next working
    // day is Monday 11 January.
    EXPECT_EQ(dated("no", "2026-11-10", "appeal.lodge"), "2027-01-11");
    // Fifteen days beginning with 10 November: the 24th.
    EXPECT_EQ(dated("draft", "2026-11-10", "ehc.draft-plan.family-window"), "2026-11-24");
    // Four weeks after the meeting of 10 November: 8 December. Twelve: 2 February.
    EXPECT_EQ(dated("review", "2026-11-10", "ar.decision"), "2026-12-08");
    EXPECT_EQ(dated("review", "2026-11-10", "ar.final-amended-plan.ceiling"), "2027-02-02");
    // Six weeks after a move: 22 December.
    EXPECT_EQ(dated("moved", "2026-11-10", "move.inform-family"), "2026-12-22");
    // Five weeks after an order to make or change a plan: 15 December.
    EXPECT_EQ(dated("order-plan", "2026-11-10", "order.make-plan.draft"), "2026-12-15");
    EXPECT_EQ(dated("order-change", "2026-11-10", "order.amend-provision"), "2026-12-15");
}

TEST(MyDeadline, ReachesTheWholeStatuteBook)
{
    std::set<std::string> listed;
    for (const ClockGroup& group : all_clocks(our_law()))
        for (const auto& clock : group.clocks) EXPECT_TRUE(listed.insert(clock.id).second);
    std::set<std::string> known;
    for (const Provision& one : our_law().provisions()) known.emplace(one.id);
    EXPECT_EQ(listed, known);
}

} // namespace
} // namespace ribbon
