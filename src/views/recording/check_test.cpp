// What follows from a fact, against days counted by hand from the text of the law.
#include "commands/case_commands.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"
#include "views/recording/check.hpp"
#include "views/recording/choose.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using What = Consequence::What;

CaseHistory history_of(std::string_view lines)
{
    CaseHistory history{.key = "C1", .facts = given(lines)};
    history.number = static_cast<std::int64_t>(history.facts.facts.size());
    return history;
}

CheckView check(const CaseHistory& history, const RecordFact& command, std::string_view on)
{
    const auto proposal = decide(command, history, day(on));
    EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
    return arrange_check(history, *proposal, our_law(), our_calendar(), day(on));
}

/// The consequence of a clock; one with no title where there is none.
Consequence of(const WhatFollows& follows, std::string_view clock)
{
    for (const ConsequenceGroup& group : follows.groups)
        for (const Consequence& one : group.items)
            if (one.clock == clock) return one;
    return {};
}

TEST(Check, ARequestBringsTheDayToDecideAndTheDayOfThePlan)
{
    const CaseHistory history = history_of("2019-05-02 born");
    const CheckView view = check(history,
                                 {.kind = Kind::request_received,
                                  .when = Days::on(day("2026-11-19")),
                                  .says = {.from = Party::parent}},
                                 "2026-11-19");
    EXPECT_EQ(view.sentence, "On Thursday 19 November 2026, the council received a request for an "
                             "EHC needs assessment, from parent.");
    // Reg 5(1): 6 weeks after 19 November 2026 is 42 days on, Thursday 31 December.
    const Consequence decide_by = of(view.follows, "ehc.decide-whether-to-assess");
    EXPECT_EQ(decide_by.what, What::appeared);
    EXPECT_EQ(decide_by.to, "31 December 2026");
    EXPECT_EQ(decide_by.label, "Legal duty");
    EXPECT_TRUE(decide_by.law);
    EXPECT_NE(decide_by.cite.find("reg 5(1)"), std::string_view::npos) << decide_by.cite;
    // Reg 13(2): 20 weeks is 140 days on; 11 left of November, 31, 31, 28, 31 are 132, so 8 April.
    EXPECT_EQ(of(view.follows, "ehc.finalise-plan").to, "8 April 2027");
    EXPECT_TRUE(view.follows.stays.empty());
}

TEST(Check, ADraftGivesTheFamilyFifteenDaysAndMovesNothing)
{
    const CaseHistory history = history_of("2026-06-08 request received from parent");
    const CheckView view =
        check(history, {.kind = Kind::draft_plan_served, .when = Days::on(day("2026-10-01"))},
              "2026-10-01");
    // Reg 13(1)(a): 15 days beginning with 1 October end on the 15th.
    const Consequence comments = of(view.follows, "ehc.draft-plan.family-window");
    EXPECT_EQ(comments.to, "15 October 2026");
    EXPECT_EQ(comments.label, "Least time in law");
    // The twenty weeks of reg 13(2) from 8 June, 26 October, stay where they are, and it is said.
    bool plan_stays = false;
    for (const Consequence& one : view.follows.stays)
        plan_stays =
            plan_stays || (one.clock == "ehc.finalise-plan" && one.to == "26 October 2026");
    EXPECT_TRUE(plan_stays);
}

TEST(Check, AFinalPlanThreeDaysLateIsSaidToBeLateFirst)
{
    const CaseHistory history = history_of("2025-03-03 request received\n"
                                           "2025-06-03 draft plan served");
    const CheckView view =
        check(history, {.kind = Kind::final_plan_sent, .when = Days::on(day("2025-07-24"))},
              "2025-07-24");
    ASSERT_FALSE(view.follows.groups.empty());
    EXPECT_EQ(view.follows.groups.front().heading, "Done, but late");
    // 3 March and 20 weeks is 21 July 2025.
    const Consequence plan = of(view.follows, "ehc.finalise-plan");
    EXPECT_EQ(plan.what, What::met_late);
    EXPECT_EQ(plan.reads, "Met late on 24 July 2025, 3 days late.");
    EXPECT_EQ(plan.to, "21 July 2025");
    // A plan in time is said to be so.
    const CheckView early =
        check(history, {.kind = Kind::final_plan_sent, .when = Days::on(day("2025-07-18"))},
              "2025-07-24");
    EXPECT_EQ(of(early.follows, "ehc.finalise-plan").what, What::met);
}

