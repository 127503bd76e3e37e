// The contract of `ribbon mail parse --json`: on our own mails, on those of a tester who had never
// seen the reader, and on those of other projects where they are there.
#include "tests/support/mail_contract.hpp"

#include <gtest/gtest.h>

namespace ribbon::test {
namespace {

void expect_all(const Judged& all)
{
    std::string told;
    for (const std::string& one : all.misses) told += one + "\n";
    EXPECT_EQ(all.held, all.asked) << told;
}

TEST(MailContract, IsKeptForOurOwnMails)
{
    const Judged all = judged("tests/mail/own");
    EXPECT_EQ(all.mails, 18);
    expect_all(all);
}

TEST(MailContract, IsKeptForTheMailsOfAStranger)
{
    const Judged all = judged("tests/mail/contract");
    EXPECT_EQ(all.mails, 469);
    EXPECT_GE(all.asked, 2'250);
    expect_all(all);
}

TEST(MailContract, IsKeptForThoseOfOtherProjects)
{
    const std::filesystem::path folder{"../shared/cases/mail"};
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no shared/";
    const Judged all = judged(folder);
    EXPECT_GE(all.asked, 900);
    expect_all(all);
}

} // namespace
} // namespace ribbon::test
