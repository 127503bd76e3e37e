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

TEST(WordsToRead, TakeTheQuestionThatIsAnsweredYes)
{
    const std::string asked = "\n\nOn 6 November 2025 we wrote:\n"
                              "> Shall we take it as a request for an EHC needs assessment?\n";
    EXPECT_NE(words_to_read("RE: your call", "Yes please" + asked).find("EHC needs"),
              std::string::npos);
    EXPECT_EQ(words_to_read("RE: your call", "No thank you" + asked).find("EHC needs"),
              std::string::npos);
    // More words say themselves what they mean.
    EXPECT_EQ(words_to_read("RE: your call",
                            "Yes, I shall be there on Tuesday with my husband and the dog." + asked)
                  .find("EHC needs"),
              std::string::npos);
}

TEST(WordsToRead, TakeWhatTheCouncilIsCopiedInto)
{
    const std::string copied = "I have copied in the council so that they have your words.\n\n"
                               "On Tuesday Ann wrote:\n> Please put him forward for one.\n";
    EXPECT_NE(words_to_read("Re: Meeting", copied).find("\nPlease put him forward"),
              std::string::npos);
}

} // namespace
} // namespace ribbon
