// How a duty reads on the days around its last, one state at a time.
#include "duties/timeline.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// A request on Monday 3 March 2025: its plan is due on Monday 21 July, its safe day the same.
const std::string request = "2025-03-03 request received from parent\n";

Duty duty_on(std::string_view today, const std::string& facts, std::string_view clock)
{
    const Timeline line = timeline_on(today, given(facts));
    return the(line, clock);
}
Duty plan_on(std::string_view today, const std::string& more = {})
{
    return duty_on(today, request + more, "ehc.finalise-plan");
}

TEST(Timeline, RunsThenIsDueSoonThenIsOverdue)
{
    EXPECT_EQ(plan_on("2025-03-03").state, State::running);
    EXPECT_EQ(plan_on("2025-07-06").state, State::running);
    EXPECT_EQ(iso(plan_on("2025-07-06").next_change), "2025-07-07");
    EXPECT_EQ(plan_on("2025-07-07").state, State::due_soon);
    EXPECT_EQ(plan_on("2025-07-21").state, State::due_soon);
    EXPECT_EQ(iso(plan_on("2025-07-21").next_change), "2025-07-22");
    const Duty late = plan_on("2025-07-22");
    EXPECT_EQ(late.state, State::overdue);
    EXPECT_EQ(late.late, (Lateness{1, 1}));
    EXPECT_EQ(late.next_change, latest_day);
}

TEST(Timeline, IsMetOnTheLastDayAndMetLateTheDayAfter)
{
    const Duty met = plan_on("2025-08-01", "2025-07-21 final plan sent");
    EXPECT_EQ(met.state, State::met);
    EXPECT_EQ(met.met_by, 2);
    EXPECT_EQ(met.late, (Lateness{0, 0}));
    const Duty late = plan_on("2025-08-01", "2025-07-22 final plan sent");
    EXPECT_EQ(late.state, State::met_late);
    EXPECT_EQ(late.late, (Lateness{1, 1}));
}

TEST(Timeline, EndsWithTheFactThatTakesItAway)
{
    const Duty ended = plan_on("2025-08-01", "2025-04-07 request withdrawn");
    EXPECT_EQ(ended.state, State::ended);
    EXPECT_EQ(ended.ended_by, 2);
    EXPECT_EQ(ended.met_by, 0);
}

TEST(Timeline, CutsNoFloorShortWithoutSayingSo)
{
    // A draft served on 3 June: the family has until the 17th, and the 18th is the first day on
    // which the plan may be sent over its head.
    const auto window = [](std::string_view sent) {
        return duty_on("2025-07-01",
                       request + "2025-06-03 draft plan served\n" + std::string{sent} +
                           " final plan sent",
                       "ehc.draft-plan.family-window")
            .state;
    };
    EXPECT_EQ(window("2025-06-17"), State::broken);
    EXPECT_EQ(window("2025-06-18"), State::passed);
}

TEST(Timeline, NeverCallsAFamilysRightOrFloorOverdue)
{
    const std::string draft = request + "2025-06-03 draft plan served\n";
    EXPECT_EQ(duty_on("2025-06-18", draft, "ehc.draft-plan.family-window").state, State::passed);
    const std::string refused = request + "2025-04-01 assessment refused\n";
    // Two months end on Sunday 1 June 2025, so the window runs to the Monday.
    EXPECT_EQ(duty_on("2025-06-02", refused, "appeal.lodge").state, State::due_soon);
    EXPECT_EQ(duty_on("2025-06-03", refused, "appeal.lodge").state, State::passed);
}

TEST(Timeline, SaysThatAWindowMayNotHaveBegun)
{
    const std::string bare = request + "2025-04-01 assessment refused defect no appeal rights\n";
    EXPECT_EQ(duty_on("2025-06-02", bare, "appeal.lodge").state, State::may_not_have_begun);
}

TEST(Timeline, WaitsForWhatAClockNeedsAndNamesIt)
{
    const std::string told = "2025-03-03 governors told of suspension\n";
    const Timeline line = timeline_on("2025-03-04", given(told));
    const Duty* waiting = nullptr;
    for (const Duty& duty : line.duties)
        if (duty.state == State::not_started) waiting = &duty;
    ASSERT_NE(waiting, nullptr);
    EXPECT_EQ(waiting->missing, (Missing{Missing::What::fact, Kind::parent_made_representations}));
    EXPECT_FALSE(waiting->dated);
}