RecordFact reason(Ground ground, std::string evidence)
{
    return {.kind = Kind::delay_reason_accepted,
            .when = Days::on(day("2025-07-01")),
            .says = {.ground = ground, .clock = "ehc.finalise-plan"},
            .matter = 1,
            .evidence = std::move(evidence)};
}

TEST(Check, AReasonTheClockHearsLiftsTheLimitAndAddsNoDays)
{
    const CaseHistory history = history_of("2025-03-03 request received");
    const CheckView view =
        check(history, reason(Ground::personal_circumstances, "letter of 1 July"), "2025-07-22");
    ASSERT_EQ(view.follows.reasons.size(), 1u);
    EXPECT_TRUE(view.follows.reasons[0].lifts);
    const Consequence plan = of(view.follows, "ehc.finalise-plan");
    EXPECT_EQ(plan.what, What::lifted);
    EXPECT_EQ(plan.from, "21 July 2025");
    EXPECT_EQ(plan.to, "21 July 2025");
}

TEST(Check, AReasonTheClockDoesNotHearIsRecordedAndLiftsNothing)
{
    const CaseHistory history = history_of("2025-03-03 request received");
    const auto sentence = [&](const RecordFact& command) {
        const CheckView view = check(history, command, "2025-07-22");
        EXPECT_EQ(view.follows.reasons.size(), 1u);
        EXPECT_FALSE(view.follows.reasons.at(0).lifts);
        EXPECT_EQ(of(view.follows, "ehc.finalise-plan").title, "");
        return view.follows.reasons.at(0).sentence;
    };
    // Reg 10(4) has no missed appointment: that ground is of the adviser's time in reg 8(3) alone.
    EXPECT_EQ(sentence(reason(Ground::missed_appointment, "a letter")),
              "This is recorded, and it does not lift the limit, because this provision does not "
              "admit that ground. The date stays.");
    EXPECT_NE(sentence(reason(Ground::personal_circumstances, "")).find("no evidence is recorded"),
              std::string::npos);
    RecordFact short_closure = reason(Ground::closure, "the school's calendar");
    short_closure.says.on = day("2025-05-26");
    short_closure.says.until = day("2025-05-30");
    short_closure.says.asked = day("2025-05-26");
    EXPECT_NE(sentence(short_closure).find("shorter than four weeks"), std::string::npos);
}

TEST(Check, ACorrectionMovesTheDatesAndShowsOldBesideNew)
{
    const CaseHistory history = history_of("2025-03-03 request received from parent");
    const CheckView view = check(history,
                                 {.kind = Kind::request_received,
                                  .when = Days::on(day("2025-03-10")),
                                  .says = {.from = Party::parent},
                                  .corrects = 1},
                                 "2025-04-01");
    const Consequence plan = of(view.follows, "ehc.finalise-plan");
    EXPECT_EQ(plan.what, What::moved);
    EXPECT_EQ(plan.from, "21 July 2025"); // 140 days after 3 March
    EXPECT_EQ(plan.to, "28 July 2025"); // and after 10 March
    EXPECT_NE(view.old.find("Monday 3 March 2025"), std::string::npos) << view.old;
    int changed = 0;
    for (const AnswerRow& row : view.answers) {
        if (!row.changed) continue;
        ++changed;
        EXPECT_EQ(row.field, "when");
        EXPECT_EQ(row.before, "Monday 3 March 2025");
        EXPECT_EQ(row.answer, "Monday 10 March 2025");
    }
    EXPECT_EQ(changed, 1);
}

