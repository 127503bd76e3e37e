#include "views/search/view.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// A snippet as a line: what is marked in brackets.
std::string line(const Snippet& snippet)
{
    std::string text = snippet.begins_before ? ".." : "";
    for (const Piece& one : snippet.pieces) text += one.marked ? "[" + one.text + "]" : one.text;
    return text + (snippet.goes_on ? ".." : "");
}

std::string found(std::string_view text, std::string_view typed, std::size_t most = 160)
{
    return line(arrange_snippet(text, sought(typed), most));
}

TEST(Sought, IsTheWordsAndNothingBetween)
{
    EXPECT_EQ(sought("Siân  O'BRIEN"), (Sought{{"sian", "o", "brien"}}));
    EXPECT_EQ(sought("\"plan\" * -NEAR( late AND:x^2 %' OR 1=1; --"),
              (Sought{{"plan", "near", "late", "and", "x", "2", "or", "1"}}));
    EXPECT_EQ(sought(" \"*-()\n"), Sought{});
    EXPECT_EQ(sought("late plan late"), (Sought{{"plan", "late"}})) << "the last is the last";
    std::string many;
    for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
    EXPECT_EQ(sought(many).words.size(), most_sought_words);
}

TEST(Snippets, MarkEveryWordThatWasTyped)
{
    EXPECT_EQ(found("When will the plan come? The PLAN is late.", "plan late"),
              "When will the [plan] come? The [PLAN] is [late].");
    EXPECT_EQ(found("Siân met Sian", "sian"), "[Siân] met [Sian]");
}

TEST(Snippets, MarkWhatTheLastWordBegins)
{
    EXPECT_EQ(found("Planning a plan", "plan"), "[Planning] a [plan]");
    EXPECT_EQ(found("Planning a plan", "plan a"), "Planning [a] [plan]");
}

TEST(Snippets, MarkANameWithItsApostropheOnce)
{
    EXPECT_EQ(found("Mrs O'Brien wrote", "obrien"), "Mrs [O'Brien] wrote");
    EXPECT_EQ(found("Mrs O'Brien wrote", "o'brien"), "Mrs [O]'[Brien] wrote");
}

TEST(Snippets, AreWhereMostIsSaid)
{
    const std::string far(300, '-');
    const std::string text = "The plan began well enough. " + std::string(40, 'x') + " " + far +
                             " We were told on the telephone that the therapy was late again.";
    EXPECT_EQ(found(text, "therapy late", 60),
              "..the telephone that the [therapy] was [late] again.");
    EXPECT_EQ(found("one two three four five six seven", "six", 20), "..three four five [six]..");
}

TEST(Snippets, WithNothingFoundAreTheBeginning)
{
    EXPECT_EQ(found("one two\nthree", "none", 8), "one two..");
    EXPECT_EQ(found("", "none"), "");
    EXPECT_EQ(found("...", "none"), "");
    EXPECT_EQ(found("some words", ""), "some words");
}

TEST(Snippets, AreNeverMuchLongerThanAsked)
{
    for (const std::string& text : {std::string(5'000, 'a') + " plan",
                                    std::string(5'000, '-') + "plan" + std::string(5'000, '='),
                                    std::string("plan ") + std::string(5'000, 'b')})
        EXPECT_LT(found(text, "plan", 100).size(), 210U) << text.substr(0, 10);
}

} // namespace
} // namespace ribbon
