// Power cuts and disks that fail, a few here and more by script/dev/torture.
#include "tests/torture/disk.hpp"

#include <gtest/gtest.h>

namespace ribbon::torture {
namespace {

class PowerCut : public testing::TestWithParam<std::uint32_t> {};

TEST_P(PowerCut, LosesNothingAndLeavesNoSignerAhead)
{
    const Figures figures = cut_power(GetParam(), 10);
    EXPECT_EQ(figures.wrong, std::vector<std::string>{});
    EXPECT_GE(figures.acknowledged, 60U);
}
INSTANTIATE_TEST_SUITE_P(Of, PowerCut, testing::Values(1, 11, 21));

TEST(PowerCut, OnADiskThatLiesIsNoticedAndTheRecordRefuses)
{
    // Most such cuts lose something; the signer then refuses to go on, or the file is damaged.
    const Figures figures = cut_power(1, 6, true);
    EXPECT_GE(figures.wrong.size(), 3U);
    for (const std::string& one : figures.wrong)
        EXPECT_NE(one.find(": open "), std::string::npos) << one;
}

class FailingDisk : public testing::TestWithParam<int> {};

TEST_P(FailingDisk, TellsWhatIsWrongAndGoesOnByItself)
{
    const Figures figures = fail_each_call(GetParam(), 24);
    EXPECT_EQ(figures.wrong, std::vector<std::string>{});
    EXPECT_GE(figures.runs, 4U);
}
INSTANTIATE_TEST_SUITE_P(From, FailingDisk, testing::Values(1, 9, 17));

TEST(SignersDisk, WhenFullStopsNobodyAndIsCaughtUp)
{
    const Figures figures = fill_signer_disk();
    EXPECT_EQ(figures.wrong, std::vector<std::string>{});
    EXPECT_GT(figures.unsigned_yet, 0U) << "the signer was never without room";
}

} // namespace
} // namespace ribbon::torture
