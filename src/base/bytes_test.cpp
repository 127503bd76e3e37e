#include "base/bytes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace std::string_view_literals;

namespace ribbon {
namespace {

// RFC 4648, section 10.
TEST(Base64, WritesTheExamplesOfTheRfc)
{
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(parse_base64("Zm9vYmE="), "fooba");
    EXPECT_EQ(hex("foobar"), "666f6f626172");
}

TEST(Base64, HasOneTextForOneValue)
{
    // No padding, padding inside, other alphabet, blanks, a newline, bits left over (Zh== ends as
    // Zg== does): each would let one receipt be written in two ways.
    for (const char* bad : {"Zg", "Zg=", "Z===", "====", "Zm8=Zm8=", "-_8=", "Zm 8=", "Zm8=\n",
                            "Zh==", "Zm9=", "Zg==="})
        EXPECT_FALSE(parse_base64(bad)) << bad;
}

// A fuzzer found that libsodium 1.0.18 reads some bytes above 127 as letters.
TEST(Base64, HasSixtyFourLettersAndHexTwentyTwo)
{
    int letters = 0, digits = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        letters += parse_base64("AA" + one + "A") ? 1 : 0;
        digits += parse_hex("0" + one) ? 1 : 0;
    }
    EXPECT_EQ(letters, 64);
    EXPECT_EQ(digits, 22);
}

TEST(Hex, RefusesWhatIsNotPairsOfDigits)
{
    EXPECT_EQ(parse_hex("666F6f"), "foo");
    EXPECT_EQ(parse_hex(""), "");
    for (const auto bad : {"6"sv, "6g"sv, "66 6f"sv, "0x66"sv}) EXPECT_FALSE(parse_hex(bad)) << bad;
}

RC_GTEST_PROP(Base64, ReadsBackWhatItWrote, (const std::string& bytes))
{
    RC_ASSERT(parse_base64(base64(bytes)) == bytes);
    RC_ASSERT(parse_hex(hex(bytes)) == bytes);
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndTooHighNumbers)
{
    EXPECT_TRUE(is_utf8("Siân \xF0\x9F\x8E\x80 \xF4\x8F\xBF\xBF \xED\x9F\xBF"));
    for (const auto bad : {"\xC0\xAF"sv, "\xE0\x80\xAF"sv, "\xF0\x80\x80\xAF"sv, "\xED\xA0\x80"sv,
                           "\xF4\x90\x80\x80"sv, "\xFF"sv, "\x80"sv, "\xC3"sv, "\xE2\x82"sv,
                           "\xF0\x9F\x8E"sv, "\xC3("sv})
        EXPECT_FALSE(is_utf8(bad));
}

} // namespace
} // namespace ribbon