TEST(Check, AWithdrawalTakesItsDatesFromTheCase)
{
    const CaseHistory history = history_of("2025-03-03 request received from parent");
    const CheckView view = check(history,
                                 {.when = Days::on(day("2025-04-01")),
                                  .evidence = "It was another child's",
                                  .corrects = 1,
                                  .struck = true},
                                 "2025-04-01");
    EXPECT_TRUE(view.withdraws);
    EXPECT_EQ(of(view.follows, "ehc.finalise-plan").what, What::gone);
    for (const ConsequenceGroup& group : view.follows.groups) EXPECT_EQ(group.what, What::gone);
}

TEST(Done, TellsTheSameAsTheCheckWhateverCameAfter)
{
    const CaseHistory before = history_of("2025-03-03 request received");
    const auto proposal =
        decide(RecordFact{.kind = Kind::final_plan_sent, .when = Days::on(day("2025-07-24"))},
               before, day("2025-07-24"));
    ASSERT_TRUE(proposal);
    const CheckView checked =
        arrange_check(before, *proposal, our_law(), our_calendar(), day("2025-07-24"));
    CaseHistory after = with(before, *proposal);
    const DoneView alone = arrange_done(after, 2, our_law(), our_calendar(), day("2025-07-24"));
    const auto later =
        decide(RecordFact{.kind = Kind::plan_refused, .when = Days::on(day("2025-07-24"))}, after,
               day("2025-07-24"));
    ASSERT_TRUE(later);
    after = with(after, *later);
    const DoneView done = arrange_done(after, 2, our_law(), our_calendar(), day("2025-07-24"));
    for (const DoneView* one : {&alone, &done}) {
        EXPECT_EQ(one->sentence, checked.sentence);
        ASSERT_EQ(one->follows.groups.size(), checked.follows.groups.size());
        EXPECT_EQ(of(one->follows, "ehc.finalise-plan").reads,
                  of(checked.follows, "ehc.finalise-plan").reads);
    }
}

TEST(Choose, BeginsWithWhatIsLateAndThenWhatIsDue)
{
    const CaseHistory history = history_of("2026-06-08 request received from parent");
    const ChooseView view = arrange_choose(history, timeline_on("2026-11-19", history.facts), "");
    ASSERT_FALSE(view.likely.empty());
    EXPECT_TRUE(view.likely.front().late);
    // Reg 5(1): 6 weeks from 8 June 2026 ended on 20 July, and nothing was decided.
    EXPECT_NE(view.likely.front().answers.find("20 July 2026"), std::string::npos)
        << view.likely.front().answers;
    bool on_time = false;
    for (const ChoiceRow& row : view.likely) {
        EXPECT_FALSE(row.late && on_time) << row.what;
        on_time = on_time || !row.late;
    }
    EXPECT_LE(view.likely.size(), 8u);
    ASSERT_EQ(view.recorded.size(), 1u);
    EXPECT_EQ(view.recorded[0].when, "8 June 2026");
}

TEST(Choose, NeverPutsARefusalBeforeWhatIsAsLate)
{
    // Both the sixteen weeks for a refusal and the twenty for the plan went by unmet.
    const CaseHistory history = history_of("2026-06-08 request received from parent\n"
                                           "2026-07-13 assessment agreed");
    const ChooseView view = arrange_choose(history, timeline_on("2026-11-19", history.facts), "");
    ASSERT_GE(view.likely.size(), 2u);
    EXPECT_EQ(view.likely[0].kind, Kind::final_plan_sent);
    EXPECT_EQ(view.likely[1].kind, Kind::plan_refused);
    EXPECT_TRUE(view.likely[1].late);
}

TEST(Choose, SaysWhatMustBeRecordedFirst)
{
    const CaseHistory history = history_of("2019-05-02 born");
    const ChooseView view = arrange_choose(history, timeline_on("2026-11-19", history.facts),
                                           "advice given adviser answered");
    ASSERT_EQ(view.parts.size(), 1u);
    ASSERT_EQ(view.parts[0].later.size(), 1u);
    EXPECT_EQ(view.parts[0].later[0].kind, Kind::advice_given);
    EXPECT_NE(view.parts[0].later[0].first.find("request for advice reached the adviser"),
              std::string::npos)
        << view.parts[0].later[0].first;
}

} // namespace
} // namespace ribbon
