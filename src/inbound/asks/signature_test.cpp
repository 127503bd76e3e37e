#include "inbound/asks/signature.hpp"

#include "base/folded_words.hpp"
#include "inbound/asks/asks.hpp"
#include "inbound/asks/to_read.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Signature, LeavesOutHowItsWriterIsReached)
{
    const std::string mail = "Please could the meeting be on Tuesday?\n\nKind regards\n\nAnn Lees\n"
                             "SENCO\nOakfield Primary, 4 Mill Rise, Ansley ZZ8 2JN\n"
                             "Tel: 01632 960123\na.lees@oakfield.example\n";
    const std::string read = without_signature(mail);
    EXPECT_EQ(read.size(), mail.size()) << "every word keeps its place";
    EXPECT_EQ(folded_words(read),
              "please could the meeting be on tuesday kind regards ann lees senco");
    EXPECT_EQ(folded_words(without_signature("The report is attached.\n\nA. Lees\n01632 960123")),
              "the report is attached a lees");
}

TEST(Signature, KeepsWhatIsTold)
{
    for (const char* mail :
         {"We have moved, the address is below.\n\n4 Mill Rise\nAnsley ZZ8 2JN\nJo\n",
          "New number for me:\n07700 900123\n", "Jo Marsh\n4 Mill Rise\nAnsley ZZ8 2JN\n",
          "Where is the draft?\nThanks, Jo\nPS my new number is 07700 900123\n",
          "Call me on this.\n07700 900123", "", "\n\n"})
        EXPECT_EQ(without_signature(mail), mail);
}

TEST(Signature, IsNoNewsToTheReader)
{
    const std::string signature = "\n\nKind regards\nAnn Lees, Oakfield Primary\n"
                                  "4 Mill Rise, Ansley ZZ8 2JN\nTel: 01632 960123\n";
    EXPECT_TRUE(asks_of("", words_to_read("", "The meeting is on Tuesday." + signature)).empty());
    EXPECT_FALSE(asks_of("", "The meeting is on Tuesday." + signature).empty())
        << "else it would be";
}

} // namespace
} // namespace ribbon
