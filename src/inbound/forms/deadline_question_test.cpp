#include "inbound/forms/deadline_question.hpp"

#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

DeadlineQuestion asked(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    Form query;
    for (const auto& [name, value] : pairs) query.add(name, value);
    return read_deadline_question(query, our_law());
}

std::string told(const DeadlineQuestion& question)
{
    std::string text;
    for (const Problem& one : question.problems) text += one.field + ": " + one.sentence + "\n";
    return text;
}

TEST(DeadlineQuestion, ReadsWhatHappenedAndWhen)
{
    const auto question =
        asked({{"what", "request"}, {"on-day", "1"}, {"on-month", "9"}, {"on-year", "2026"}});
    ASSERT_TRUE(question.trigger);
    EXPECT_EQ(question.trigger->kind, Kind::request_received);
    EXPECT_EQ(question.on, parse_day("2026-09-01"));
    EXPECT_EQ(told(question), "");
}

TEST(DeadlineQuestion, AsksNothingBeforeItIsSent)
{
    EXPECT_FALSE(asked({}).asked);
    EXPECT_FALSE(asked({{"what", "draft"}}).asked);
    EXPECT_FALSE(asked({{"clock", "appeal.lodge"}}).asked);
    EXPECT_EQ(told(asked({{"clock", "appeal.lodge"}})), "");
}

TEST(DeadlineQuestion, TellsEverythingWrongAtOnce)
{
    EXPECT_EQ(told(asked({{"on-day", ""}})), "what: Choose what happened\n"
                                             "on: Give the day it happened\n");
    EXPECT_EQ(
        told(asked({{"what", "moon"}, {"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}})),
        "what: Choose what happened\non: There is no 31 February in 2026\n");
    EXPECT_EQ(told(asked(
                  {{"clock", "none.such"}, {"on-day", "1"}, {"on-month", "2"}, {"on-year", "26"}})),
              "what: There is no such clock. Choose what happened\n"
              "on: Write the year in full: 2026, not 26\n");
}

} // namespace
} // namespace ribbon
