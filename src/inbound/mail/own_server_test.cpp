#include "inbound/mail/own_server.hpp"

#include "inbound/mail/dates.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr std::string_view ours = "mx.ribbon.example";
constexpr std::string_view by_ours =
    "Received: from out.family.example (out.family.example [192.0.2.7])\r\n"
    "\tby MX.ribbon.example. (Postfix; by (no\\) one)) with ESMTPS id 4F2;\r\n"
    "\tFri, 20 Nov 2026 17:58:00 +0000 (GMT)\r\n";
constexpr std::string_view by_another =
    "Received: from [10.0.0.4] by out.family.example with ESMTPA;\r\n"
    "\tFri, 20 Nov 2026 17:57:00 +0000\r\n";

std::optional<Moment> taken(std::string_view head, std::string_view server = ours)
{
    return taken_by_own_server(
        read_message(std::string{head} + "From: r@family.example\r\n\r\nHello\r\n"), server);
}

std::optional<Moment> at(std::string_view date) { return read_mail_date(date); }

TEST(OwnServer, SaysWhenItTookTheMail)
{
    EXPECT_EQ(taken(std::string{by_ours} + std::string{by_another}),
              at("Fri, 20 Nov 2026 17:58:00 +0000"));
}

TEST(OwnServer, IsFoundBelowAServerNearerToUs)
{
    EXPECT_EQ(taken("Received: by inner.ribbon.example; Mon, 23 Nov 2026 08:00:00 +0000\r\n" +
                    std::string{by_ours}),
              at("Fri, 20 Nov 2026 17:58:00 +0000"));
}

// Whoever writes a field in its name writes it before our server adds its own above.
TEST(OwnServer, OfSeveralInItsNameTheTopmostCounts)
{
    EXPECT_EQ(taken(std::string{by_ours} +
                    "Received: by mx.ribbon.example; Mon, 16 Nov 2026 09:00:00 +0000\r\n"),
              at("Fri, 20 Nov 2026 17:58:00 +0000"));
}

TEST(OwnServer, NobodyElseSaysIt)
{
    EXPECT_EQ(taken(by_another), std::nullopt);
    EXPECT_EQ(taken("Received: from mx.ribbon.example by out.family.example; "
                    "Fri, 20 Nov 2026 17:57:00 +0000\r\n"),
              std::nullopt);
    EXPECT_EQ(taken("Received: from a (by mx.ribbon.example ) with SMTP; "
                    "Fri, 20 Nov 2026 17:57:00 +0000\r\n"),
              std::nullopt);
    EXPECT_EQ(taken(by_ours, no_server), std::nullopt);
}

TEST(OwnServer, WithoutANameTheTopmostCounts)
{
    EXPECT_EQ(taken(std::string{by_another} + std::string{by_ours}, unnamed_server),
              at("Fri, 20 Nov 2026 17:57:00 +0000"));
    EXPECT_EQ(taken("", unnamed_server), std::nullopt);
}

TEST(OwnServer, ADateThatIsNoneIsNotMadeUp)
{
    EXPECT_EQ(taken("Received: by mx.ribbon.example with ESMTP id 4F2\r\n"), std::nullopt);
    EXPECT_EQ(taken("Received: by mx.ribbon.example; Fri, 31 Nov 2026 17:57:00 +0000\r\n"),
              std::nullopt);
}

} // namespace
} // namespace ribbon
