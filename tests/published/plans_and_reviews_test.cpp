// Worked examples we-005 to we-017 and we-042 to we-048: requests, plans, reviews, orders.
#include "tests/scenarios/books.hpp"
#include "tests/support/worked_examples.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Example = const WorkedExample&;

/// A plain year, a leap year, and weeks that end in holidays: days to count "week 0" from.
const std::vector<std::string> some_mondays{"2025-03-03", "2024-02-12", "2023-12-11", "2026-06-29"};

void weeks_from(const std::string& clock, const std::string& start, int weeks)
{
    EXPECT_EQ(last_day_of(clock, start), days_on(start, weeks * 7)) << clock;
}

/// The lateness of the only duty of a clock, in whole days.
Lateness lateness(const std::string& clock, std::string_view today, std::string_view facts)
{
    const Timeline line = timeline_on(today, given(facts));
    return the(line, clock).late.value();
}

[[maybe_unused]] const bool reviews[]{
    worked("we-005",
           [](Example one) {
               EXPECT_EQ(last_day_of("ar.decision", one.given("review_meeting")),
                         one.expected("decision_due"));
           }),
    worked("we-006",
           [](Example one) {
               // Published: the anniversary. Section 44(1)(b) counts the first day: the day before.
               const std::string decided = one.given("decision_notified");
               EXPECT_EQ(last_day_of("ar.subsequent-review", decided), one.disputed().strict);
               EXPECT_EQ(days_on(one.disputed().strict, 1), one.disputed().published);
               // It is the day of the decision that counts, not the day it was due.
               EXPECT_NE(last_day_of("ar.subsequent-review", one.given("decision_due_was")),
                         one.disputed().strict);
           }),
    worked("we-007",
           [](Example one) {
               EXPECT_EQ(last_day_of("ar.final-amended-plan", one.given("amendment_notice_sent")),
                         one.expected("final_plan_due"));
           }),
    worked("we-008",
           [](Example one) {
               // The plan of 15 April 2023: published, the anniversary; strictly, the day before.
               EXPECT_EQ(one.given("year5_review_anniversary"), one.expected("year5_by"));
               EXPECT_EQ(last_day_of("ar.first-review", "2023-04-15"),
                         days_on(one.expected("year5_by"), -1));
               EXPECT_EQ(last_day_of("ar.decision", one.given("year6_phase_meeting")),
                         one.expected("year6_decision_by"));
               EXPECT_EQ(one.expected("year7_by"), "12 months after 2024-11-25");
               EXPECT_EQ(last_day_of("ar.subsequent-review", "2024-11-25"), "2025-11-24");
               EXPECT_EQ(last_day_of("pt.other-transfers", "2025-01-01"), "2025-02-14");
           }),
    worked("we-009",
           [](Example one) {
               // Twelve weeks from the published day end on 15 February itself, which is too late:
               // the law says before.
               const std::string meeting = one.expected("latest_review_meeting");
               const std::string limit = last_day_of("pt.other-transfers", "2019-01-01");
               EXPECT_EQ(last_day_of("ar.final-amended-plan.ceiling", meeting),
                         one.given("phase_deadline"));
               EXPECT_EQ(limit, days_on(one.given("phase_deadline"), -1));
               EXPECT_EQ(last_day_of("ar.final-amended-plan.ceiling", days_on(meeting, -1)), limit);
           }),
    worked("we-010",
           [](Example one) {
               const std::string meeting = one.expected("latest_review_meeting");
               const std::string limit = last_day_of("pt.secondary-to-post16", "2019-01-01");
               EXPECT_EQ(limit, days_on(one.given("phase_deadline"), -1));
               // Backward from either day, off the weekend, is Friday 4 January; Monday is late.
               for (const std::string& end : {limit, one.given("phase_deadline")})
                   EXPECT_EQ(iso(our_calendar().england().on_or_before(day(end) - weeks{12}).day),
                             meeting);
               EXPECT_LE(last_day_of("ar.final-amended-plan.ceiling", meeting), limit);
               EXPECT_GT(last_day_of("ar.final-amended-plan.ceiling", days_on(meeting, 3)), limit);
           }),
    worked("we-046",
           [](Example one) {
               EXPECT_EQ(one.number_given("meeting_week"), 0);
               for (const std::string& day : some_mondays) {
                   const int decision = one.number_expected("decision_and_notice_week");
                   weeks_from("ar.decision", day, decision);
                   weeks_from("ar.amendment-notice", day, decision);
                   weeks_from("ar.final-amended-plan", day,
                              one.number_expected("final_plan_weeks_after_notice"));
                   weeks_from("ar.final-amended-plan.ceiling", day,
                              one.number_expected("ceiling_week"));
               }
           }),
};

