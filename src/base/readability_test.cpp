#include "base/readability.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// The sentence that encyclopaedias give for the formula: 13 words, 24 syllables, grade 11.3.
TEST(Readability, GivesThePublishedGradeOfAPublishedSentence)
{
    const Reading reading = reading_of(
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
    EXPECT_EQ(reading.sentences, 1);
    EXPECT_EQ(reading.words, 13);
    EXPECT_EQ(reading.syllables, 24);
    EXPECT_NEAR(reading.grade(), 11.3, 0.05);
}

// "Green Eggs and Ham" has 5.7 words a sentence and 1.02 syllables a word, and grade -1.3.
TEST(Readability, GivesThePublishedGradeFromPublishedAverages)
{
    EXPECT_NEAR((Reading{.sentences = 1000, .words = 5700, .syllables = 5814}.grade()), -1.3, 0.05);
    EXPECT_EQ(Reading{}.grade(), 0);
}

TEST(Readability, HearsSyllables)
{
    for (const auto& [word, syllables] : {std::pair{"cat", 1},
                                          {"child", 1},
                                          {"law", 1},
                                          {"late", 1},
                                          {"table", 2},
                                          {"asked", 1},
                                          {"wanted", 2},
                                          {"council", 2},
                                          {"Thursday", 2},
                                          {"assessment", 3},
                                          {"rhythm", 1},
                                          {"the", 1},
                                          {"whole", 1},
                                          {"eye", 1}})
        EXPECT_EQ(syllables_of(word), syllables) << word;
}

TEST(Readability, CountsSentencesAndLines)
{
    const Reading reading = reading_of("We are late. Sorry!\nCall 01632 960 117\n\nA 3.30pm bus");
    EXPECT_EQ(reading.sentences, 4);
    EXPECT_EQ(reading.words, 3 + 1 + 4 + 3);
    EXPECT_EQ(reading_of("a parent\u2019s plan").words, 3);
}

TEST(Readability, ReadsWhatAPageShowsAndNotItsMarkup)
{
    EXPECT_EQ(reading_of(shown_text("<h1 class=\"big\">Hello <b>you</b></h1><p>One &amp; two</p>"
                                    "<textarea name=\"a\">what they typed</textarea>"))
                  .words,
              2 + 2);
    EXPECT_EQ(reading_of(shown_text("<li>One</li><li>Two</li>")).sentences, 2);
}

} // namespace
} // namespace ribbon
