// What a council sets for itself: from when it holds, whom it reaches, and what it never moves.
#include "duties/council_rules.hpp"

#include "duties/timeline.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The area's stream, entry by entry, all of one act.
class Area {
public:
    Area& answers(const char* set_on, const char* from, const char* rungs, const char* sender = "")
    {
        return add(detail_of(DetailKind::promise_set, day(set_on))
                       .set(DetailField::code, "answer")
                       .set(DetailField::name, "Answers to messages")
                       .set(DetailField::since, from)
                       .set(DetailField::rungs, rungs)
                       .set(DetailField::relation, sender));
    }
    Area& calendar(const char* code, const char* name, const char* first, const char* last)
    {
        return add(detail_of(DetailKind::calendar_set, day("2025-01-02"))
                       .set(DetailField::code, code)
                       .set(DetailField::name, name)
                       .set(DetailField::words, "A test")
                       .set(DetailField::since, first)
                       .set(DetailField::until, last));
    }
    Area& strike(std::int64_t number)
    {
        Detail back = history_.details[static_cast<std::size_t>(number - 1)];
        back.corrects = number;
        back.struck = true;
        return add(std::move(back));
    }
    CouncilRules rules() const { return rules_of(history_); }

private:
    Area& add(Detail detail)
    {
        detail.number = ++history_.number;
        detail.recorded = {60};
        history_.details.push_back(std::move(detail));
        return *this;
    }
    DetailHistory history_;
};

Timeline under(const CouncilRules& rules, const std::string& facts, const char* today)
{
    static std::vector<std::unique_ptr<Law>> laws; // a timeline points into its law
    laws.push_back(std::make_unique<Law>(with_rules(our_law(), rules)));
    return timeline(given(facts), *laws.back(), with_rules(our_calendar(), rules), day(today));
}
std::string answer_by(const CouncilRules& rules, const std::string& facts)
{
    return iso(the(under(rules, facts, "2025-03-03"), "corr.local-standard").legal.last);
}

// Monday 3 March 2025; there is no bank holiday before Good Friday, 18 April.
const std::string message = "2025-03-03 message received from parent\n";

TEST(CouncilPromise, HoldsForWhatComesFromItsDayOn)
{
    EXPECT_EQ(answer_by(Area{}.rules(), message), "2025-03-10") << "five days, where none is set";
    EXPECT_EQ(answer_by(Area{}.answers("2025-02-20", "2025-03-03", "3,5,5").rules(), message),
              "2025-03-06");
    EXPECT_EQ(answer_by(Area{}.answers("2025-03-03", "2025-03-04", "3,5,5").rules(), message),
              "2025-03-10")
        << "it never looks back";
}

TEST(CouncilPromise, OfThoseThatBeganTheLastHolds)
{
    const CouncilRules rules = Area{}
                                   .answers("2025-01-06", "2025-03-01", "10,5,5")
                                   .answers("2025-01-07", "2025-02-01", "2,5,5")
                                   .answers("2025-01-08", "2025-04-01", "1,5,5")
                                   .rules();
    EXPECT_EQ(answer_by(rules, message), "2025-03-17") << "of 1 March, though it was set first";
}

TEST(CouncilPromise, OfOneDayTheOneSetLaterHolds)
{
    const CouncilRules rules = Area{}
                                   .answers("2025-01-06", "2025-03-01", "10,5,5")
                                   .answers("2025-01-07", "2025-03-01", "2,5,5")
                                   .rules();
    EXPECT_EQ(answer_by(rules, message), "2025-03-05");
}

TEST(CouncilPromise, ForASenderGoesBeforeOneForAnybody)
{
    const CouncilRules rules = Area{}
                                   .answers("2025-01-06", "2025-01-06", "8,5,5", "school")
                                   .answers("2025-01-07", "2025-02-01", "2,5,5")
                                   .rules();
    EXPECT_EQ(answer_by(rules, message), "2025-03-05");
    EXPECT_EQ(answer_by(rules, "2025-03-03 message received from school\n"), "2025-03-13");
}

TEST(CouncilPromise, MovesTheStepsOfItsLadder)
{
    const CouncilRules rules = Area{}.answers("2025-01-06", "2025-01-06", "2,3,4").rules();
    const Timeline late = under(rules, message, "2025-03-06");
    const Duty& duty = the(late, "corr.local-standard");
    EXPECT_EQ(duty.state, State::overdue);
    EXPECT_EQ(duty.held_by, "the senior officer") << "who has it stays as the table has it";
    EXPECT_EQ(iso(duty.rung_until), "2025-03-10"); // Wednesday 5 March and three working days
    EXPECT_EQ(iso(the(under(rules, message, "2025-03-11"), "corr.local-standard").rung_until),
              "2025-03-14"); // and four more
}

TEST(CouncilPromise, IsNoDutyAndMovesNone)
{
    const std::string facts = message + "2025-03-03 request received from parent\n";
    const CouncilRules none, own = Area{}.answers("2025-01-06", "2025-01-06", "1,1,1").rules();
    const Timeline before = under(none, facts, "2025-03-03");
    for (const Change& one : difference(before, under(own, facts, "2025-03-03")))
        EXPECT_EQ(one.after->under->nature, Nature::promise) << one.after->under->id;
}

