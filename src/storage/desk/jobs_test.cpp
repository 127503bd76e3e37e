// Jobs, on both engines.

#include "storage/desk/jobs.hpp"

#include "tests/support/desk.hpp"

#include <map>
#include <mutex>

namespace ribbon::storage {
namespace {

class AJob : public OnADesk {
protected:
    Jobs jobs() { return {desk(), "kent"}; }
};

TEST_P(AJob, IsHandedOutWhenItIsDueToOneAlone)
{
    jobs().ask("index", at("10:00"));
    jobs().ask("sweep", at("09:00"));
    EXPECT_FALSE(jobs().take(at("08:59"), at("09:10")));
    EXPECT_EQ(jobs().take(at("10:00"), at("10:10"))->name, "sweep");
    EXPECT_EQ(jobs().take(at("10:00"), at("10:10"))->name, "index");
    EXPECT_FALSE(jobs().take(at("10:00"), at("10:10")));
    EXPECT_FALSE((Jobs{desk(), "surrey"}.take(at("12:00"), at("12:10"))));
}

TEST_P(AJob, AskedForTwiceRunsOnceAtTheEarlierMoment)
{
    jobs().ask("index", at("10:00"));
    jobs().ask("index", at("09:00"));
    jobs().ask("index", at("11:00"));
    const auto job = jobs().take(at("09:00"), at("09:10"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(jobs().done(*job));
    EXPECT_FALSE(jobs().done(*job));
    EXPECT_FALSE(jobs().take(at("23:00"), at("23:10")));
}

TEST_P(AJob, AskedForWhileItRunsRunsOnceMore)
{
    jobs().ask("index", at("09:00"));
    const auto job = jobs().take(at("09:00"), at("09:10"));
    jobs().ask("index", at("12:00"));
    jobs().ask("index", at("11:00"));
    EXPECT_TRUE(jobs().done(*job));
    EXPECT_FALSE(jobs().take(at("10:59"), at("11:10")));
    const auto again = jobs().take(at("11:00"), at("11:10"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->attempts, 1);
    EXPECT_TRUE(jobs().done(*again));
}

TEST_P(AJob, OfAWorkerThatWentAwayIsTakenByAnother)
{
    jobs().ask("index", at("09:00"));
    const auto gone = jobs().take(at("09:00"), at("09:10"));
    EXPECT_FALSE(jobs().take(at("09:09:59"), at("09:20")));
    const auto next = jobs().take(at("09:10"), at("09:20"));
    ASSERT_TRUE(next);
    EXPECT_EQ(next->attempts, 2);
    EXPECT_FALSE(jobs().done(*gone));
    EXPECT_FALSE(jobs().try_again(*gone, at("09:30")));
    EXPECT_TRUE(jobs().try_again(*next, at("09:30")));
    EXPECT_FALSE(jobs().take(at("09:29"), at("09:40")));
    EXPECT_EQ(jobs().take(at("09:30"), at("09:40"))->attempts, 3);
}

TEST_P(AJob, IsRunByOneOfManyWorkers)
{
    constexpr int count = 40;
    for (int n = 0; n < count; ++n) jobs().ask("job " + std::to_string(n), at("09:00"));
    std::mutex mutex;
    std::map<std::string, int> ran;
    race(4, [&](Connection& mine) {
        Jobs theirs{mine, "kent"};
        while (const auto job = theirs.take(at("09:00"), at("09:10"))) {
            EXPECT_TRUE(theirs.done(*job));
            const std::lock_guard lock{mutex};
            ++ran[job->name];
        }
    });
    EXPECT_EQ(ran.size(), std::size_t{count});
    for (const auto& [name, times] : ran) EXPECT_EQ(times, 1) << name;
}

RIBBON_ON_BOTH_ENGINES(AJob);

} // namespace
} // namespace ribbon::storage
