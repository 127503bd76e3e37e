#include "commands/council_rules.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using What = CouncilChange::What;
const Day today = day("2026-11-19");

CouncilChange change(What what)
{
    CouncilChange made;
    made.what = what;
    made.day = today;
    made.words = "A reason";
    return made;
}
CouncilChange answers(std::vector<int> rungs)
{
    CouncilChange made = change(What::set_answer_time);
    made.rungs = std::move(rungs);
    return made;
}
std::vector<std::string> wrong(const CouncilChange& made, const DetailHistory& area = {})
{
    std::vector<std::string> fields;
    const auto decided = decide(made, area, today);
    if (!decided)
        for (const Problem& one : decided.problems()) fields.push_back(one.field);
    return fields;
}
using Fields = std::vector<std::string>;

TEST(AnswerTime, IsKeptWithTheDayFromWhichItHolds)
{
    CouncilChange made = answers({3, 4, 5});
    made.day = today + days{12};
    made.sender = "school";
    const auto decided = decide(made, DetailHistory{}, today);
    ASSERT_TRUE(decided);
    const CouncilRules rules = rules_of(with(DetailHistory{}, *decided));
    ASSERT_EQ(rules.promises.size(), 1U);
    EXPECT_EQ(rules.promises[0].from, today + days{12});
    EXPECT_EQ(rules.promises[0].set, today);
    EXPECT_EQ(rules.promises[0].sender, Party::school);
    EXPECT_EQ(rules.promises[0].ladder[1].working_days, 4);
}

TEST(AnswerTime, NeverLooksBackAndSaysEverythingThatIsWrong)
{
    CouncilChange made = answers({0, 61});
    made.day = today - days{1};
    made.words = " ";
    made.sender = "aunt";
    EXPECT_EQ(wrong(made), (Fields{"count", "count-2", "count-3", "sender", "words", "day"}));
}

TEST(ClosedDaysOfTheCouncil, AreOneDayWhereNoLastIsSaid)
{
    CouncilChange made = change(What::close_days);
    made.whose = "school";
    made.name = "Hill School";
    const auto decided = decide(made, DetailHistory{}, today);
    ASSERT_TRUE(decided);
    const CouncilRules rules = rules_of(with(DetailHistory{}, *decided));
    ASSERT_EQ(rules.closed.size(), 1U);
    EXPECT_EQ(rules.closed[0].span, Days::on(today));
    EXPECT_EQ(rules.closed[0].school, "Hill School");
}

TEST(ClosedDaysOfTheCouncil, SayEverythingThatIsWrong)
{
    CouncilChange made = change(What::close_days);
    made.words = "";
    made.until = today - days{1};
    EXPECT_EQ(wrong(made), (Fields{"whose", "words", "until"}));
    made = change(What::close_days);
    made.whose = "offices";
    made.day = today - days{8};
    EXPECT_EQ(wrong(made), Fields{"day"}) << "much later it would make late answers prompt";
    made.day = today - days{7};
    EXPECT_EQ(wrong(made), Fields{});
}

TEST(ClosedDaysOfTheCouncil, CanBeTakenBackOnce)
{
    CouncilChange made = change(What::close_days);
    made.whose = "offices";
    DetailHistory area = with(DetailHistory{}, *decide(made, DetailHistory{}, today));
    ASSERT_EQ(closed_entries(area, today).size(), 1U);
    CouncilChange back = change(What::open_again);
    back.entry = closed_entries(area, today)[0].entry;
    area = with(area, *decide(back, area, today));
    EXPECT_TRUE(rules_of(area).closed.empty());
    EXPECT_EQ(wrong(back, area), Fields{"entry"});
}

CouncilChange terms(std::vector<Days> given)
{
    CouncilChange made = change(What::set_terms);
    made.terms = std::move(given);
    return made;
}
Days span(const char* first, const char* last) { return {day(first), day(last)}; }
/// The school year that the built-in table does not reach.
std::vector<Days> next_year()
{
    return {span("2027-09-02", "2027-10-22"), span("2027-11-01", "2027-12-17"),
            span("2028-01-04", "2028-02-11"), span("2028-02-21", "2028-04-07"),
            span("2028-04-24", "2028-05-26"), span("2028-06-05", "2028-07-24")};
}

TEST(TermsOfAYear, AreKeptTogetherAndReplacedTogether)
{
    auto decided = decide(terms(next_year()), DetailHistory{}, today);
    ASSERT_TRUE(decided) << decided.problems().front().sentence;
    DetailHistory area = with(DetailHistory{}, *decided);
    for (Detail& one : area.details) one.recorded = {60};
    EXPECT_EQ(rules_of(area).terms.size(), 6U);
    auto later = next_year();
    later.pop_back();
    later.back().last = day("2028-07-21");
    decided = decide(terms(later), area, today);
    ASSERT_TRUE(decided);
    area = with(area, *decided);
    for (std::size_t i = 6; i < area.details.size(); ++i) area.details[i].recorded = {120};
    EXPECT_EQ(rules_of(area).terms.size(), 5U);
}

TEST(TermsOfAYear, MustBeAWholeYearInOrder)
{
    EXPECT_EQ(wrong(terms({})), Fields{"terms"});
    EXPECT_EQ(wrong(terms({span("2027-09-02", "2027-12-17")})), Fields{"terms"}) << "too few days";
    auto mixed = next_year();
    std::swap(mixed[0], mixed[1]);
    EXPECT_EQ(wrong(terms(mixed)), Fields{"terms"});
    EXPECT_EQ(wrong(terms({span("2027-09-02", "2028-09-04")})), Fields{"terms"});
}

TEST(TermsOfAYear, MustFollowTheLastOneKnown)
{
    EXPECT_TRUE(problems_beside(terms(next_year()), our_calendar()).empty());
    auto far = next_year();
    for (Days& one : far) one = {one.first + days{371}, one.last + days{371}};
    EXPECT_EQ(problems_beside(terms(far), our_calendar()).size(), 2U)
        << "a year is left out, and its bank holidays are not known";
}

} // namespace
} // namespace ribbon
