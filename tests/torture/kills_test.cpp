// kill -9 of real processes: 200 times here, more by script/dev/torture.
#include "tests/torture/kills.hpp"

#include "tests/support/stores.hpp"

namespace ribbon::torture {
namespace {

/// In parts of their own, so that the tests that are run beside each other share them out.
class KilledWhileAppending
    : public testing::TestWithParam<std::tuple<storage::Engine, std::uint32_t>> {};

TEST_P(KilledWhileAppending, NothingIsLostAndTheTreeNeverForks)
{
    const auto [engine, seed] = GetParam();
    if (const auto why = FreshPlace::missing(engine)) GTEST_SKIP() << *why;
    const Figures figures =
        kill_appends({.engine = engine, .seed = seed, .kills = 20, .inspect_every = 5});
    EXPECT_EQ(figures.wrong, std::vector<std::string>{});
    EXPECT_EQ(figures.runs, 20U);
    EXPECT_GE(figures.acknowledged, 60U) << "hardly anything was recorded: this tested nothing";
}

INSTANTIATE_TEST_SUITE_P(
    Of, KilledWhileAppending,
    testing::Combine(testing::Values(storage::Engine::sqlite, storage::Engine::postgres),
                     testing::Values(1'000'001, 1'000'021, 1'000'041, 1'000'061, 1'000'081)),
    [](const auto& one) {
        return std::string{std::get<0>(one.param) == storage::Engine::sqlite ? "SQLite"
                                                                              : "PostgreSQL"} +
               std::to_string(std::get<1>(one.param));
    });

} // namespace
} // namespace ribbon::torture
