#include "inbound/cases/expectation_line.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const WordList& some_titles()
{
    static const WordList titles{{"final plan", "final plan after an order",
                                  "family may comment on the draft plan",
                                  "advice that was due, or is", "no proceedings"}};
    return titles;
}

Expectation read(std::string_view text)
{
    Problems problems;
    const Expectation expected = read_expectation(text, 7, some_titles(), problems);
    for (const Problem& one : problems) ADD_FAILURE() << one.sentence;
    return expected;
}

std::string problem(std::string_view text)
{
    Problems problems;
    read_expectation(text, 7, some_titles(), problems);
    std::string all;
    for (const Problem& one : problems) all += one.sentence + "\n";
    return all;
}

Day day(std::string_view text) { return parse_day(text).value(); }

} // namespace

TEST(ExpectationLine, ReadsADateAStateAndACitation)
{
    const Expectation one = read("final plan was due 2025-07-21, overdue by 11 days under reg 13");
    EXPECT_EQ(one.title, "final plan");
    EXPECT_EQ(one.line, 7);
    EXPECT_EQ(one.legal, Days::on(day("2025-07-21")));
    ASSERT_TRUE(one.state);
    EXPECT_EQ(one.state->state, State::overdue);
    EXPECT_EQ(one.state->late, (Lateness{11, 11}));
    EXPECT_EQ(one.cite, "reg 13");
}

TEST(ExpectationLine, TakesTheLongestTitle)
{
    EXPECT_EQ(read("final plan after an order, running").title, "final plan after an order");
    EXPECT_EQ(read("advice that was due, or is due 2025-07-21").title,
              "advice that was due, or is");
    EXPECT_EQ(read("no proceedings until 2025-07-21").title, "no proceedings");
    EXPECT_FALSE(read("no proceedings until 2025-07-21").absent);
}

TEST(ExpectationLine, LetsATitleOfFreeWordsEndAtAKnownWord)
{
    for (const std::string_view rest :
         {" due 2025-07-21", " was due 2025-07-21", ", running", " no date, running",
          " matter \"a\" due 2025-07-21", "  2025-07-21", " 2025-07-21", " until 2025-07-21"}) {
        Problems problems;
        const std::string text = "send the plan" + std::string{rest};
        EXPECT_EQ(read_expectation(text, 1, {}, problems).title, "send the plan") << text;
        EXPECT_TRUE(problems.empty()) << text;
    }
}

TEST(ExpectationLine, ReadsEveryState)
{
    const auto state = [](std::string_view words) {
        return *read("final plan, " + std::string{words}).state;
    };
    EXPECT_EQ(state("not started").state, State::not_started);
    EXPECT_EQ(state("running").state, State::running);
    EXPECT_EQ(state("due soon").state, State::due_soon);
    EXPECT_EQ(state("1 day ago").state, State::overdue);
    EXPECT_EQ(state("met").state, State::met);
    EXPECT_EQ(state("met late by 3..5 days").late, (Lateness{3, 5}));
    EXPECT_EQ(state("limit lifted because absence from area").ground, Ground::absence_from_area);
    EXPECT_EQ(state("ended because assessment refused").because, Kind::assessment_refused);
    EXPECT_EQ(state("ended because plan refused 4 days late").late, (Lateness{4, 4}));
    EXPECT_EQ(state("ended").because, Kind::none);
    EXPECT_EQ(state("passed").state, State::passed);
    EXPECT_FALSE(state("passed").late);
    EXPECT_EQ(state("passed 4 days ago").late, (Lateness{4, 4}));
    EXPECT_EQ(state("broken").state, State::broken);
    EXPECT_EQ(state("cannot say: the day of birth").words, "the day of birth");
    EXPECT_EQ(state("cannot say: \"the day, or under what\"").words, "the day, or under what");
    EXPECT_EQ(state("may not have begun").state, State::may_not_have_begun);
}

TEST(ExpectationLine, ReadsEveryOtherPart)
{
    const Expectation one = read("final plan matter \"request 2\" is due 2025-07-01..2025-07-21, "
                                 "safe 2025-07-18, unverified, a duty, due soon");
    EXPECT_EQ(one.matter, "request 2");
    EXPECT_EQ(one.legal, (Days{day("2025-07-01"), day("2025-07-21")}));
    EXPECT_EQ(one.safe, day("2025-07-18"));
    EXPECT_TRUE(one.unverified);
    EXPECT_EQ(one.nature, Nature::duty);
    EXPECT_EQ(read("final plan due 2025-07-21, an aim").nature, Nature::aim);
    EXPECT_EQ(read("final plan no date, guidance, running").nature, Nature::guidance);
    EXPECT_EQ(one.state->state, State::due_soon);
    EXPECT_TRUE(read("final plan no date, running").no_date);
    EXPECT_TRUE(read("no final plan").absent);
    EXPECT_EQ(read("final plan due soon").state->state, State::due_soon);
}

TEST(ExpectationLine, SaysWhatToWriteInstead)
{
    EXPECT_EQ(problem("final plan due 2025-07-21 running"),
              "A comma is missing before \"running\"\n");
    EXPECT_EQ(problem("final plan due 2025-07-21, runing"),
              "\"runing\" is not a state we know; did you mean \"running\"?\n");
    EXPECT_EQ(problem("final plan due 2025-07-21, overdue"),
              "Say by how many days, as in: overdue by 11 days\n");
    EXPECT_EQ(problem("final plan due 2025-07-21, ended because plan refusd"),
              "\"plan refusd\" is not a phrase we know; did you mean \"plan refused\"?\n");
    EXPECT_EQ(problem("final plan"),
              "This line expects nothing; give a date or a state, as in: final plan due "
              "2025-07-21, running\n");
    EXPECT_EQ(problem("final plan due 2025-07-21, a wish"),
              "\"wish\" is not what a provision can be: a duty, a floor, a right, a power, a bar, "
              "guidance, an aim, a promise, a rule, proposed\n");
    EXPECT_EQ(problem("final plan, a duty, an aim"),
              "This line says twice what the provision is\n");
    EXPECT_EQ(problem("final plan due 2025-07-21,"), "Nothing follows the last comma\n");
    EXPECT_EQ(problem("no final plan due 2025-07-21"),
              "A line that begins with \"no\" says that there is no such duty, and nothing else\n");
}

} // namespace ribbon
