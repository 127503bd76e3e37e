#include "inbound/forms/cookies.hpp"
#include "inbound/forms/target.hpp"
#include "inbound/forms/urlencoded.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs read(std::string_view bytes)
{
    const auto form = parse_urlencoded(bytes);
    return form ? form->fields() : Pairs{{"refused", form.problems().front().sentence}};
}

// From the web platform's own tests (wpt: url/urlencoded-parser.any.js and
// urlsearchparams-constructor.any.js), but for those whose bytes are not UTF-8.
TEST(Urlencoded, ReadsWhatBrowsersAgreeOn)
{
    EXPECT_EQ(read("test"), (Pairs{{"test", ""}}));
    EXPECT_EQ(read("\xEF\xBB\xBFtest=\xEF\xBB\xBF"), (Pairs{{"\xEF\xBB\xBFtest", "\xEF\xBB\xBF"}}));
    EXPECT_EQ(read("%EF%BB%BFtest=%EF%BB%BF"), (Pairs{{"\xEF\xBB\xBFtest", "\xEF\xBB\xBF"}}));
    EXPECT_EQ(read(""), Pairs{});
    EXPECT_EQ(read("&&&a=b&&&&"), (Pairs{{"a", "b"}}));
    EXPECT_EQ(read("a=b&c"), (Pairs{{"a", "b"}, {"c", ""}}));
    EXPECT_EQ(read("=b"), (Pairs{{"", "b"}}));
    EXPECT_EQ(read("a=b=c"), (Pairs{{"a", "b=c"}}));
    EXPECT_EQ(read("a+b=c+d"), (Pairs{{"a b", "c d"}}));
    EXPECT_EQ(read("a=%2B&a="), (Pairs{{"a", "+"}, {"a", ""}}));
    EXPECT_EQ(read("%=a"), (Pairs{{"%", "a"}}));
    EXPECT_EQ(read("%a=a"), (Pairs{{"%a", "a"}}));
    EXPECT_EQ(read("%a_=a"), (Pairs{{"%a_", "a"}}));
    EXPECT_EQ(read("%61=a"), (Pairs{{"a", "a"}}));
    EXPECT_EQ(read("id=0&value=%"), (Pairs{{"id", "0"}, {"value", "%"}}));
    EXPECT_EQ(read("b=%2sf%2a"), (Pairs{{"b", "%2sf*"}}));
    EXPECT_EQ(read("b=%2%2af%2a"), (Pairs{{"b", "%2*f*"}}));
    EXPECT_EQ(read("b=%%2a"), (Pairs{{"b", "%*"}}));
}

TEST(Urlencoded, MakesEveryLineEndTheSame)
{
    EXPECT_EQ(read("words=one%0D%0Atwo%0Dthree%0Afour"),
              (Pairs{{"words", "one\ntwo\nthree\nfour"}}));
}

TEST(Urlencoded, SaysEveryFieldThatItCanNotRead)
{
    const auto form = parse_urlencoded("name=Si%E2n&age=4&note=%00&%FF=1");
    ASSERT_FALSE(form);
    ASSERT_EQ(form.problems().size(), 3U);
    EXPECT_EQ(form.problems()[0].field, "name");
    EXPECT_EQ(form.problems()[1].field, "note");
    EXPECT_EQ(form.problems()[2].field, "");
}

TEST(Urlencoded, HasAnEnd)
{
    std::string many;
    for (int one = 0; one < 2000; ++one) many += "a=1&";
    EXPECT_TRUE(parse_urlencoded(many));
    EXPECT_FALSE(parse_urlencoded(many + "a=1"));
    EXPECT_FALSE(parse_urlencoded(std::string(201, 'n') + "=1"));
}

TEST(Cookies, AreSplitAsRfc6265bisSplitsThem)
{
    EXPECT_EQ(parse_cookies("SID=31d4d96e407aad42; lang=en-US"),
              (Pairs{{"SID", "31d4d96e407aad42"}, {"lang", "en-US"}})); // RFC 6265, section 3.1
    EXPECT_EQ(parse_cookies("a=b=c;  d = \"e\" ;f="),
              (Pairs{{"a", "b=c"}, {"d", "\"e\""}, {"f", ""}}));
}

TEST(Cookies, OfOthersNeverStandInTheWay)
{
    // A cookie without a name could pass for "__Host-session" where it is joined to the others.
    EXPECT_EQ(parse_cookies("=__Host-session=1; broken; a\x01=2; \xFF=3; good=4; ;;"),
              (Pairs{{"good", "4"}}));
    std::string many;
    for (int one = 0; one < 500; ++one) many += "a=1;";
    EXPECT_EQ(parse_cookies(many).size(), 100U);
}

std::string path_of(std::string_view written)
{
    const auto target = parse_target(written);
    return target ? target->path : "refused";
}

TEST(Target, IsAPathAndAQuery)
{
    const auto target = parse_target("/case/7?tab=letters&q=a%20b+c");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/case/7");
    EXPECT_EQ(target->query.fields(), (Pairs{{"tab", "letters"}, {"q", "a b c"}}));
    EXPECT_EQ(path_of("/a%20b/%C3%A9"), "/a b/\xC3\xA9");
    EXPECT_EQ(path_of("/files/"), "/files/");
    EXPECT_EQ(path_of("/a+b"), "/a+b"); // a plus is a blank in a query only
    EXPECT_EQ(path_of("/?"), "/");
    EXPECT_EQ(path_of("/..a/.b./..."), "/..a/.b./...");
}

TEST(Target, MayNameTheServerToo)
{
    EXPECT_EQ(path_of("HTTP://council.example:8080/a/b?c"), "/a/b");
    EXPECT_EQ(path_of("https://council.example"), "/");
    EXPECT_EQ(path_of("http://council.example?c=1"), "/");
    EXPECT_EQ(path_of("http:///a"), "refused");
    EXPECT_EQ(path_of("ftp://council.example/a"), "refused");
}

TEST(Target, IsRefusedWhereItCouldBeReadInTwoWays)
{
    for (const std::string_view bad : {"",
                                       "*",
                                       "a",
                                       "council.example:443",
                                       "/a/../b",
                                       "/..",
                                       "/.",
                                       "/a/.",
                                       "/a/%2e%2E/b",
                                       "/a/%2e",
                                       "//evil.example",
                                       "/a//b",
                                       "/a%2Fb",
                                       "/a%2fb",
                                       "/a\\b",
                                       "/%5Cevil",
                                       "/a%00b",
                                       "/a%0d%0aSet-Cookie:x",
                                       "/a%7f",
                                       "/a%",
                                       "/a%4",
                                       "/a%zz",
                                       "/a%FFb",
                                       "/a%C0%AEb",
                                       "/a b",
                                       "/a#b",
                                       "/a?b=%00",
                                       "/a?b=%FF"})
        EXPECT_EQ(path_of(bad), "refused") << bad;
}

} // namespace
} // namespace ribbon
