// Worked examples we-049 to we-057 and we-060: attendance, complaints, exclusion, growing up.
#include "tests/scenarios/books.hpp"
#include "tests/support/worked_examples.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Example = const WorkedExample&;

/// The nth day after that counts, found a day at a time as a person would.
std::string nth_after(const CountedDays& table, std::string_view from, int n)
{
    Day found = day(from);
    while (n > 0) {
        found = found + days{1};
        if (table.counts(found)) --n;
    }
    return iso(found);
}
std::string working_days_on(std::string_view from, int n)
{
    return nth_after(our_calendar().england(), from, n);
}
std::string school_days_on(std::string_view from, int n)
{
    return nth_after(our_calendar().school("").days(), from, n);
}

/// The state of the only duty of a clock on a day.
State state_on(std::string_view today, const std::string& facts, std::string_view clock)
{
    const Timeline line = timeline_on(today, given(facts));
    return the(line, clock).state;
}

bool has(const Timeline& line, std::string_view clock, MatterId matter)
{
    return line.find(clock, matter) != nullptr;
}

/// Sessions of one term, then of the next: two at the first, two more on each day after.
std::string sessions(const std::string& summer, const std::string& autumn)
{
    std::string facts = summer + " sessions missed code O sessions 2";
    for (int n = 0; n < 4; ++n)
        facts +=
            "\n" + days_on(autumn, n) + " sessions missed code G sessions 2 matter \"attendance\"";
    return facts;
}

[[maybe_unused]] const bool attendance[]{
    worked("we-049",
           [](Example one) {
               EXPECT_EQ(one.number_given("unauthorised_sessions_summer_term"), 2);
               EXPECT_EQ(one.number_given("unauthorised_sessions_autumn_term"), 8);
               EXPECT_EQ(one.given("school_weeks_spanned"), "<=10");
               EXPECT_EQ(one.expected("threshold_met"), "true");
               // From 8 July to 9 October 2025 is 14 weeks of the calendar; less the summer
               // holiday, from 25 July to 3 September, they are nine of school.
               const Timeline line =
                   timeline_on("2025-10-10", given(sessions("2025-07-08", "2025-10-06")));
               EXPECT_EQ(iso(the(line, "pn.threshold").legal), "2025-10-09");
               // From the week of 30 June to that of 13 October they are eleven: one too many.
               const Timeline longer =
                   timeline_on("2025-10-17", given(sessions("2025-07-03", "2025-10-13")));
               EXPECT_FALSE(has(longer, "pn.threshold", 1));
           }),
    worked("we-050",
           [](Example one) {
               EXPECT_EQ(one.given("notice"), "first");
               const Timeline line =
                   timeline_on("2025-03-04", given("2025-03-03 notice received called \"A\""));
               const Duty& reduced = the(line, "pn.first.reduced");
               const Duty& full = the(line, "pn.first.full");
               // The day of receipt is the first of the period.
               EXPECT_EQ(iso(reduced.legal),
                         days_on("2025-03-03", one.number_expected("pay_80_within_days") - 1));
               EXPECT_EQ(iso(full.legal),
                         days_on("2025-03-03", one.number_expected("pay_160_within_days") - 1));
               EXPECT_EQ(reduced.under->action, "pay 80 pounds");
               EXPECT_EQ(full.under->action, "pay 160 pounds");
           }),
    worked("we-051",
           [](Example one) {
               EXPECT_EQ(one.given("notice"), "second within 3 years");
               const std::string two = "2024-09-16 notice received called \"A\"\n"
                                       "2025-03-10 notice received called \"A\"\n";
               const Timeline line = timeline_on("2025-03-11", given(two));
               ASSERT_TRUE(has(line, "pn.second", 2));
               EXPECT_NE(line.find("pn.second", 2)->under->action.find(one.expected("amount")),
                         std::string_view::npos);
               EXPECT_EQ(one.expected("reduced_rate"), "false");
               EXPECT_FALSE(has(line, "pn.first.reduced", 2));
               EXPECT_TRUE(has(line, "pn.first.reduced", 1));
               EXPECT_EQ(one.expected("third_notice_allowed"), "false");
               const std::string third =
                   two + "2026-01-12 notice proposed called \"A\" as \"third\"\n";
               EXPECT_EQ(state_on("2026-01-13", third, "pn.third-bar"), State::running);
               EXPECT_EQ(state_on("2026-01-20",
                                  third + "2026-01-19 notice issued called \"A\" matter \"third\"",
                                  "pn.third-bar"),
                         State::broken);
           }),
};

