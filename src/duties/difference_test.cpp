// What differs between two timelines of one case: a day that is added to a calendar or a number
// that is put right in the law must list every date that moved, before and after, and no other.
#include "duties/timeline.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

#include <map>

namespace ribbon {
namespace {

std::string days_of(const std::optional<Duty>& duty)
{
    if (!duty) return "none";
    if (!duty->dated) return "no day";
    return iso(duty->legal) + (duty->safe_known ? " safe " + iso(duty->safe) : "");
}

/// Each clock that moved, with its days before and after.
std::map<std::string, std::string> moved(const std::vector<Change>& changes)
{
    std::map<std::string, std::string> all;
    for (const Change& one : changes)
        if (one.what == Change::What::moved)
            all[std::string{one.after->under->id}] =
                days_of(one.before) + " > " + days_of(one.after);
    return all;
}

using Moved = std::map<std::string, std::string>;

const Change* of(const std::vector<Change>& changes, std::string_view clock)
{
    for (const Change& one : changes)
        if ((one.after ? one.after : one.before)->under->id == clock) return &one;
    return nullptr;
}

} // namespace

TEST(Difference, OfALateBankHolidayListsEveryDateThatMoved)
{
    // Friday 5 June 2026 is proclaimed a holiday after these clocks had begun. Weeks stay where
    // they are, though a safe day on the 5th goes back to the 4th; working days go on by one.
    const CaseFacts facts = given("2026-04-24 request received\n"
                                  "2026-06-01 complaint received\n"
                                  "2026-06-01 foi received\n"
                                  "2026-05-01 access requested\n");
    const Calendar with = our_calendar_with(day("2026-06-05"));
    const Day today = day("2026-06-02");
    const auto changes = difference(timeline(facts, our_law(), our_calendar(), today),
                                    timeline(facts, our_law(), with, today));
    EXPECT_EQ(
        moved(changes),
        (Moved{{"ehc.decide-whether-to-assess",
                "2026-06-05 safe 2026-06-05 > 2026-06-05 safe 2026-06-04"},
               {"comp.stage1.ack", "2026-06-08 safe 2026-06-08 > 2026-06-09 safe 2026-06-09"},
               {"comp.stage1.response", "2026-06-22 safe 2026-06-22 > 2026-06-23 safe 2026-06-23"},
               {"foi.respond", "2026-06-30 safe 2026-06-30 > 2026-07-01 safe 2026-07-01"}}));
    EXPECT_EQ(changes.size(), 4u);
}

TEST(Difference, OfALateBankHolidayMovesWhatRollsOntoIt)
{
    // A request for data of 5 May 2026 is due on the corresponding day; were that a holiday, it
    // would run on to the Monday.
    const CaseFacts facts = given("2026-05-05 access requested");
    const Calendar with = our_calendar_with(day("2026-06-05"));
    const Day today = day("2026-05-06");
    const auto changes = difference(timeline(facts, our_law(), our_calendar(), today),
                                    timeline(facts, our_law(), with, today));
    EXPECT_EQ(moved(changes),
              (Moved{{"sar.respond", "2026-06-05 safe 2026-06-05 > 2026-06-08 safe 2026-06-08"}}));
}

TEST(Difference, OfACorrectedNumberListsItsDatesAndNoOther)
{
    const CaseFacts facts = given("2025-03-03 request received as \"first\"\n"
                                  "2025-05-06 request received as \"second\"\n"
                                  "2025-03-03 complaint received");
    const Law corrected =
        our_law_with("ehc.finalise-plan", [](Provision& plan) { plan.limit = within(weeks{18}); });
    const Day today = day("2025-05-07");
    const auto changes = difference(timeline(facts, our_law(), our_calendar(), today),
                                    timeline(facts, corrected, our_calendar(), today));
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(days_of(changes[0].before), "2025-07-21 safe 2025-07-21");
    EXPECT_EQ(days_of(changes[0].after), "2025-07-07 safe 2025-07-07");
    EXPECT_EQ(changes[0].after->matter, 1);
    EXPECT_EQ(days_of(changes[1].before), "2025-09-23 safe 2025-09-23");
    EXPECT_EQ(days_of(changes[1].after), "2025-09-09 safe 2025-09-09");
    EXPECT_EQ(changes[1].after->matter, 2);
    for (const Change& one : changes) EXPECT_EQ(one.what, Change::What::moved);
}

TEST(Difference, OfOneTimelineIsNothing)
{
    const CaseFacts facts = given("2025-03-03 request received\n2025-06-03 draft plan served");
    const Timeline line = timeline_on("2025-07-22", facts);
    EXPECT_TRUE(difference(line, line).empty());
    // The number of days late grows by itself, and is no change.
    EXPECT_TRUE(difference(line, timeline_on("2025-07-23", facts)).empty());
}

TEST(WhatIf, ThePlanWereSentToday)
{
    const CaseFacts facts = given("2025-03-03 request received");
    Fact sent{.kind = Kind::final_plan_sent, .matter = 1, .when = Days::on(day("2025-07-18"))};
    const auto changes = what_if(facts, sent, our_law(), our_calendar(), day("2025-07-18"));
    const Change* plan = of(changes, "ehc.finalise-plan");
    ASSERT_NE(plan, nullptr);
    EXPECT_EQ(plan->what, Change::What::reads_differently);
    EXPECT_EQ(plan->before->state, State::due_soon);
    EXPECT_EQ(plan->after->state, State::met);
    EXPECT_EQ(plan->after->met_by, 2);
    const Change* appeal = of(changes, "appeal.lodge");
    ASSERT_NE(appeal, nullptr);
    EXPECT_EQ(appeal->what, Change::What::appeared);
    EXPECT_EQ(days_of(appeal->after), "2025-09-18 safe 2025-09-18");
    EXPECT_EQ(facts.facts.size(), 1u);
}

TEST(WhatIf, TheRequestWereCorrectedOrAnotherCame)
{
    const CaseFacts facts = given("2025-03-03 request received");
    Fact corrected{.kind = Kind::request_received,
                   .matter = 1,
                   .when = Days::on(day("2025-03-10")),
                   .corrects = 1};
    const auto changes = what_if(facts, corrected, our_law(), our_calendar(), day("2025-04-01"));
    EXPECT_EQ(moved(changes).at("ehc.finalise-plan"),
              "2025-07-21 safe 2025-07-21 > 2025-07-28 safe 2025-07-28");
    Fact struck{.matter = 1, .when = Days::on(day("2025-03-11")), .corrects = 1, .struck = true};
    for (const Change& one : what_if(facts, struck, our_law(), our_calendar(), day("2025-04-01")))
        EXPECT_EQ(one.what, Change::What::vanished);
    // A fact that opens a matter, and names none, opens one more.
    Fact another{.kind = Kind::request_received, .when = Days::on(day("2025-03-31"))};
    for (const Change& one :
         what_if(facts, another, our_law(), our_calendar(), day("2025-04-01"))) {
        EXPECT_EQ(one.what, Change::What::appeared);
        EXPECT_EQ(one.after->matter, 2);
    }
}

} // namespace ribbon
