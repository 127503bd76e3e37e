#include "inbound/cases/words.hpp"

#include "inbound/cases/bytes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace ribbon {

TEST(Words, EndAtABlankOrAComma)
{
    Words words{"  final\t plan,  running "};
    EXPECT_EQ(words.next(), "final");
    EXPECT_TRUE(words.take("plan"));
    EXPECT_EQ(words.next(), ",");
    EXPECT_FALSE(words.take("run"));
    EXPECT_EQ(words.rest(), "running");
}

TEST(Words, ReadWhatIsWrittenInQuotes)
{
    EXPECT_TRUE(rc::check([](const std::string& text) {
        const std::string written = in_quotes(text) + " more";
        Words words{written};
        std::string why;
        RC_ASSERT(words.quoted(why) == text);
        RC_ASSERT(words.rest() == "more");
    }));
}

TEST(Words, RefuseAStrangeBackslash)
{
    Words words{"\"a\\x\""};
    std::string why;
    EXPECT_FALSE(words.quoted(why));
    EXPECT_EQ(why, "in quotes, a backslash stands only before \" \\ n or t");
}

TEST(Bytes, KnowUtf8)
{
    for (const std::string_view good : {"caf\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"})
        EXPECT_FALSE(unreadable(good)) << good;
    // An overlong slash, a surrogate, beyond U+10FFFF, a lone tail, and a character cut short.
    for (const std::string_view bad :
         {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82"})
        EXPECT_TRUE(unreadable(bad));
}

TEST(Bytes, AreShownOnlyInPartAndWhole)
{
    EXPECT_EQ(shown("short"), "\"short\"");
    EXPECT_EQ(shown("a\fb\n"), "\"a?b?\"");
    std::string euros;
    for (int i = 0; i < 30; ++i) euros += "\xE2\x82\xAC";
    EXPECT_FALSE(unreadable(shown("x" + euros)));
    EXPECT_EQ(place_in("one\ntwo", 5), "line 2, column 2");
}

} // namespace ribbon
