// The outbox, on both engines.

#include "storage/desk/outbox.hpp"

#include "storage/desk/sweep.hpp"
#include "tests/support/desk.hpp"

#include <csignal>
#include <map>
#include <mutex>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

class AnOutbox : public OnADesk {
protected:
    Outbox outbox() { return {desk(), "kent"}; }
    bool put(std::string_view key, std::string_view time = "09:00")
    {
        return outbox().put(key, "mail", "Dear " + std::string(key), at(time), at("23:00"));
    }
};

TEST_P(AnOutbox, HandsOutWhatWasPutThereOnceInItsOrder)
{
    EXPECT_TRUE(put("second", "09:01"));
    EXPECT_TRUE(put("first", "09:00"));
    EXPECT_FALSE(put("first", "08:00")) << "the same key is the same message";
    EXPECT_FALSE(outbox().take("mail", at("08:59"), at("09:10")));
    EXPECT_FALSE(outbox().take("sms", at("10:00"), at("10:10")));

    const auto first = outbox().take("mail", at("10:00"), at("10:10"));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->key, "first");
    EXPECT_EQ(first->body, "Dear first");
    EXPECT_EQ(first->attempts, 1);
    EXPECT_FALSE(first->maybe_sent);
    EXPECT_EQ(outbox().take("mail", at("10:00"), at("10:10"))->key, "second");
    EXPECT_FALSE(outbox().take("mail", at("10:00"), at("10:10")));

    EXPECT_TRUE(outbox().mark_sent(*first));
    EXPECT_FALSE(outbox().mark_sent(*first)) << "it is no longer in hand";
    EXPECT_EQ(outbox().not_sent().size(), 1U);
    EXPECT_FALSE(put("first")) << "its key is known even once it is sent";
}

TEST_P(AnOutbox, BelongsToTheTransactionThatPutSomethingThere)
{
    {
        Transaction transaction{desk(), Access::write};
        put("never");
    }
    EXPECT_TRUE(outbox().not_sent().empty());
}

TEST_P(AnOutbox, TriesAgainGivesUpAndShowsIt)
{
    put("one");
    auto row = outbox().take("mail", at("09:00"), at("09:10"));
    EXPECT_TRUE(outbox().try_again(*row, "no route to host", at("09:30")));
    EXPECT_FALSE(outbox().take("mail", at("09:29"), at("09:40")));
    EXPECT_EQ(outbox().not_sent()[0].said, "no route to host");

    row = outbox().take("mail", at("09:30"), at("09:40"));
    EXPECT_EQ(row->attempts, 2);
    EXPECT_FALSE(row->maybe_sent) << "the last worker said that it was not";
    EXPECT_TRUE(outbox().give_up(*row, "no such address"));
    EXPECT_FALSE(outbox().take("mail", at("12:00"), at("12:10")));
    const auto shown = outbox().not_sent();
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].state, Sending::given_up);
    EXPECT_EQ(shown[0].said, "no such address");

    EXPECT_TRUE(outbox().send_after_all("one", "{\"to\":\"new\"}", at("13:00")));
    EXPECT_FALSE(outbox().send_after_all("one", "{}", at("13:00"))) << "it waits already";
    ASSERT_TRUE(outbox().find("one"));
    EXPECT_EQ(outbox().find("one")->body, "{\"to\":\"new\"}");
    EXPECT_EQ(outbox().find("one")->put_out, at("13:00")) << "its two days begin again";
    EXPECT_FALSE(outbox().find("two"));
    EXPECT_FALSE(outbox().dismiss("one")) << "it is waiting again";
    row = outbox().take("mail", at("13:00"), at("13:10"));
    outbox().give_up(*row, "no such address");
    EXPECT_TRUE(outbox().dismiss("one"));
    EXPECT_TRUE(outbox().not_sent().empty());
}

TEST_P(AnOutbox, CountsNoAttemptForWhatWasOnlyPutBack)
{
    put("one");
    for (int turn = 0; turn < 3; ++turn) {
        const auto row = outbox().take("mail", at("09:00"), at("09:10"));
        ASSERT_TRUE(row);
        EXPECT_EQ(row->attempts, 1);
        EXPECT_TRUE(outbox().put_back(*row, "the relay is away", at("09:00")));
        EXPECT_FALSE(outbox().put_back(*row, "again", at("10:00"))) << "it is in nobody's hand";
    }
    EXPECT_EQ(outbox().not_sent()[0].said, "the relay is away");
}

TEST_P(AnOutbox, TakesARowFromAWorkerThatIsTooLate)
{
    put("one");
    const auto slow = outbox().take("mail", at("09:00"), at("09:10"));
    EXPECT_FALSE(outbox().take("mail", at("09:09:59"), at("09:20")));
    const auto next = outbox().take("mail", at("09:10"), at("09:20"));
    ASSERT_TRUE(next);
    EXPECT_TRUE(next->maybe_sent);
    EXPECT_EQ(next->attempts, 2);
    EXPECT_FALSE(outbox().mark_sent(*slow));
    EXPECT_FALSE(outbox().give_up(*slow, "too late"));
    EXPECT_TRUE(outbox().mark_sent(*next));
}

TEST_P(AnOutbox, LosesNothingOfAWorkerThatIsKilledBetweenSendingAndSaying)
{
    put("one");
    const pid_t worker = fork();
    if (worker == 0) {
        const auto mine = storage::connect(place());
        Outbox{*mine, "kent"}.take("mail", at("09:00"), at("09:10"));
        kill(getpid(), SIGKILL); // it was sent here, perhaps
    }
    int status = 0;
    waitpid(worker, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const auto shown = outbox().not_sent();
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].state, Sending::in_hand);
    const auto again = outbox().take("mail", at("09:10"), at("09:20"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->key, "one");
    EXPECT_TRUE(again->maybe_sent);
}

TEST_P(AnOutbox, HandsEachRowToOneOfManyWorkers)
{
    constexpr int rows = 40;
    for (int n = 0; n < rows; ++n) put("m" + std::to_string(n));
    std::mutex mutex;
    std::map<std::string, int> taken;
    race(4, [&](Connection& mine) {
        Outbox theirs{mine, "kent"};
        while (const auto row = theirs.take("mail", at("10:00"), at("10:10"))) {
            EXPECT_TRUE(theirs.mark_sent(*row));
            const std::lock_guard lock{mutex};
            ++taken[row->key];
        }
    });
    EXPECT_EQ(taken.size(), std::size_t{rows});
    for (const auto& [key, times] : taken) EXPECT_EQ(times, 1) << key;
    EXPECT_TRUE(outbox().not_sent().empty());
}

TEST_P(AnOutbox, IsSweptOfWhatWasSentAndOfNothingElse)
{
    for (const std::string_view key : {"a", "b", "c", "d"}) put(key);
    outbox().mark_sent(*outbox().take("mail", at("09:00"), at("09:10")));
    outbox().give_up(*outbox().take("mail", at("09:00"), at("09:10")), "no");
    outbox().take("mail", at("09:00"), at("09:10"));
    EXPECT_EQ(sweep(desk(), "kent", at("22:59:59")).sent, 0);
    EXPECT_EQ(sweep(desk(), "kent", at("23:00")).sent, 1);
    EXPECT_EQ(outbox().not_sent().size(), 3U);
}

RIBBON_ON_BOTH_ENGINES(AnOutbox);

} // namespace
} // namespace ribbon::storage
