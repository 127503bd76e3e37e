#include "duties/imported.hpp"

#include "commands/import/sen2_import.hpp"
#include "duties/timeline.hpp"
#include "tests/scenarios/books.hpp"
#include "views/explain/view.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day census{2025y / January / 16};
const Day today{2025y / March / 3};

CaseHistory imported(const Sen2Request& request)
{
    Sen2Person person;
    person.surname = "Invented";
    person.born = Day{2014y / March / 14};
    person.requests = {request};
    const Sen2Source source{.files = {"r.xml"}, .year = 2025, .census = census, .today = today};
    return with(CaseHistory{}, import_person(person, {"C", "P", "r", 1}, source)[1]);
}

std::optional<State> state_of(const CaseHistory& history, std::string_view clock)
{
    const Timeline read = timeline(history.facts, our_law(), our_calendar(), today);
    for (const Duty& duty : read.duties)
        if (duty.under->id == clock) return duty.state;
    return std::nullopt;
}

Sen2Request historical(Day start)
{
    Sen2Request request;
    request.outcome = "H";
    request.received = start - days{100};
    request.assessment = Sen2Assessment{.outcome = "H", .plan = Sen2NamedPlan{.start = start}};
    request.active_plan.emplace();
    return request;
}

// SEND Regulations 2014, regs 5 and 13: both clocks run from the receipt of a request.
TEST(Imported, AHistoricalPlanStartsNoTwentyWeeks)
{
    const CaseHistory history = imported(historical(Day{2024y / May / 20}));
    EXPECT_EQ(state_of(history, "ehc.finalise-plan"), std::nullopt);
    EXPECT_EQ(state_of(history, "ehc.decide-whether-to-assess"), std::nullopt);
    EXPECT_EQ(state_of(history, "ar.first-review"), State::running);
}

TEST(Imported, APlanThatMovedInIsNotThisCouncilsFinalPlan)
{
    Sen2Request request = historical(Day{2024y / May / 20});
    request.active_plan->transfer_authority = "831";
    const CaseHistory history = imported(request);
    EXPECT_EQ(state_of(history, "ehc.plan.secure-provision"), std::nullopt);
    EXPECT_NE(state_of(history, "move.review"), std::nullopt);
}

TEST(Imported, AWithdrawnRequestOwesNothing)
{
    Sen2Request request;
    request.received = Day{2024y / May / 13};
    request.outcome = "W";
    EXPECT_EQ(state_of(imported(request), "ehc.decide-whether-to-assess"), State::ended);
    EXPECT_EQ(state_of(imported(request), "ehc.finalise-plan"), State::ended);
}

TEST(Imported, AnUndecidedRequestRunsOn)
{
    Sen2Request request;
    request.received = Day{2024y / December / 2};
    request.outcome = "A";
    // Six weeks from Monday 2 December are Monday 13 January.
    EXPECT_EQ(state_of(imported(request), "ehc.decide-whether-to-assess"), State::overdue);
    EXPECT_EQ(state_of(imported(request), "ehc.finalise-plan"), State::running);
}

TEST(Imported, AnAssessmentOfTheYearBeforeKeepsItsClock)
{
    Sen2Request request;
    request.received = Day{2023y / December / 4};
    request.outcome = "H";
    request.assessment = Sen2Assessment{.outcome = "A"};
    const CaseHistory history = imported(request);
    EXPECT_EQ(state_of(history, "ehc.finalise-plan"), State::overdue);
    EXPECT_NE(state_of(history, "ehc.decide-whether-to-assess"), State::overdue);
}

TEST(Imported, WhatTheReturnCanNotSayWasDoneIsNoWork)
{
    const CaseHistory history = imported(historical(Day{2024y / May / 20}));
    const Timeline read = timeline(history.facts, our_law(), our_calendar(), today);
    bool seen = false;
    for (const Duty& duty : read.duties) {
        if (duty.under->id == "ehc.plan.secure-provision") {
            seen = true;
            EXPECT_TRUE(was_never_asked(duty, history.facts, stated_on(history)));
        } else if (duty.under->id == "ar.first-review") {
            EXPECT_FALSE(was_never_asked(duty, history.facts, stated_on(history)));
        }
    }
    EXPECT_TRUE(seen);
}

TEST(Imported, TheReasonsSayThatTheDateIsImported)
{
    const CaseHistory history = imported(historical(Day{2024y / May / 20}));
    const auto view = arrange_explain(
        history.facts, explained_timeline(history.facts, our_law(), our_calendar(), today));
    bool said = false;
    for (const ExplainedDuty& duty : view.duties)
        for (const std::string& reason : duty.reasons)
            if (reason.find("(imported, as stated by the council: r.xml)") != std::string::npos)
                said = true;
    EXPECT_TRUE(said);
}

} // namespace
} // namespace ribbon
