// Files of many mails, as RFC 4155 and mboxrd say.
#include "inbound/mail/mbox.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::vector<std::string> mails_in(std::string_view file, std::size_t piece = 4'096,
                                  std::size_t most = 1'000'000)
{
    std::vector<std::string> mails;
    MboxReader reader{[&](const std::string& mail, bool whole) {
                          mails.push_back(mail + (whole ? "" : "[cut]"));
                      },
                      most};
    for (std::size_t at = 0; at < file.size(); at += piece) reader.take(file.substr(at, piece));
    reader.end();
    return mails;
}

constexpr std::string_view two = "From ada@family.example Mon Mar  2 09:00:00 2026\n"
                                 "Subject: one\n\n>From now on: 2\n>>From x\nFrom here\n\n"
                                 "From the road at 9:00 in 2026 we saw\n\n"
                                 "From bob@family.example Tue Mar  3 09:00:00 2026\n"
                                 "Subject: two\n\nlast line";

TEST(Mbox, GivesEachMailHoweverItIsCut)
{
    for (const std::size_t piece : {1U, 2U, 7U, 4'096U}) {
        const auto mails = mails_in(two, piece);
        ASSERT_EQ(mails.size(), 2U) << piece;
        EXPECT_EQ(mails[0], "Subject: one\n\nFrom now on: 2\n>From x\nFrom here\n\n"
                            "From the road at 9:00 in 2026 we saw\n");
        EXPECT_EQ(mails[1], "Subject: two\n\nlast line");
    }
}

TEST(Mbox, KeepsTheLineEndsOfTheMail)
{
    const auto mails = mails_in("From a@b.example Mon Mar  2 09:00:00 2026\r\nSubject: x\r\n\r\n"
                                "hello\r\n\r\nFrom c@d.example Mon Mar  2 09:00:00 2026\r\n"
                                "Subject: y\r\n\r\n");
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0], "Subject: x\r\n\r\nhello\r\n");
}

TEST(Mbox, ALineInsideAMailEndsItOnlyAfterAnEmptyOne)
{
    const auto mails = mails_in("From a@b.example Mon Mar  2 09:00:00 2026\nSubject: x\n\nhello\n"
                                "From c@d.example Mon Mar  2 09:00:00 2026\nstill x\n");
    ASSERT_EQ(mails.size(), 1U);
}

TEST(Mbox, CutsWhatIsTooLargeAndGoesOn)
{
    const auto mails = mails_in("From a@b.example Mon Mar  2 09:00:00 2026\nSubject: x\n\n" +
                                    std::string(5'000, 'x') +
                                    "\n\nFrom c@d.example Mon Mar  2 09:00:00 2026\nSubject: y\n",
                                100, 1'000);
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_TRUE(mails[0].ends_with("[cut]"));
    EXPECT_EQ(mails[1], "Subject: y\n");
}

TEST(Mbox, IsToldFromOneMail)
{
    EXPECT_TRUE(is_mbox(two));
    EXPECT_FALSE(is_mbox("From: ada@family.example\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n"));
    EXPECT_FALSE(is_mbox("Return-Path: <a@b.example>\n"));
    EXPECT_TRUE(mails_in("").empty());
}

} // namespace
} // namespace ribbon