TEST(Timeline, GivesAnIntervalForAMonth)
{
    const auto plan = [](std::string_view today, const std::string& more = {}) {
        return duty_on(today, "2025-03 request received\n" + more, "ehc.finalise-plan");
    };
    // 1 March and 140 days are 19 July 2025, a Saturday; 31 March and 140 days, 18 August.
    EXPECT_EQ(iso(plan("2025-04-01").legal), "2025-07-19..2025-08-18");
    EXPECT_EQ(iso(plan("2025-04-01").safe), "2025-07-18..2025-08-18");
    EXPECT_EQ(plan("2025-07-19").state, State::due_soon);
    const Duty between = plan("2025-08-01");
    EXPECT_EQ(between.state, State::cannot_say);
    EXPECT_EQ(between.missing, (Missing{Missing::What::exact_day, Kind::request_received}));
    EXPECT_EQ(between.late, (Lateness{-17, 13}));
    EXPECT_EQ(iso(between.next_change), "2025-08-19");
    EXPECT_EQ(plan("2025-08-19").state, State::overdue);
    // In time whatever the day was; late whatever it was; and in between, nobody can say.
    EXPECT_EQ(plan("2025-09-01", "2025-07-19 final plan sent").state, State::met);
    EXPECT_EQ(plan("2025-09-01", "2025-08-19 final plan sent").state, State::met_late);
    EXPECT_EQ(plan("2025-09-01", "2025-08-04 final plan sent").state, State::cannot_say);
    // A month of sending against a day of asking is as rough.
    const Duty sent = plan_on("2025-09-01", "2025-07 final plan sent");
    EXPECT_EQ(sent.state, State::cannot_say);
    EXPECT_EQ(sent.missing, (Missing{Missing::What::exact_day, Kind::final_plan_sent}));
    EXPECT_EQ(sent.late, (Lateness{-20, 10}));
}

TEST(Timeline, ShowsTheCaseAsItStoodOnAnEarlierDay)
{
    const CaseFacts facts = given(request + "2025-07-22 final plan sent");
    const Timeline before = timeline_on("2025-07-21", facts);
    EXPECT_EQ(the(before, "ehc.finalise-plan").state, State::due_soon);
    EXPECT_EQ(iso(before.next_change), "2025-07-22");
    EXPECT_TRUE(timeline_on("2025-03-02", facts).duties.empty());
    EXPECT_EQ(iso(timeline_on("2025-03-02", facts).next_change), "2025-03-03");
}

TEST(Timeline, LeavesOutFactsThatWereCorrectedStruckOrAreUnsound)
{
    const Duty corrected = duty_on("2025-04-01", request + "2025-03-05 request received corrects 1",
                                   "ehc.finalise-plan");
    EXPECT_EQ(iso(corrected.legal), "2025-07-23");
    EXPECT_EQ(corrected.started_by, 2);
    EXPECT_EQ(plan_on("2025-08-01", "2025-07-21 final plan sent\n2025-07-28 strikes 2").state,
              State::overdue);
    CaseFacts lost = given(request + "2025-07-21 final plan sent");
    lost.facts[1].matter = 7;
    EXPECT_EQ(the(timeline_on("2025-08-01", lost), "ehc.finalise-plan").state, State::overdue);
}

TEST(Timeline, NamesTheTableThatDoesNotReach)
{
    const Duty beyond = duty_on("2028-12-20", "2028-12-11 foi received", "foi.respond");
    EXPECT_EQ(beyond.state, State::cannot_say);
    EXPECT_EQ(beyond.missing.what, Missing::What::table);
    ASSERT_NE(beyond.beyond, nullptr);
    EXPECT_EQ(beyond.beyond->name(),
              "the table of bank holidays in the United Kingdom (2014 to 2028)");
    // A count of weeks needs no table; only its safe day does.
    const Duty plan = duty_on("2028-12-20", "2028-10-02 request received", "ehc.finalise-plan");
    EXPECT_EQ(iso(plan.legal), "2029-02-19");
    EXPECT_FALSE(plan.safe_known);
}

TEST(Timeline, StandsInOrderOfItsDaysUndatedLast)
{
    const Timeline line = timeline_on(
        "2025-09-01", given("2025-03-03 request received\n2025-07-21 final plan sent\n"
                            "2025-02-03 out of education\n2025-06-02 access requested"));
    for (std::size_t i = 1; i < line.duties.size(); ++i) {
        const Duty &a = line.duties[i - 1], &b = line.duties[i];
        EXPECT_TRUE(!b.dated || (a.dated && a.legal <= b.legal)) << told(a) << "\n" << told(b);
    }
    EXPECT_GT(line.duties.size(), 6u);
}

} // namespace
} // namespace ribbon
