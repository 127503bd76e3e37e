// Plans, places and reviews of a derived return; rows counted by hand as in sen2_derived_test.cpp.
#include "tests/support/given.hpp"
#include "tests/support/lived_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace ribbon {
namespace {

using enum DetailField;

constexpr auto long_plan = "2019-02-04 request received from parent\n2019-06-20 final plan sent\n";

bool tells(const Sen2Derived& derived, std::string_view item)
{
    return std::any_of(derived.gaps.begin(), derived.gaps.end(),
                       [&](const Sen2Gap& one) { return one.item == item; });
}

Detail at_school(std::string_view from, std::string school)
{
    return detail_of(DetailKind::placement_began, day(from))
        .set(urn, std::move(school))
        .set(rank, "1")
        .set(unit, "no")
        .set(resourced, "no");
}

TEST(Sen2DerivedPlan, EndsWithItsDayAndReasonAndIsGoneAYearLater)
{
    LivedCase told{std::string{long_plan} +
                   "2024-05-01 ceasing considered\n2024-06-03 plan to cease\n"
                   "2024-08-31 plan ceased matter \"cessation\""};
    told.placed("2019-06-20", "112345");
    EXPECT_TRUE(tells(told.in(2025), "NamedPlan CeaseReason"));
    EXPECT_EQ(told.request_in(2025).assessment->plan->cease_reason, "");
    told.of_case(
        detail_of(DetailKind::case_closed, day("2024-09-02")).set(reason, "cease-reason 3"));
    const Sen2Request request = told.request_in(2025);
    EXPECT_FALSE(tells(told.in(2025), "NamedPlan CeaseReason"));
    EXPECT_EQ(request.assessment->plan->ceased, day("2024-08-31"));
    EXPECT_EQ(request.assessment->plan->cease_reason, "3");
    EXPECT_FALSE(request.active_plan);
    EXPECT_FALSE(told.in(2026).person);
    // The year before, the plan was open, and nobody knew that it would end.
    EXPECT_TRUE(told.request_in(2024).active_plan);
    EXPECT_EQ(told.request_in(2024).assessment->plan->ceased, std::nullopt);
}

TEST(Sen2DerivedPlan, EndsWithADeathAndWithAMove)
{
    LivedCase died{long_plan};
    died.placed("2019-06-20", "112345")
        .of_person(detail_of(DetailKind::person_died, day("2024-03-09")));
    EXPECT_EQ(died.request_in(2025).assessment->plan->ceased, day("2024-03-09"));
    EXPECT_EQ(died.request_in(2025).assessment->plan->cease_reason, "8");
    LivedCase moved{std::string{long_plan} +
                    "2024-10-01 move known on 2024-10-20\n2024-10-21 plan transferred"};
    moved.placed("2019-06-20", "112345");
    EXPECT_EQ(moved.request_in(2025).assessment->plan->ceased, day("2024-10-21"));
    EXPECT_EQ(moved.request_in(2025).assessment->plan->cease_reason, "5");
}

TEST(Sen2DerivedPlan, ThatMovedInIsHistoricalEvenInItsFirstYear)
{
    LivedCase told{"2024-10-01 move known on 2024-10-07\n2024-01-10 plan made elsewhere\n"
                   "2024-10-07 plan transferred"};
    told.placed("2024-10-07", "112345");
    const Sen2Request request = told.request_in(2025);
    EXPECT_EQ(request.outcome, "H");
    EXPECT_EQ(request.received, std::nullopt);
    EXPECT_EQ(request.assessment->outcome, "H");
    EXPECT_EQ(request.assessment->plan->start, day("2024-01-10"));
    EXPECT_EQ(request.active_plan->transfer_authority, "");
    EXPECT_TRUE(tells(told.in(2025), "ActivePlans TransferLA"));
    EXPECT_FALSE(tells(told.in(2026), "ActivePlans TransferLA"));
}

TEST(Sen2DerivedPlan, ANewMainPlaceEndsTheOneBefore)
{
    LivedCase told{long_plan};
    told.placed("2019-06-20", "112345").of_case(at_school("2024-09-03", "112399"));
    told.of_case(detail_of(DetailKind::placement_began, day("2023-04-15"))
                     .set(setting, "OLA")
                     .set(rank, "2")
                     .set(unit, "no")
                     .set(resourced, "no"));
    const auto then = told.request_in(2024).active_plan->placements;
    ASSERT_EQ(then.size(), 2U);
    EXPECT_EQ(then[0].urn, "112345");
    EXPECT_EQ(then[0].leaving, std::nullopt);
    EXPECT_EQ(then[1].setting, "OLA");
    const auto now = told.request_in(2025).active_plan->placements;
    ASSERT_EQ(now.size(), 2U);
    EXPECT_EQ(now[0].urn, "112399");
    EXPECT_EQ(now[0].entry, day("2024-09-03"));
    // Who has left and is nowhere is told with the last place, and the day it ended.
    LivedCase left{long_plan};
    left.of_case(at_school("2019-09-02", "112345").set(until, "2024-07-19"));
    ASSERT_EQ(left.request_in(2025).active_plan->placements.size(), 1U);
    EXPECT_EQ(left.request_in(2025).active_plan->placements[0].leaving, day("2024-07-19"));
    EXPECT_TRUE(tells(left.in(2025), "NamedPlan PlanDetail"));
    EXPECT_TRUE(tells(left.in(2025), "ActivePlans SENneed"));
}

TEST(Sen2DerivedPlan, ANumberSaysWhichPlaceAndASettingOnlyWhereThereIsNone)
{
    LivedCase told{long_plan};
    told.of_case(at_school("2019-09-02", "112345").set(setting, "OTH").set(name, "A School"));
    const auto with_number = told.request_in(2025).active_plan->placements.at(0);
    EXPECT_EQ(with_number.setting + with_number.setting_other, "");
    LivedCase other{long_plan};
    other.of_case(at_school("2019-09-02", "").set(setting, "OTH").set(name, "a farm"));
    EXPECT_EQ(other.request_in(2025).active_plan->placements.at(0).setting_other, "a farm");
}

TEST(Sen2DerivedPlan, TheLastReviewStandsWithItsOwnDecisionOnly)
{
    const LivedCase told{std::string{long_plan} + "2023-06-01 review meeting held\n"
                                                  "2023-06-20 plan kept\n"
                                                  "2024-12-02 review meeting held"};
    const auto active = told.request_in(2025).active_plan;
    EXPECT_EQ(active->review_meeting, day("2024-12-02"));
    EXPECT_EQ(active->review_outcome, "");
    EXPECT_EQ(active->last_review, std::nullopt);
    EXPECT_EQ(told.request_in(2024).active_plan->review_outcome, "M");
    EXPECT_EQ(told.request_in(2024).active_plan->last_review, day("2023-06-20"));
}

TEST(Sen2DerivedPlan, ATransferIsToldInTheReturnOfItsOwnYear)
{
    const LivedCase told{std::string{long_plan} + "2023-10-02 post 16 transfer due in year 2024\n"
                                                  "2024-03-28 transfer plan sent"};
    EXPECT_EQ(told.request_in(2025).active_plan->phase_transfer_due, day("2024-03-31"));
    EXPECT_EQ(told.request_in(2025).active_plan->phase_transfer_final, day("2024-03-28"));
    EXPECT_EQ(told.request_in(2024).active_plan->phase_transfer_due, std::nullopt);
    EXPECT_EQ(told.request_in(2026).active_plan->phase_transfer_due, std::nullopt);
}

TEST(Sen2DerivedPlan, DirectPaymentsAreABudgetAndASealedAddressStaysOut)
{
    LivedCase told{std::string{long_plan} + "2022-01-10 direct payments started"};
    EXPECT_EQ(told.request_in(2025).assessment->plan->personal_budget, "1");
    EXPECT_TRUE(tells(told.in(2025), "NamedPlan DP"));
    told.of_person(detail_of(DetailKind::address_recorded, day("2024-05-01"))
                       .set(address, "1 Hidden Lane")
                       .set(postcode, "S33 8WN")
                       .set(sealed, "yes"));
    EXPECT_EQ(told.in(2025).person->postcode, "");
    EXPECT_TRUE(tells(told.in(2025), "Person PostCode"));
}

} // namespace
} // namespace ribbon
