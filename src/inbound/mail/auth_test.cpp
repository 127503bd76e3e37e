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
