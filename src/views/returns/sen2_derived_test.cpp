// What a year's return has of a child, from facts as they were lived. The expected rows are counted
// by hand from sections 1 to 3 of the description of the return, case by case.
#include "views/returns/sen2_derived.hpp"

#include "tests/support/given.hpp"
#include "tests/support/lived_case.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const LivedCase& in_time()
{
    static const LivedCase told = LivedCase{"2015-05-01 born\n"
                                            "2024-03-04 request received from parent\n"
                                            "2024-04-10 assessment agreed\n"
                                            "2024-06-20 draft plan served\n"
                                            "2024-07-19 final plan sent\n"
                                            "2025-06-10 review meeting held\n"
                                            "2025-07-01 amendment notice sent\n"
                                            "2025-08-20 amended plan sent"}
                                      .placed("2024-07-19", "112345");
    return told;
}

TEST(Sen2Derived, APlanOfTheYearIsToldFromTheRequestOn)
{
    const Sen2Derived derived = in_time().in(2025);
    ASSERT_TRUE(derived.person);
    EXPECT_EQ(derived.gaps, std::vector<Sen2Gap>{});
    EXPECT_EQ(derived.person->surname, "Invented");
    EXPECT_EQ(derived.person->born, day("2015-05-01"));
    EXPECT_EQ(derived.person->upn_unknown, "");
    const Sen2Request expected{
        .received = day("2024-03-04"),
        .source = "1",
        .youth_accommodation = "0",
        .outcome_day = day("2024-04-10"),
        .outcome = "Y",
        .mediation = "0",
        .tribunal = "0",
        .exported = "",
        .assessment = Sen2Assessment{.outcome = "Y",
                                     .outcome_day = day("2024-07-19"),
                                     .mediation = "0",
                                     .tribunal = "0",
                                     .other_mediation = "0",
                                     .other_tribunal = "0",
                                     .exceptions = "0",
                                     .plan = Sen2NamedPlan{.start = day("2024-07-19"),
                                                           .details = {{.urn = "112345",
                                                                        .ukprn = "",
                                                                        .setting = "",
                                                                        .setting_other = "",
                                                                        .rank = "1",
                                                                        .sen_unit = "0",
                                                                        .resourced = "0",
                                                                        .place = {}}}}},
        .active_plan = Sen2ActivePlan{.placements = {{.urn = "112345",
                                                      .rank = "1",
                                                      .entry = day("2024-07-19"),
                                                      .sen_unit = "0",
                                                      .resourced = "0"}},
                                      .needs = {{.type = "ASD", .rank = "1", .place = {}}}}};
    EXPECT_EQ(derived.person->requests[0], expected);
}

TEST(Sen2Derived, AYearLaterItIsHistoricalWithItsReviewAndTheDayOfTheAmendedPlan)
{
    const Sen2Request request = in_time().request_in(2026);
    EXPECT_EQ(request.outcome, "H");
    EXPECT_EQ(request.outcome_day, std::nullopt);
    ASSERT_TRUE(request.assessment && request.assessment->plan && request.active_plan);
    EXPECT_EQ(request.assessment->outcome, "H");
    EXPECT_EQ(request.assessment->outcome_day, std::nullopt);
    EXPECT_EQ(request.assessment->plan->start, day("2025-08-20"));
    EXPECT_EQ(request.active_plan->review_meeting, day("2025-06-10"));
    EXPECT_EQ(request.active_plan->review_outcome, "A");
    EXPECT_EQ(request.active_plan->review_draft, day("2025-07-01"));
    EXPECT_EQ(request.active_plan->last_review, day("2025-07-01"));
    // Before the request there is nobody to tell of.
    EXPECT_FALSE(in_time().in(2024).person);
}

TEST(Sen2Derived, ARefusalStandsThoughTheTribunalOrderedAnAssessment)
{
    const LivedCase told = LivedCase{"2024-02-01 request received from school\n"
                                     "2024-03-13 assessment refused\n"
                                     "2024-05-02 appeal registered matter \"request\"\n"
                                     "2024-10-01 order to assess\n"
                                     "2024-10-14 assessment agreed matter \"order\"\n"
                                     "2025-02-03 final plan sent matter \"order\""}
                               .placed("2025-02-03", "112345");
    const Sen2Request then = told.request_in(2025);
    EXPECT_EQ(then.outcome, "N");
    EXPECT_EQ(then.outcome_day, day("2024-03-13"));
    EXPECT_EQ(then.mediation, "0");
    EXPECT_EQ(then.tribunal, "1");
    ASSERT_TRUE(then.assessment);
    EXPECT_EQ(then.assessment->outcome, "A");
    const Sen2Request next = told.request_in(2026);
    EXPECT_EQ(next.outcome, "H");
    ASSERT_TRUE(next.assessment && next.assessment->plan);
    EXPECT_EQ(next.assessment->outcome, "Y");
    EXPECT_EQ(next.assessment->outcome_day, day("2025-02-03"));
    EXPECT_EQ(next.assessment->other_tribunal, "0");
}

