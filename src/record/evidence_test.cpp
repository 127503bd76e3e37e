#include "record/evidence.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Evidence, OfAMailIsReadAsItWasWritten)
{
    EXPECT_EQ(evidence_of_mail("20261118-7Q3K"), "mail 20261118-7Q3K");
    EXPECT_EQ(mail_in_evidence(evidence_of_mail("20261118-7Q3K")), "20261118-7Q3K");
    // An officer's own words begin like it and are none.
    for (const std::string_view words : {"mail from her school", "mail", "mail ", "email K1", ""})
        EXPECT_EQ(mail_in_evidence(words), "") << words;
}

TEST(Evidence, OfAMessageIsReadAsItWasWritten)
{
    EXPECT_EQ(evidence_of_message(12), "message, entry 12");
    EXPECT_EQ(message_in_evidence(evidence_of_message(12)), 12);
    for (const std::string_view words : {"message, entry ", "message, entry x", "message", ""})
        EXPECT_EQ(message_in_evidence(words), 0) << words;
}

} // namespace
} // namespace ribbon
