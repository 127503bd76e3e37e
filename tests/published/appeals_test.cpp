// Worked examples we-001 to we-004, we-017, we-058 and we-059: appeals, mediation, moves; and that
// every example has a test.
#include "tests/scenarios/books.hpp"
#include "tests/support/worked_examples.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Example = const WorkedExample&;

/// The facts of a refusal, and of a certificate where there is one.
std::string refused(const std::string& decision, const std::string& certificate = {})
{
    std::string facts = "matter \"refusal\" request\n" + decision + " assessment refused";
    if (!certificate.empty()) facts += "\n" + certificate + " certificate issued";
    return facts;
}

/// The time to appeal: its last day, and each of its two limbs before the roll.
struct Appeal {
    std::string legal, two_months, one_month;
    bool certificate_governs = false;
};

Appeal appeal(const std::string& facts, const std::string& today)
{
    const auto line = explained_timeline(given(facts), our_law(), our_calendar(), day(today));
    Appeal found;
    for (std::size_t i = 0; i < line.timeline.duties.size(); ++i) {
        const Duty& duty = line.timeline.duties[i];
        if (duty.under->id != "appeal.lodge") continue;
        found.legal = iso(duty.legal);
        found.certificate_governs = duty.second_governs;
        for (const Step& step : line.steps[i]) {
            if (step.what == Step::What::counted) found.two_months = iso(step.to);
            if (step.what == Step::What::second_counted) found.one_month = iso(step.to);
        }
    }
    return found;
}

/// The first working day on or after, found a day at a time as a person would.
std::string first_working(Day from)
{
    while (!our_calendar().england().counts(from)) from = from + days{1};
    return iso(from);
}

std::string in_year(const std::string& yearless, const std::string& like)
{
    return like.substr(0, 4) + yearless.substr(1);
}

[[maybe_unused]] const bool lodging[]{
    worked("we-001",
           [](Example one) {
               for (const std::string& letter : in_every_year(one.given("decision_letter_date")))
                   EXPECT_EQ(appeal(refused(letter), letter).two_months,
                             in_year(one.expected("two_month_limb"), letter));
           }),
    worked("we-002",
           [](Example one) {
               for (const std::string& issued :
                    in_every_year(one.given("mediation_certificate_date")))
                   EXPECT_EQ(appeal(refused(days_on(issued, -59), issued), issued).one_month,
                             in_year(one.expected("one_month_limb"), issued));
           }),
    worked("we-003",
           [](Example one) {
               EXPECT_EQ(one.expected("deadline"), "first working day after 1 January");
               for (const std::string& letter : in_every_year(one.given("decision_letter_date"))) {
                   const std::string issued =
                       in_year(one.given("mediation_certificate_date"), letter);
                   const Appeal found = appeal(refused(letter, issued), issued);
                   const int next_year = std::stoi(letter) + 1;
                   EXPECT_EQ(found.legal, first_working(day(std::to_string(next_year) + "-01-02")));
                   EXPECT_TRUE(found.certificate_governs);
               }
               EXPECT_EQ(appeal(refused("2026-10-01", "2026-11-29"), "2026-12-01").legal,
                         "2027-01-04");
           }),
    worked("we-004",
           [](Example one) {
               EXPECT_EQ(one.given("computed_last_day"), "any date in August");
               EXPECT_EQ(one.expected("deadline"), "first working day of September");
               for (const std::string& june : in_every_year("--06-01")) {
                   const std::string september = first_working(day(in_year("--09-01", june)));
                   for (int n = 0; n < 30; ++n)
                       EXPECT_EQ(appeal(refused(days_on(june, n)), days_on(june, n)).legal,
                                 september);
                   // The 31st is a last day too: a month from a certificate of 31 July.
                   const std::string july = in_year("--07-31", june);
                   EXPECT_EQ(appeal(refused(june, july), july).legal, september);
               }
           }),
    worked("we-017",
           [](Example one) {
               EXPECT_EQ(one.given("mediation_requested"), "first week 2023-12");
               EXPECT_EQ(one.given("not_held_within_30_days"), "true");
               // Thirty days from the first week end before the certificate of the second.
               EXPECT_EQ(last_day_of("med.arrange.la", "2023-12-01"), "2023-12-31");
               EXPECT_EQ(last_day_of("med.arrange.la", "2023-12-07"), "2024-01-06");
               const Appeal found =
                   appeal(refused(one.given("decision_letter"), one.expected("certificate_issued")),
                          "2024-01-31");
               const auto within = [](const std::string& inner, const std::string& outer) {
                   const Days in = parse_days(inner).value(), out = parse_days(outer).value();
                   return out.first <= in.first && in.last <= out.last;
               };
               EXPECT_EQ(found.two_months, "2024-01-21..2024-01-30");
               EXPECT_TRUE(within("late 2024-01", one.expected("two_month_limb_ends")));
               EXPECT_EQ(found.one_month,
                         iso(parse_days(one.expected("one_month_limb_ends")).value()));
               EXPECT_TRUE(found.certificate_governs);
               // 11 February 2024 is a Sunday, so the window ends on the 12th at the earliest.
               EXPECT_EQ(found.legal, "2024-02-12..2024-02-20");
           }),
    worked("we-058",
           [](Example one) {
               EXPECT_EQ(one.given("source_says"),
                         "60 days to appeal and 30 days after certificate");
               EXPECT_EQ(one.expected("correct"), "2 months; 1 month");
               const std::string letter = "2025-07-01", issued = "2025-07-15";
               const Appeal found = appeal(refused(letter, issued), issued);
               EXPECT_EQ(found.two_months, "2025-09-01");
               EXPECT_EQ(found.two_months, days_on(letter, 62));
               EXPECT_NE(found.two_months, days_on(letter, 60));
               EXPECT_EQ(found.one_month, "2025-08-15");
               EXPECT_NE(found.one_month, days_on(issued, 30));
           }),
    worked("we-059",
           [](Example one) {
               EXPECT_EQ(one.given("source_says"),
                         "15 working days of the NEW authority becoming aware");
               EXPECT_EQ(one.expected("regulation_says"),
                         "old authority becoming aware, that day counted");
               // The old council learns of it on Monday 10 March 2025, a week before the move; what
               // the new council knows, from 24 March, moves nothing.
               const Timeline line = timeline_on(
                   "2025-03-25",
                   given("2025-03-10 move known on 2025-03-17\n2025-03-24 family told of move"));
               const Duty& sent = the(line, "move.transfer-plan.late-knowledge");
               EXPECT_EQ(iso(sent.legal), "2025-03-28");
               EXPECT_EQ(sent.started_by, 1);
               EXPECT_EQ(sent.under->who, "the old council");
               EXPECT_EQ(our_calendar().england().count({day("2025-03-10"), sent.legal.first}), 15);
           }),
};

} // namespace

TEST(WorkedExamples, EachOfThemHasATest)
{
    std::set<std::string> in_file;
    for (const WorkedExample& one : worked_examples()) {
        in_file.insert(one.id());
        for (const std::string& clock : one.clocks())
            EXPECT_FALSE(our_law().versions(clock).empty()) << one.id() << " names " << clock;
    }
    EXPECT_EQ(in_file.size(), 60u);
    EXPECT_EQ(worked_ids(), in_file);
}

} // namespace ribbon