TEST(Sen2Derived, ARefusalThatStoodIsInNoLaterReturn)
{
    const LivedCase told{"2024-02-01 request received from school\n2024-03-13 assessment refused"};
    EXPECT_EQ(told.request_in(2025).outcome, "N");
    EXPECT_EQ(told.request_in(2025).source, "2");
    EXPECT_FALSE(told.request_in(2025).assessment);
    EXPECT_FALSE(told.in(2026).person);
}

TEST(Sen2Derived, ARefusalToIssueStandsAndSaysThatItWasMediated)
{
    const LivedCase told{"2024-02-01 request received from health\n"
                         "2024-03-01 assessment agreed\n"
                         "2024-05-20 plan refused\n"
                         "2024-07-02 mediation held matter \"request\""};
    const Sen2Request request = told.request_in(2025);
    EXPECT_EQ(request.outcome, "Y");
    EXPECT_EQ(request.mediation, "0");
    ASSERT_TRUE(request.assessment);
    EXPECT_EQ(request.assessment->outcome, "N");
    EXPECT_EQ(request.assessment->outcome_day, day("2024-05-20"));
    EXPECT_EQ(request.assessment->mediation, "1");
    EXPECT_EQ(request.assessment->tribunal, "0");
    EXPECT_FALSE(request.assessment->plan);
}

TEST(Sen2Derived, WhatIsDecidedInJanuaryWaitsForTheNextReturnUnlessAPlanWasIssued)
{
    const LivedCase refused{
        "2024-11-20 request received from parent\n2025-01-03 assessment refused"};
    EXPECT_EQ(refused.request_in(2025).outcome, "A");
    EXPECT_EQ(refused.request_in(2026).outcome, "N");
    const LivedCase issued = LivedCase{"2024-08-20 request received from parent\n"
                                       "2024-09-30 assessment agreed\n"
                                       "2025-01-10 final plan sent"}
                                 .placed("2025-01-10", "112345");
    const Sen2Request request = issued.request_in(2025);
    ASSERT_TRUE(request.assessment && request.active_plan);
    EXPECT_EQ(request.assessment->outcome, "Y");
    EXPECT_EQ(request.assessment->outcome_day, day("2025-01-10"));
    // A request of January itself is the next return's.
    EXPECT_FALSE(LivedCase{"2025-01-02 request received"}.in(2025).person);
}

TEST(Sen2Derived, AnAssessmentUnderWayIsAwaitedAndWithADraftDecided)
{
    const LivedCase begun{"2024-09-02 request received from parent\n2024-10-10 assessment agreed"};
    EXPECT_EQ(begun.request_in(2025).assessment->outcome, "A");
    const LivedCase drafted{"2024-09-02 request received from parent\n"
                            "2024-10-10 assessment agreed\n2024-12-20 draft plan served"};
    EXPECT_EQ(drafted.request_in(2025).assessment->outcome, "Y");
    EXPECT_EQ(drafted.request_in(2025).assessment->outcome_day, std::nullopt);
    EXPECT_FALSE(drafted.request_in(2025).assessment->plan);
}

TEST(Sen2Derived, WithdrawnBeforeOrAfterTheDecision)
{
    const LivedCase before{"2024-09-02 request received from parent\n2024-09-20 request withdrawn"};
    EXPECT_EQ(before.request_in(2025).outcome, "W");
    EXPECT_FALSE(before.request_in(2025).assessment);
    const LivedCase after{"2024-09-02 request received from parent\n2024-10-10 assessment agreed\n"
                          "2024-11-11 request withdrawn"};
    EXPECT_EQ(after.request_in(2025).outcome, "Y");
    EXPECT_EQ(after.request_in(2025).assessment->outcome, "W");
    EXPECT_FALSE(after.in(2026).person);
}

TEST(Sen2Derived, AnExceptionCountsOnlyWhereThePlanWasLate)
{
    const std::string reason = "2024-05-06 delay reason accepted for ehc.finalise-plan because "
                               "absence from area\n";
    const LivedCase late{"2024-02-01 request received from parent\n2024-03-08 assessment agreed\n" +
                         reason + "2024-06-21 final plan sent"};
    // 1 February to 21 June 2024 is 141 days; 140 are twenty weeks.
    EXPECT_EQ(late.request_in(2025).assessment->exceptions, "1");
    const LivedCase timely{
        "2024-02-01 request received from parent\n2024-03-08 assessment agreed\n" + reason +
        "2024-06-20 final plan sent"};
    EXPECT_EQ(timely.request_in(2025).assessment->exceptions, "0");
}

} // namespace
} // namespace ribbon
