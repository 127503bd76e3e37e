// kill -9 of the program that takes mail in, and of the one that reads it. script/dev/torture
// --mail does the same for as many mails as you like.
#include "tests/torture/mail_kills.hpp"

#include <gtest/gtest.h>

namespace ribbon::torture {
namespace {

TEST(KilledWhileMailFlows, LosesNoMailAndFilesNoneTwice)
{
    const Figures figures = kill_mail(2'000, 17);
    EXPECT_EQ(figures.wrong, std::vector<std::string>{});
    EXPECT_EQ(figures.acknowledged, 2'000U);
    EXPECT_GE(figures.runs, 10U) << "hardly anything was killed: this tested nothing";
}

} // namespace
} // namespace ribbon::torture
