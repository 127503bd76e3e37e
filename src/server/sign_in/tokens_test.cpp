#include "server/sign_in/tokens.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

TEST(Base64Url, IsThatOfRfc4648WithoutPadding)
{
    // RFC 4648, section 10, with the padding left out.
    EXPECT_EQ(base64url("foob"), "Zm9vYg");
    EXPECT_EQ(base64url("fooba"), "Zm9vYmE");
    EXPECT_EQ(parse_base64url("Zm9vYmFy"), "foobar");
    // RFC 7515, appendix C: the two letters that differ from the common alphabet.
    EXPECT_EQ(base64url("\x03\xec\xff\xe0\xc1"), "A-z_4ME");
    EXPECT_FALSE(parse_base64url("Zm9vYg=="));
    EXPECT_FALSE(parse_base64url("Zm9v Yg"));
    EXPECT_FALSE(parse_base64url("A+z/4ME"));
    EXPECT_FALSE(parse_base64url("Zm9vYh")) << "bits are left over";
}

TEST(ANote, IsKnownAgainAndNothingElseIs)
{
    const Seal seal{std::string(32, 'k')};
    const Moment expires{1000};
    const std::string note = seal.close("device", "ada", expires);
    EXPECT_EQ(seal.open("device", note, Moment{999}), "ada");
    EXPECT_FALSE(seal.open("device", note, Moment{1000})) << "it has expired";
    EXPECT_FALSE(seal.open("state", note, Moment{999})) << "for another purpose";
    EXPECT_FALSE(Seal{std::string(32, 'l')}.open("device", note, Moment{999})) << "another key";
    for (std::size_t at = 0; at < note.size(); ++at) {
        std::string changed = note;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(seal.open("device", changed, Moment{999})) << at;
    }
    for (const std::string_view nothing : {"", ".", "..", "YWRh", "YWRh.9999", "YWRh.9999."})
        EXPECT_FALSE(seal.open("device", nothing, Moment{999})) << nothing;
}

TEST(ANote, MayHoldAnything)
{
    const Seal seal{"key"};
    const std::string text{"a.b\0c\n", 6};
    EXPECT_EQ(seal.open("p", seal.close("p", text, Moment{5}), Moment{1}), text);
    EXPECT_EQ(seal.open("p", seal.close("p", "", Moment{5}), Moment{1}), "");
}

TEST(AnEmail, IsKeptInSmallLetters)
{
    EXPECT_EQ(as_email("  Ada.Byron@Example.ORG\n"), "ada.byron@example.org");
    EXPECT_TRUE(is_email("ada@example.org"));
    for (const std::string_view wrong :
         {"", "ada", "@example.org", "ada@", "a@b@c", "ada @example.org",
          "ada@example.org\nBcc: all@example.org", "ada@example.org,bob@example.org"})
        EXPECT_FALSE(is_email(wrong)) << wrong;
    EXPECT_FALSE(is_email("a@" + std::string(260, 'b')));
}

TEST(SameText, ComparesAllOfIt)
{
    EXPECT_TRUE(same_text("", ""));
    EXPECT_TRUE(same_text("abc", "abc"));
    EXPECT_FALSE(same_text("abc", "abd"));
    EXPECT_FALSE(same_text("abc", "abcd"));
}

} // namespace
} // namespace ribbon::server
