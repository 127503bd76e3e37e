// Each ground that lifts a number, and each reason why one recorded does not.
#include "duties/timeline.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using What = Step::What;
using Why = Step::Why;

struct Lifted {
    State state;
    Ground ground = Ground::none;
    FactId by = 0;
    std::vector<Why> refused; ///< of the reasons that do not lift, in order
};

/// How a clock reads on a day, and what its steps say of the reasons recorded for it.
Lifted read(std::string_view today, const std::string& facts, std::string_view clock)
{
    const auto line = explained_timeline(given(facts), our_law(), our_calendar(), day(today));
    const Duty& duty = the(line.timeline, clock);
    Lifted found{duty.state, duty.ground, duty.lifted_by, {}};
    for (const Step& step : line.steps[static_cast<std::size_t>(&duty - &line.timeline.duties[0])])
        if (step.what == What::reason_refused) found.refused.push_back(step.why);
    return found;
}

/// A plan that was due on 21 July 2025, looked at on 1 August, with one reason recorded for it.
Lifted plan_with(const std::string& reason)
{
    return read("2025-08-01",
                "2025-03-03 request received\n2025-07-14 delay reason accepted for "
                "ehc.finalise-plan because " +
                    reason + "\n",
                "ehc.finalise-plan");
}

const std::string shown = " evidence \"a letter of 4 May\"";

void lifts(const Lifted& found, Ground ground)
{
    EXPECT_EQ(found.state, State::limit_lifted);
    EXPECT_EQ(found.ground, ground);
    EXPECT_EQ(found.by, 2);
    EXPECT_TRUE(found.refused.empty());
}

void does_not_lift(const Lifted& found, Why why)
{
    EXPECT_EQ(found.state, State::overdue);
    EXPECT_EQ(found.ground, Ground::none);
    EXPECT_EQ(found.by, 0);
    EXPECT_EQ(found.refused, std::vector<Why>{why});
}

TEST(Exceptions, PersonalCircumstancesLiftWithEvidenceOnly)
{
    lifts(plan_with("personal circumstances" + shown), Ground::personal_circumstances);
    does_not_lift(plan_with("personal circumstances"), Why::no_evidence);
}

TEST(Exceptions, AGroundOfAnotherClockLiftsNothing)
{
    // A missed appointment excuses the adviser's six weeks, and nothing of the council's.
    does_not_lift(plan_with("missed appointment" + shown), Why::not_a_ground);
    const Lifted adviser =
        read("2025-06-02",
             "2025-03-03 advice requested\n2025-04-07 delay reason accepted for "
             "ehc.advice.respond because missed appointment evidence \"the adviser's note\"\n",
             "ehc.advice.respond");
    lifts(adviser, Ground::missed_appointment);
}

TEST(Exceptions, AClosureNeedsItsDaysFourWeeksAndAdviceAskedInItsWindow)
{
    // Closed from 25 July 2025, open again on 4 September: 41 days. The window for asking runs
    // from 18 July to 28 August.
    const auto closed = [](const std::string& days) {
        return plan_with("closure " + days + shown);
    };
    const std::string summer = "on 2025-07-25 until 2025-09-03 asked ";
    lifts(closed(summer + "2025-07-18"), Ground::closure);
    lifts(closed(summer + "2025-08-28"), Ground::closure);
    does_not_lift(closed(summer + "2025-07-17"), Why::asked_outside);
    does_not_lift(closed(summer + "2025-08-29"), Why::asked_outside);
    does_not_lift(closed("on 2025-07-25 until 2025-09-03"), Why::no_days);
    does_not_lift(closed("on 2025-07-25 asked 2025-07-25"), Why::no_days);
    does_not_lift(closed("asked 2025-07-25"), Why::no_days);
    // Four weeks are enough and a day less is not; the holidays of Easter never are.
    lifts(closed("on 2025-07-25 until 2025-08-21 asked 2025-07-25"), Ground::closure);
    does_not_lift(closed("on 2025-07-25 until 2025-08-20 asked 2025-07-25"), Why::too_short);
    does_not_lift(closed("on 2025-04-05 until 2025-04-21 asked 2025-04-07"), Why::too_short);
    lifts(plan_with("early years closure " + summer + "2025-07-18" + shown),
          Ground::early_years_closure);
}

