#include "county/dice.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace ribbon::county {
namespace {

constexpr int draws = 40'000;

/// The mean of so many draws, and their variance.
template <class Draw> std::pair<double, double> moments(const Draw& draw)
{
    double sum = 0, squares = 0;
    for (int i = 0; i < draws; ++i) {
        const double one = draw();
        sum += one;
        squares += one * one;
    }
    const double mean = sum / draws;
    return {mean, squares / draws - mean * mean};
}

TEST(Dice, FallAsSplitmix64Does)
{
    // The first three numbers for the seed 1234567: Vigna's splitmix64.c, as Rosetta Code prints
    // them.
    Dice dice{1234567};
    EXPECT_EQ(dice.next(), 6457827717110365317U);
    EXPECT_EQ(dice.next(), 3203168211198807973U);
    EXPECT_EQ(dice.next(), 9817491932198370423U);
}

TEST(Dice, FallOtherwiseForEachUseAndNumber)
{
    EXPECT_NE((Dice{1, "life", 1}.next()), (Dice{1, "life", 2}.next()));
    EXPECT_NE((Dice{1, "life", 1}.next()), (Dice{1, "keys", 1}.next()));
    EXPECT_NE((Dice{1, "life", 1}.next()), (Dice{2, "life", 1}.next()));
}

TEST(Dice, DrawTheDistributionsTheyName)
{
    // Mean and variance of each, from the textbook, within five standard errors or so.
    Dice dice{11};
    const auto [normal, normal_square] = moments([&] { return dice.normal(); });
    EXPECT_NEAR(normal, 0, 0.025);
    EXPECT_NEAR(normal_square, 1, 0.04);
    const auto [gamma, gamma_square] = moments([&] { return dice.gamma(0.6); });
    EXPECT_NEAR(gamma, 1, 0.035);
    EXPECT_NEAR(gamma_square, 1 / 0.6, 0.16);
    const auto [few, few_square] = moments([&] { return dice.poisson(2.5); });
    EXPECT_NEAR(few, 2.5, 0.04);
    EXPECT_NEAR(few_square, 2.5, 0.12);
    const auto [wait, wait_square] = moments([&] { return dice.exponential(3); });
    EXPECT_NEAR(wait, 3, 0.08);
    EXPECT_NEAR(std::sqrt(wait_square), 3, 0.15);
}

TEST(Dice, PickByWeightAndNeverWhatWeighsNothing)
{
    Dice dice{5};
    int seconds = 0;
    for (int i = 0; i < draws; ++i) {
        const std::size_t picked = dice.pick({1, 3, 0});
        EXPECT_NE(picked, 2U);
        seconds += picked == 1;
    }
    EXPECT_NEAR(seconds / double{draws}, 0.75, 0.011);
}

} // namespace
} // namespace ribbon::county
