#include "inbound/stories/story.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr std::string_view good = R"(# A story.
story  STORY-X
child  "Isla" "Fearnley" girl postcode "DE56 1AB"
party  jo "Joanne" "Fearnley" relation "mother" email "jo@mail.example" sealed postcode "DE56 1AC"
case   Isla (invented)
given  2018-02-11 born
in     2024-09-09 email from jo "Request"
> Dear team,
>
> Please assess Isla.
given  2024-09-09 request received from parent
officer 2024-09-10 okafor "Daniel Okafor" team "North" because "New" note "Ring her."
out    2024-09-10 email to jo answers 1 "Re: Request"
> I will.
detail 2024-09-10 promise_made words "A call" due "2024-09-12" person "jo"
kept   2024-09-11 1
on     2024-09-12
then   decision whether to assess due 2024-10-21
)";

Problems problems_in(std::string_view text)
{
    const auto story = parse_story(text, {});
    return story ? Problems{} : story.problems();
}

std::string with(std::string_view line)
{
    std::string text{good};
    text.insert(text.find("on     2024"), std::string{line} + "\n");
    return text;
}

TEST(StoryText, SaysWhoWroteWhatToWhom)
{
    const auto story = parse_story(good, {});
    ASSERT_TRUE(story) << story.problems().front().sentence;
    EXPECT_EQ(story->key, "STORY-X");
    EXPECT_TRUE(story->child.girl);
    ASSERT_EQ(story->parties.size(), 1U);
    EXPECT_TRUE(story->parties[0].sealed);
    EXPECT_EQ(story->parties[0].postcode, "DE56 1AC");
    ASSERT_EQ(story->lines.size(), 5U);
    EXPECT_EQ(story->lines[0].words, "Dear team,\n\nPlease assess Isla.");
    EXPECT_EQ(story->lines[0].word, "jo");
    EXPECT_EQ(story->lines[1].note, "Ring her.");
    EXPECT_EQ(story->lines[2].number, 1);
    EXPECT_EQ(story->lines[3].detail.kind, DetailKind::promise_made);
    EXPECT_EQ(story->lines[4].number, 1);
}

TEST(StoryText, KnowsTheLineOfEachFact)
{
    const auto story = parse_story(good, {});
    ASSERT_TRUE(story);
    EXPECT_EQ(story->told.facts.facts.size(), 2U);
    EXPECT_EQ(story->fact_lines, (std::vector<int>{6, 11}));
    ASSERT_EQ(story->told.looks.size(), 1U);
    EXPECT_EQ(story->told.looks[0].line, 17);
}

TEST(StoryText, TellsOfEveryMistakeWithItsLine)
{
    const Problems problems = problems_in(with("in 2024-13-09 email from nobody \"Hello\"\n"
                                               "> Words\n"
                                               "detail 2024-09-10 promise_broken words \"x\"\n"
                                               "given 2024-09-11 request recieved"));
    ASSERT_EQ(problems.size(), 4U);
    for (const Problem& one : problems) EXPECT_GE(one.line, 17) << one.sentence;
    EXPECT_EQ(problems[0].line, 17); // the day, and whom nobody knows
    EXPECT_EQ(problems[1].line, 17);
    EXPECT_EQ(problems[2].line, 19);
    EXPECT_EQ(problems[3].line, 20);
}

TEST(StoryText, RefusesAnAnswerToWhatNobodyWrote)
{
    const Problems problems =
        problems_in(with("out 2024-09-11 email to jo answers 2 \"Re\"\n> Yes"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, "answers");
}

TEST(StoryText, RefusesAMessageWithoutWordsAndWordsWithoutAMessage)
{
    EXPECT_EQ(problems_in(with("in 2024-09-11 email from jo \"Nothing\"")).size(), 1U);
    EXPECT_EQ(
        problems_in("story S\n> Words\nchild \"A\" \"B\" postcode \"DE1 1AA\"\ncase A\n").size(),
        1U);
}

TEST(StoryText, NeedsAKeyAndAChild)
{
    EXPECT_EQ(problems_in("case A\ngiven 2020-01-01 born\n").size(), 2U);
}

} // namespace
} // namespace ribbon
