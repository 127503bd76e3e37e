#include "inbound/asks/to_read.hpp"

#include "inbound/asks/asks.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const std::string sent_on = "Came to the office, please see what she writes.\n"
                            "---------- Forwarded message ----------\n"
                            "From: A mother\n\n> I ask you to assess my son for an EHCP.\n";

TEST(WordsToRead, TakeWhatIsSentOn)
{
    EXPECT_NE(words_to_read("Fwd: for you", sent_on).find("assess my son"), std::string::npos);
    const auto asks = asks_of("Fwd: for you", words_to_read("Fwd: for you", sent_on));
    ASSERT_EQ(asks.size(), 1U);
    EXPECT_EQ(asks[0].label, AskLabel::assessment);
}

TEST(WordsToRead, LeaveOutWhatAnAnswerQuotes)
{
    const std::string answer = "Thank you, Tuesday is fine.\n\nOn 3 March Ann wrote:\n"
                               "> I ask you to assess my son for an EHCP.\n";
    EXPECT_EQ(words_to_read("Re: a date", answer).find("assess"), std::string::npos);
}

TEST(WordsToRead, TakeWhatTheWriterPointsTo)
{
    const std::string below = "She asked me, see below.\n\nOn 3 March Ann wrote:\n"
                              "> Tell them I want one.\n";
    EXPECT_NE(words_to_read("Actions", below).find("\nTell them I want one."), std::string::npos);
}

} // namespace
} // namespace ribbon
