#include "views/parts/duties.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today = day("2026-10-31");

/// The plan of a request of 13 January 2025, sent 74 days after its twenty weeks.
DutyView late_plan(const std::string& reason)
{
    const CaseFacts facts = given("2025-01-13 request received from parent\n"
                                  "2025-02-24 assessment agreed\n"
                                  "2025-08-15 final plan sent" +
                                  reason);
    const Timeline timeline = timeline_on(today, facts);
    return arrange_duty(the(timeline, "ehc.finalise-plan"), facts, today, true);
}

TEST(DutyView, SaysThatSomethingWasDoneLate)
{
    EXPECT_EQ(late_plan("").state, "Done on 15 August 2025, 74 days late");
}

TEST(DutyView, SaysThatALawfulReasonStoodAndStillHowLongItTook)
{
    const DutyView card = late_plan(
        "\n2025-09-01 delay reason accepted for ehc.finalise-plan because absence from area "
        "on 2025-04-14 until 2025-05-18 evidence \"the family's letter\"");
    EXPECT_EQ(card.state, "Done on 15 August 2025, 74 days after the day, with a reason that the "
                          "law allows");
    EXPECT_EQ(card.look, Standing::done);
}

TEST(DutyView, StaysLateWhereTheReasonIsNoneInLaw)
{
    // Nineteen days away are no four weeks.
    EXPECT_EQ(late_plan("\n2025-09-01 delay reason accepted for ehc.finalise-plan because absence "
                        "from area on 2025-04-14 until 2025-05-02 evidence \"a letter\"")
                  .state,
              "Done on 15 August 2025, 74 days late");
}

} // namespace
} // namespace ribbon