TEST(Exceptions, AnAbsenceNeedsFourWeeksThatTouchTheTime)
{
    const auto away = [](const std::string& days) {
        return plan_with("absence from area " + days + shown);
    };
    lifts(away("on 2025-05-05 until 2025-06-01"), Ground::absence_from_area);
    does_not_lift(away("on 2025-05-05 until 2025-05-31"), Why::too_short);
    does_not_lift(away("on 2025-05-05"), Why::no_days);
    does_not_lift(away(""), Why::no_days);
    // The clock ran from 3 March to 21 July 2025: a day of it is enough.
    lifts(away("on 2025-02-03 until 2025-03-03"), Ground::absence_from_area);
    does_not_lift(away("on 2025-02-02 until 2025-03-02"), Why::outside_the_period);
    lifts(away("on 2025-07-21 until 2025-08-20"), Ground::absence_from_area);
    does_not_lift(away("on 2025-07-22 until 2025-08-20"), Why::outside_the_period);
}

TEST(Exceptions, TheRelaxationOf2020LiftsOnlyWhatRanInItsWindow)
{
    // Twenty weeks that end on 30 April 2020, a day before the window, and on 1 May.
    const auto requested = [](const std::string& received) {
        return read("2020-09-28",
                    received + " request received\n2020-06-01 delay reason accepted for "
                               "ehc.finalise-plan because coronavirus evidence \"a note\"\n",
                    "ehc.finalise-plan");
    };
    does_not_lift(requested("2019-12-12"), Why::outside_the_period);
    lifts(requested("2019-12-13"), Ground::coronavirus);
    does_not_lift(plan_with("coronavirus" + shown), Why::outside_the_period);
    EXPECT_EQ(read("2020-10-05",
                   "2020-09-26 request received\n2020-09-28 delay reason accepted for "
                   "ehc.finalise-plan because coronavirus evidence \"a note\"\n",
                   "ehc.finalise-plan")
                  .refused,
              std::vector<Why>{Why::outside_the_period});
}

TEST(Exceptions, AddNoDaysAndExcuseNoOtherClock)
{
    const std::string facts = "2025-03-03 request received\n2025-07-14 delay reason accepted for "
                              "ehc.finalise-plan because personal circumstances" +
                              shown + "\n";
    const Timeline line = timeline_on("2025-08-01", given(facts));
    EXPECT_EQ(iso(the(line, "ehc.finalise-plan").legal), "2025-07-21");
    EXPECT_EQ(the(line, "ehc.decide-whether-to-assess").state, State::overdue);
    EXPECT_EQ(the(line, "ehc.decide-not-to-issue").state, State::overdue);
    // What is then done late is met, and says by whom its number was lifted.
    const Timeline sent = timeline_on("2025-09-01", given(facts + "2025-08-25 final plan sent"));
    EXPECT_EQ(the(sent, "ehc.finalise-plan").state, State::met);
    EXPECT_EQ(the(sent, "ehc.finalise-plan").lifted_by, 2);
}

TEST(Exceptions, AreNotedOneByOneAndTheFirstThatHoldsLifts)
{
    const std::string reason = " delay reason accepted for ehc.finalise-plan because ";
    const Lifted found =
        read("2025-08-01",
             "2025-03-03 request received\n2025-05-05" + reason +
                 "personal circumstances\n2025-05-06" + reason + "missed appointment" + shown +
                 "\n2025-05-07" + reason + "personal circumstances" + shown + "\n",
             "ehc.finalise-plan");
    EXPECT_EQ(found.state, State::limit_lifted);
    EXPECT_EQ(found.by, 4);
    EXPECT_EQ(found.refused, (std::vector<Why>{Why::no_evidence, Why::not_a_ground}));
}

} // namespace
} // namespace ribbon
