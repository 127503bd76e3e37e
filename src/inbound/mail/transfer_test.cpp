#include "inbound/mail/transfer.hpp"

#include "base/bytes.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Base64, ReadsTheVectorsOfRfc4648)
{
    EXPECT_EQ(from_base64(""), "");
    EXPECT_EQ(from_base64("Zg=="), "f");
    EXPECT_EQ(from_base64("Zm8="), "fo");
    EXPECT_EQ(from_base64("Zm9v"), "foo");
    EXPECT_EQ(from_base64("Zm9vYg=="), "foob");
    EXPECT_EQ(from_base64("Zm9vYmE="), "fooba");
    EXPECT_EQ(from_base64("Zm9vYmFy"), "foobar");
}

TEST(Base64, PassesOverWhatDoesNotBelong)
{
    EXPECT_EQ(from_base64("Zm9v\r\nYm Fy!"), "foobar");
    EXPECT_EQ(from_base64("Zm9vYg"), "foob") << "no padding";
    EXPECT_EQ(from_base64("Zg==Zm8="), "ffo") << "two texts, one after the other";
    EXPECT_EQ(from_base64("Z"), "") << "six bits are no byte";
}

TEST(Base64, ReadsWhatOurOwnWrites)
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    EXPECT_EQ(from_base64(base64(all)), all);
}

TEST(QuotedPrintable, ReadsTheExampleOfTheStandard)
{
    // RFC 2045 section 6.7, rule 5.
    EXPECT_EQ(from_quoted_printable("Now's the time =\r\nfor all folk to come=\r\n to the aid of "
                                    "their country."),
              "Now's the time for all folk to come to the aid of their country.");
}

TEST(QuotedPrintable, KeepsWhatIsWrittenAgainstTheRules)
{
    EXPECT_EQ(from_quoted_printable("caf=c3=A9"), "café");
    EXPECT_EQ(from_quoted_printable("a = b, 1=1x, =ZZ"), "a = b, 1=1x, =ZZ");
    EXPECT_EQ(from_quoted_printable("end="), "end");
    EXPECT_EQ(from_quoted_printable("end=A"), "end=A");
    EXPECT_EQ(from_quoted_printable("line  \t\r\nnext \n"), "line\r\nnext\n");
    EXPECT_EQ(from_quoted_printable("soft=  \nbreak"), "softbreak");
}

} // namespace
} // namespace ribbon