[[maybe_unused]] const bool complaints[]{
    worked("we-052",
           [](Example one) {
               EXPECT_EQ(one.given("complaint_received"), "day 0");
               // Received on Monday 11 May 2026; 25 May is a bank holiday.
               const std::string received = "2026-05-11 complaint received\n";
               const Timeline silent = timeline_on("2026-05-12", given(received));
               EXPECT_EQ(iso(the(silent, "comp.stage1.ack").legal),
                         working_days_on("2026-05-11", one.number_expected("ack_by_working_day")));
               EXPECT_EQ(iso(the(silent, "comp.stage1.response").legal),
                         working_days_on("2026-05-11", one.number_expected("max_total")));
               const std::string told = received + "2026-05-13 complaint acknowledged\n";
               const Timeline known = timeline_on("2026-05-14", given(told));
               EXPECT_EQ(iso(the(known, "comp.stage1.response").legal),
                         working_days_on("2026-05-13",
                                         one.number_expected("response_working_days_after_ack")));
               const Timeline longer =
                   timeline_on("2026-05-20", given(told + "2026-05-19 complaint extended"));
               EXPECT_EQ(
                   iso(the(longer, "comp.stage1.response").legal),
                   working_days_on("2026-05-13", one.number_expected("extended_total_after_ack")));
           }),
    worked("we-053",
           [](Example one) {
               // Stockton promises 20 working days from the request; the Code gives 20 from the
               // acknowledgement. Ours is the Code's; the council's is a change of the provision.
               EXPECT_EQ(one.given("escalation_received"), "day 0");
               EXPECT_EQ(one.expected("starts"), "day after the request is received");
               const int n = one.number_expected("response_working_days");
               const CaseFacts facts = given("2026-05-11 complaint received\n"
                                             "2026-06-01 complaint escalated\n"
                                             "2026-06-04 escalation acknowledged");
               const Timeline ours = timeline_on("2026-06-05", facts);
               EXPECT_EQ(iso(the(ours, "comp.stage2.response").legal),
                         working_days_on("2026-06-04", n));
               const Law local = our_law_with("comp.stage2.response", [](Provision& theirs) {
                   theirs.starts = {Kind::complaint_escalated};
                   theirs.combine = Combine::none;
               });
               const Timeline theirs = timeline(facts, local, our_calendar(), day("2026-06-05"));
               EXPECT_EQ(iso(the(theirs, "comp.stage2.response").legal),
                         working_days_on("2026-06-01", n));
           }),
    worked("we-054",
           [](Example one) {
               EXPECT_EQ(one.given("received"), "day 0");
               EXPECT_EQ(one.expected("day_1"), "day after receipt");
               for (const std::string day : {"2025-12-15", "2026-05-11", "2026-03-14"})
                   EXPECT_EQ(last_day_of("corr.mp.central-gov", day),
                             working_days_on(day, one.number_expected("max_working_days")));
           }),
    worked("we-055",
           [](Example one) {
               EXPECT_EQ(one.given("received"), "day 0 (even a weekend)");
               EXPECT_EQ(one.expected("day_1"), "day after receipt");
               EXPECT_EQ(one.expected("roll"), "next working day");
               const int n = one.number_expected("days");
               // Saturday 20 June 2026, and thirty days on a Monday.
               EXPECT_EQ(last_day_of("dp.complaint.ack", "2026-06-20"), days_on("2026-06-20", n));
               // Thirty days on a Saturday: the Monday after; and before a bank holiday, Tuesday.
               EXPECT_EQ(last_day_of("dp.complaint.ack", "2026-07-23"), "2026-08-24");
               EXPECT_EQ(last_day_of("dp.complaint.ack", "2026-07-30"), "2026-09-01");
           }),
};

[[maybe_unused]] const bool exclusion[]{
    worked("we-056",
           [](Example one) {
               EXPECT_EQ(one.given("notice_of_decision"), "day 0");
               EXPECT_EQ(one.given("application_posted_first_class"), "day p");
               EXPECT_EQ(one.expected("apply_by"), "15th school day after day 0");
               EXPECT_EQ(one.expected("application_made"), "second working day after p");
               const std::string notice = "2025-02-10 permanently excluded\n"
                                          "2025-03-03 not reinstated\n";
               const Timeline line = timeline_on("2025-03-04", given(notice));
               EXPECT_EQ(iso(the(line, "excl.irp.apply").legal), school_days_on("2025-03-03", 15));
               EXPECT_EQ(school_days_on("2025-03-03", 15), "2025-03-24");
               // Posted on Thursday the 20th it is made on Monday the 24th; on the 21st, too late.
               const auto posted = [&](const std::string& day) {
                   return state_on("2025-04-01",
                                   notice + day + " review applied for by post first class",
                                   "excl.irp.apply");
               };
               EXPECT_EQ(posted("2025-03-20"), State::met);
               EXPECT_EQ(posted("2025-03-21"), State::met_late);
           }),
    worked(
        "we-060",
        [](Example one) {
            // "Sixth school day after the first" may be read as the seventh; it is the sixth.
            EXPECT_EQ(one.given("exclusion_first_day"), "school day 1");
            EXPECT_EQ(one.expected("provision_from"), "school day 6");
            const std::string first = "2025-03-03";
            EXPECT_EQ(last_day_of("ap.permanent-exclusion-day6", first), school_days_on(first, 5));
            EXPECT_NE(last_day_of("ap.permanent-exclusion-day6", first), school_days_on(first, 6));
            EXPECT_EQ(our_calendar().school("").days().count({day(first), day("2025-03-10")}), 6);
        }),
};

[[maybe_unused]] const bool growing_up[]{
    worked("we-057",
           [](Example one) {
               EXPECT_EQ(one.given("turns_16_in_academic_year"), "1 Sept to 31 Aug");
               EXPECT_EQ(one.expected("rights_transfer"), "after last Friday in June of that year");
               const auto passes = [](const std::string& born) {
                   return last_day_of("yp.end-compulsory-school-age", born);
               };
               EXPECT_EQ(passes("2009-09-01"), "2026-06-26");
               EXPECT_EQ(passes("2010-08-31"), "2026-06-26");
               EXPECT_EQ(passes("2010-09-01"), "2027-06-25");
               EXPECT_EQ(passes("2011-08-31"), "2027-06-25");
               for (const std::string& born : in_every_year("--09-01")) {
                   const Day june = day(passes(days_on(born, -365 * 10)));
                   EXPECT_EQ(june.weekday(), std::chrono::Friday);
                   EXPECT_EQ(june.date().month(), std::chrono::June);
                   EXPECT_NE((june + days{7}).date().month(), std::chrono::June);
               }
           }),
};

} // namespace
} // namespace ribbon