[[maybe_unused]] const bool ombudsman[]{
    worked("we-011",
           [](Example one) {
               // Published with the day of the request counted; the ordinary rule leaves it out.
               EXPECT_EQ(last_day_of("ehc.decide-not-to-issue", one.given("request_received")),
                         one.disputed().strict);
               EXPECT_EQ(
                   iso(last_day(weeks{16}, BeginningWith{day(one.given("request_received"))})),
                   one.disputed().published);
           }),
    worked("we-012",
           [](Example one) {
               EXPECT_EQ(last_day_of("ehc.reversal-before-appeal.no-plan",
                                     one.given("agreed_to_assess_after_refusal")),
                         one.expected("decision_due"));
               EXPECT_LT(last_day_of("ehc.decide-not-to-issue", one.given("request")),
                         one.expected("decision_due"));
           }),
    worked("we-013",
           [](Example one) {
               EXPECT_EQ(last_day_of("ehc.reversal-before-appeal.plan",
                                     one.given("agreed_to_assess_after_refusal")),
                         one.expected("final_plan_due"));
               EXPECT_LT(last_day_of("ehc.finalise-plan", one.given("request")),
                         one.expected("final_plan_due"));
           }),
    worked("we-014",
           [](Example one) {
               // The month fits requests up to the 10th, so the interval must reach into it.
               const Days month = parse_days(one.expected("decision_due")).value();
               const std::string request = one.given("request_received");
               EXPECT_EQ(last_day_of("ehc.decide-not-to-issue", request), "2024-12-22..2025-01-20");
               EXPECT_EQ(last_day_of("ehc.decide-not-to-issue", request + "-10"), iso(month.last));
               EXPECT_EQ(last_day_of("ehc.decide-not-to-issue", request + "-11"), "2025-01-01");
           }),
    worked("we-015",
           [](Example one) {
               const Lateness late =
                   lateness("ehc.finalise-plan", "2025-08-01",
                            one.given("request_received") + " request received\n" +
                                one.given("final_plan_issued") + " final plan sent");
               const double month = 30.44;
               EXPECT_LE(late.least / month, one.number_expected("delay_months"));
               EXPECT_GE(late.most / month, one.number_expected("delay_months"));
           }),
    worked("we-016",
           [](Example one) {
               const Lateness late =
                   lateness("ehc.finalise-plan", "2024-03-01",
                            one.given("request_received") + " request received\n" +
                                one.given("final_plan_issued") + " final plan sent");
               EXPECT_LE(late.least, one.number_expected("weeks_over_20") * 7);
               EXPECT_GE(late.most, one.number_expected("weeks_over_20") * 7);
           }),
};

[[maybe_unused]] const bool weeks_of_a_request[]{
    worked("we-042",
           [](Example one) {
               EXPECT_EQ(one.number_given("request_week"), 0);
               for (const std::string& day : some_mondays) {
                   weeks_from("ehc.decide-whether-to-assess", day,
                              one.number_expected("decide_to_assess_week"));
                   weeks_from("ehc.advice.respond", day,
                              one.number_expected("advice_weeks_after_request_for_advice"));
                   weeks_from("ehc.decide-not-to-issue", day,
                              one.number_expected("no_plan_decision_week"));
                   weeks_from("ehc.finalise-plan", day, one.number_expected("final_plan_week"));
               }
           }),
    worked(
        "we-043",
        [](Example one) {
            EXPECT_EQ(one.number_given("request_week"), 0);
            EXPECT_EQ(one.expected("weeks_17_to_19"), "consult and finalise");
            const int family = one.number_expected("family_days");
            const int school = one.number_expected("school_days");
            for (const std::string& day : some_mondays) {
                weeks_from("ehc.decide-whether-to-assess", day, one.number_expected("decide_week"));
                weeks_from("ehc.finalise-plan", day, one.number_expected("final_week"));
                // Days of the calendar both, but the family's count the day of service.
                EXPECT_EQ(last_day_of("ehc.draft-plan.family-window", day),
                          days_on(day, family - 1));
                EXPECT_EQ(last_day_of("ehc.school-consultation.reply", day), days_on(day, school));
            }
        }),
    worked("we-044",
           [](Example one) {
               EXPECT_EQ(one.number_given("request_week"), 0);
               for (const std::string& day : some_mondays)
                   weeks_from("ehc.draft-plan.practical-latest", day,
                              one.number_expected("draft_plan_latest_week"));
           }),
    worked("we-045",
           [](Example one) {
               // One page says 18 in its text and 20 in its table; the regulation says 20.
               EXPECT_EQ(one.given("source_says"), "18 weeks legally specified");
               for (const std::string& day : some_mondays) {
                   weeks_from("ehc.finalise-plan", day, one.number_expected("correct_weeks"));
                   EXPECT_NE(last_day_of("ehc.finalise-plan", day), days_on(day, 18 * 7));
               }
           }),
};

[[maybe_unused]] const bool the_tribunal[]{
    worked("we-047",
           [](Example one) {
               EXPECT_EQ(one.number_given("notified_tribunal_week"), 0);
               for (const std::string& day : some_mondays) {
                   weeks_from("unopposed.assess.notify", day, one.number_expected("assess_notify"));
                   weeks_from("unopposed.assess.no-plan", day, one.number_expected("no_plan"));
                   weeks_from("unopposed.assess.final-plan", day, one.number_expected("plan"));
                   weeks_from("unopposed.contents", day, one.number_expected("contents"));
                   weeks_from("unopposed.school-only", day, one.number_expected("school_only"));
                   weeks_from("unopposed.refusal-to-issue.draft", day,
                              one.number_expected("issue_draft"));
                   weeks_from("unopposed.refusal-to-issue.final", day,
                              one.number_expected("issue_final"));
               }
           }),
    worked("we-048",
           [](Example one) {
               EXPECT_EQ(one.number_given("order_week"), 0);
               for (const std::string& day : some_mondays) {
                   weeks_from("order.assess.notify", day, one.number_expected("notify"));
                   weeks_from("order.assess.no-plan", day, one.number_expected("no_plan"));
                   weeks_from("order.assess.final-plan", day, one.number_expected("plan"));
                   weeks_from("order.make-plan.draft", day, one.number_expected("draft"));
                   weeks_from("order.make-plan.final", day, one.number_expected("final"));
               }
           }),
};

} // namespace
} // namespace ribbon
