#include "inbound/mail/auth.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

MailAuth dmarc(std::string_view head)
{
    return dmarc_of(read_message(std::string{head} + "\nHello.\n"), "mx.ribbon.example");
}

// RFC 8601 section 2.2 and appendix B.
TEST(Dmarc, IsReadFromTheTrustedServersLine)
{
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; spf=pass smtp.mailfrom=a.example;\n"
                    " dkim=pass; dmarc=pass (p=none) header.from=a.example\n"),
              MailAuth::pass);
    EXPECT_EQ(dmarc("Authentication-Results: MX.Ribbon.Example 1; dmarc=fail reason=\"x\"\n"),
              MailAuth::fail);
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; none\n"), MailAuth::none);
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; dmarc=temperror\n"),
              MailAuth::none);
    EXPECT_EQ(dmarc(""), MailAuth::none);
}

TEST(Dmarc, ForgedLinesAreNotBelieved)
{
    EXPECT_EQ(dmarc("Authentication-Results: mx.evil.example; dmarc=pass\n"), MailAuth::none);
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example.evil.example; dmarc=pass\n"),
              MailAuth::none);
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; dmarc=fail\n"
                    "Authentication-Results: mx.ribbon.example; dmarc=pass\n"),
              MailAuth::fail);
    // What the server found stands above what it received.
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; spf=none\n"
                    "Received: from evil.example by mx.ribbon.example\n"
                    "Authentication-Results: mx.ribbon.example; dmarc=pass\n"),
              MailAuth::none);
}

// As Exchange Online writes it: "spf=fail (sender IP is ...)" where a server's name should stand.
// https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo
TEST(Dmarc, OfAServerThatWritesNoNameIsReadWhereTheCouncilSaysSo)
{
    const auto unnamed = [](std::string_view head) {
        return dmarc_of(read_message(std::string{head} + "\nHello.\n"), unnamed_server);
    };
    constexpr std::string_view failed =
        "Received: from A.eurprd01.prod.outlook.example (2603::1) by B.outlook.example\n"
        "Authentication-Results: spf=fail (sender IP is 192.0.2.4)\n"
        " smtp.mailfrom=evil.example; dkim=none (message not signed)\n"
        " header.d=none;dmarc=fail action=none\n"
        " header.from=family.example;compauth=fail reason=001\n"
        "Received: from evil.example (192.0.2.4) by C.protection.outlook.example\n";
    EXPECT_EQ(unnamed(failed), MailAuth::fail);
    EXPECT_EQ(dmarc(failed), MailAuth::none) << "nobody said that such a field counts";
    // An older form, with the council's domain between.
    EXPECT_EQ(unnamed("Authentication-Results: spf=pass (sender IP is 192.0.2.5)\n"
                      " smtp.mailfrom=family.example; northshire.example; dkim=pass (signature was "
                      "verified)\n header.d=family.example;northshire.example; dmarc=pass "
                      "action=none\n header.from=family.example;\n"),
              MailAuth::pass);
    EXPECT_EQ(unnamed("Authentication-Results: spf=none smtp.mailfrom=family.example;\n"
                      " dmarc=bestguesspass action=none header.from=family.example\n"),
              MailAuth::none);
    // What a stranger put below it, or under another server's name, is not believed.
    EXPECT_EQ(unnamed(std::string{failed} + "Authentication-Results: spf=pass; dmarc=pass\n"),
              MailAuth::fail);
    EXPECT_EQ(unnamed("Authentication-Results: mx.evil.example; dmarc=pass x=y\n"
                      "Authentication-Results: spf=pass; dmarc=pass\n"),
              MailAuth::none);
    EXPECT_EQ(unnamed(""), MailAuth::none);
}

TEST(Dmarc, OfNoServerIsReadWhereTheCouncilSaysThatNoneLooks)
{
    EXPECT_EQ(
        dmarc_of(read_message("Authentication-Results: none; dmarc=pass\n\nHello.\n"), no_server),
        MailAuth::none);
}

TEST(Dmarc, CommentsAndQuotedWordsAreNoResult)
{
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; spf=fail (x; dmarc=pass; y)\n"),
              MailAuth::none);
    EXPECT_EQ(dmarc("Authentication-Results: mx.ribbon.example; spf=fail\n"
                    " smtp.mailfrom=\"a; dmarc=pass; \"@evil.example\n"),
              MailAuth::none);
}

// RFC 8601 section 2.2: the name of the server may stand in quotation marks.
TEST(Dmarc, TheServersNameMayBeQuoted)
{
    EXPECT_EQ(dmarc("Authentication-Results: \"mx.ribbon.example\"; dmarc=pass\n"), MailAuth::pass);
    EXPECT_EQ(dmarc("Authentication-Results: \"mx.ribbon.example; dmarc=pass; x\"; spf=fail\n"),
              MailAuth::none);
    EXPECT_EQ(dmarc("Authentication-Results: evil.example \"mx.ribbon.example\"; dmarc=pass\n"),
              MailAuth::none);
}

} // namespace
} // namespace ribbon
