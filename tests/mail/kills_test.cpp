// kill -9 of every program through which mail goes. script/dev/torture --mail does the same for as
// many mails as you like.
#include "tests/torture/mail_kills.hpp"

#include <cstdio>
#include <gtest/gtest.h>
#include <random>

namespace ribbon::torture {
namespace {

TEST(KilledWhileMailFlows, LosesNoMailAndFilesAndAnswersNoneTwice)
{
    // Another order each time; RIBBON_KILLS_SEED plays one again.
    const char* again = std::getenv("RIBBON_KILLS_SEED");
    const std::uint32_t seed =
        again ? static_cast<std::uint32_t>(std::stoul(again)) : std::random_device{}() % 1'000'000;
    const Figures figures = kill_mail(2'000, seed);
    std::printf("seed %u: %lu mails, %lu answers (%lu perhaps), %lu bundles; kills of the listener "
                "%lu, the reader %lu, the fetcher %lu, the sender %lu, the server %lu; %.0f s\n",
                seed, figures.acknowledged, figures.sent, figures.perhaps, figures.bundles,
                figures.killed[0], figures.killed[1], figures.killed[2], figures.killed[3],
                figures.killed[4], figures.seconds);
    EXPECT_EQ(figures.wrong, std::vector<std::string>{}) << "with RIBBON_KILLS_SEED=" << seed;
    EXPECT_GE(figures.acknowledged, 2'000U);
    for (const auto kills : figures.killed)
        EXPECT_GT(kills, 0U) << "somebody was never killed: this tested nothing";
    EXPECT_GT(figures.bundles, 0U);
}

} // namespace
} // namespace ribbon::torture
