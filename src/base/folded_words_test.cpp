#include "base/folded_words.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(FoldedWords, AreSmallLettersWithoutAccents)
{
    EXPECT_EQ(folded_words("Siân, ÉLODIE & Łukasz!"), "sian elodie lukasz");
    EXPECT_EQ(folded_words("Straße, Þóra, Ægir, Ĳssel, Œuvre"),
              "strasse thora aegir ijssel oeuvre");
    EXPECT_EQ(folded_words("Nguyễn Thị Phương, Ștefan, Ŷ"), "nguyen thi phuong stefan y");
    EXPECT_EQ(folded_words("ΣΟΦΙΑ Іван ИВАН"), "σοφια іван иван");
}

TEST(FoldedWords, OfBothWaysToWriteAnAccentAreOne)
{
    EXPECT_EQ(folded_words("Rene\u0301e"), folded_words("Ren\u00E9e"));
    EXPECT_EQ(folded_words("\u0301 alone"), "alone");
}

TEST(FoldedWords, InEveryScriptAreKept)
{
    EXPECT_EQ(folded_words("محمد 张伟 ਗੁਰਪ੍ਰੀਤ"), "محمد 张伟 ਗੁਰਪ੍ਰੀਤ");
    EXPECT_EQ(folded_words("plan\u2014now \u00A320 \U0001F600ok"), "plan now 20 ok");
}

TEST(FoldedWords, WithAnApostropheAreAlsoOne)
{
    EXPECT_EQ(folded_words("O'Brien-Smith"), "o brien obrien smith");
    EXPECT_EQ(folded_words("Maya\u2019s plan"), "maya s mayas plan");
    EXPECT_EQ(folded_words("'quoted' and ' alone"), "quoted and alone");
    EXPECT_EQ(folded_words("rock'n'roll"), "rock n rockn roll");
    EXPECT_TRUE(words_in("O'Brien").back().joined);
}

TEST(FoldedWords, KnowWhereTheyStand)
{
    const std::string text = "An É-mail";
    const auto words = words_in(text);
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "É");
    EXPECT_EQ(text.substr(words[2].begin, words[2].end - words[2].begin), "mail");
}

TEST(FoldedWords, OfBrokenBytesAreParted)
{
    EXPECT_EQ(folded_words("a\xFF"
                           "b\xC3"),
              "a b");
    EXPECT_EQ(folded_words("x\xE2\x82"), "x");
    EXPECT_EQ(folded_words(std::string("a\0b", 3)), "a b");
}

TEST(FoldedWords, ThatAreTooLongAreCut)
{
    const auto words = words_in(std::string(1'000, 'a') + " b");
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].folded.size(), longest_word);
    EXPECT_EQ(words[0].end, 1'000U);
}

} // namespace
} // namespace ribbon