TEST(ClosedOffices, MovePromisesAndNoStatute)
{
    // Offices closed on Thursday and Friday, 6 and 7 March: the fifth working day is the 12th.
    const CouncilRules closed =
        Area{}.calendar("offices", "Offices", "2025-03-06", "2025-03-07").rules();
    EXPECT_EQ(answer_by(closed, message), "2025-03-12");
    // Regulation 39's working days and the twenty of an FOI request run on (decision 9).
    const std::string facts = message + "2025-03-03 foi received\n"
                                        "2025-03-03 request received from parent\n";
    const Timeline before = under(CouncilRules{}, facts, "2025-03-03");
    for (const Change& one : difference(before, under(closed, facts, "2025-03-03")))
        EXPECT_EQ(one.after->under->id, "corr.local-standard");
}

TEST(ClosedOffices, OpenAgainWhenTheyAreTakenBack)
{
    const CouncilRules back =
        Area{}.calendar("offices", "Offices", "2025-03-06", "2025-03-07").strike(1).rules();
    EXPECT_EQ(answer_by(back, message), "2025-03-10");
    EXPECT_EQ(back.number, 2) << "what was counted before is out of date all the same";
}

TEST(ClosedSchools, MoveTheSixthDayOfASuspension)
{
    // Ten days from Monday 3 March: the sixth school day is Monday the 10th (decision 42).
    const std::string facts = "2025-03-03 suspended until 2025-03-12\n"
                              "2024-09-04 school attended called \"Hill School\"\n";
    const auto sixth = [&](const CouncilRules& rules) {
        return iso(the(under(rules, facts, "2025-03-03"), "ap.suspension-day6").legal.last);
    };
    EXPECT_EQ(sixth({}), "2025-03-10");
    const auto one_day = [](const char* code, const char* name) {
        return Area{}.calendar(code, name, "2025-03-05", "2025-03-05").rules();
    };
    EXPECT_EQ(sixth(one_day("school", "Hill School")), "2025-03-11");
    EXPECT_EQ(sixth(one_day("school", "Dale School")), "2025-03-10");
    EXPECT_EQ(sixth(one_day("schools", "Schools")), "2025-03-11");
    EXPECT_EQ(sixth(one_day("offices", "Offices")), "2025-03-10");
}

TEST(Terms, OfASchoolYearTakeThePlaceOfTheTable)
{
    const CouncilRules rules = Area{}
                                   .calendar("term", "Schools", "2027-09-02", "2027-10-22")
                                   .calendar("term", "Schools", "2027-11-01", "2027-12-17")
                                   .rules();
    const Calendar calendar = with_rules(our_calendar(), rules);
    EXPECT_TRUE(calendar.school("").days().counts(day("2027-09-02")));
    EXPECT_FALSE(calendar.school("").days().counts(day("2027-10-25")));
    EXPECT_TRUE(calendar.school("").days().counts(day("2026-09-03"))) << "of the table";
    EXPECT_FALSE(our_calendar().school("").days().covers().has(day("2027-09-02")));
}

TEST(CouncilRules, AreToldByWhoAsksWhy)
{
    const CouncilRules rules = Area{}
                                   .answers("2025-02-20", "2025-03-01", "3,5,5")
                                   .calendar("offices", "Offices", "2025-03-05", "2025-03-05")
                                   .rules();
    const Law law = with_rules(our_law(), rules);
    const auto told = explained_timeline(given(message), law, with_rules(our_calendar(), rules),
                                         day("2025-03-03"));
    ASSERT_EQ(told.steps.size(), 1U);
    std::vector<Step::What> steps;
    for (const Step& one : told.steps[0]) steps.push_back(one.what);
    using enum Step::What;
    EXPECT_EQ(steps, (std::vector{started, promised, closed, counted, safe}));
    EXPECT_EQ(iso(told.steps[0][1].to), "2025-02-20");
    EXPECT_EQ(told.steps[0][2].n, 1);
}

TEST(CouncilRules, WhatIsOnlyWordsMovesNothing)
{
    DetailHistory area;
    area.details.push_back(detail_of(DetailKind::promise_set, day("2025-01-06"))
                               .set(DetailField::name, "We ring back")
                               .set(DetailField::count, "1"));
    area.details.back().number = 1;
    EXPECT_TRUE(rules_of(area).promises.empty());
}

TEST(Rungs, AreReadAndWritten)
{
    EXPECT_EQ(rungs_from("5,10,1"), (std::vector<int>{5, 10, 1}));
    for (const char* wrong : {"", "5,", ",5", "0", "61", "5,x", "1,1,1,1,1,1,1", "-1"})
        EXPECT_TRUE(rungs_from(wrong).empty()) << wrong;
    EXPECT_EQ(rungs_text({5, 10, 1}), "5,10,1");
}

} // namespace
} // namespace ribbon
