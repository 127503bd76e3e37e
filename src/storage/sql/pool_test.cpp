// Connections lent and given back, on both engines.

#include "storage/sql/pool.hpp"

#include "tests/support/stores.hpp"

#include <thread>

namespace ribbon::storage {
namespace {

using What = DatabaseError::What;

class APool : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) connect()->script("CREATE TABLE marks (n BIGINT PRIMARY KEY)");
    }
    static std::int64_t marks(Connection& connection)
    {
        std::int64_t found = -1;
        connection.query("SELECT count(*) FROM marks", {},
                         [&](const Row& row) { found = row.number(0); });
        return found;
    }
};

TEST_P(APool, LendsAsManyAsItHasAndNoMore)
{
    Pool pool{place(), {.readers = 2, .wait = std::chrono::milliseconds{30}}};
    const auto first = pool.lend(Access::read);
    {
        const auto second = pool.lend(Access::read);
        const auto writer = pool.lend(Access::write);
        EXPECT_EQ(error_of([&] { pool.lend(Access::read); }).kind, What::unavailable);
        EXPECT_EQ(error_of([&] { pool.lend(Access::write); }).kind, What::unavailable);
    }
    // What came back is lent again.
    EXPECT_EQ(marks(*pool.lend(Access::read)), 0);
}

TEST_P(APool, RollsBackWhatWasLeftOpen)
{
    Pool pool{place()};
    {
        const auto writer = pool.lend(Access::write);
        writer->begin(Access::write);
        writer->run("INSERT INTO marks VALUES (1)");
    }
    const auto writer = pool.lend(Access::write);
    EXPECT_EQ(marks(*writer), 0);
    writer->begin(Access::write);
    writer->commit();
}

TEST_P(APool, GivesEveryWaitingThreadItsTurn)
{
    Pool pool{place(), {.readers = 1}};
    {
        std::vector<std::jthread> threads;
        for (std::int64_t n = 0; n < 8; ++n)
            threads.emplace_back([&pool, n] {
                pool.lend(Access::write)->run("INSERT INTO marks VALUES ($1)", {n});
                EXPECT_GE(marks(*pool.lend(Access::read)), 1);
            });
    }
    EXPECT_EQ(marks(*pool.lend(Access::read)), 8);
}

// A file does not go away by itself; a server does.
TEST(APoolOfPostgres, ReplacesAConnectionThatBroke)
{
    if (const auto why = FreshPlace::missing(Engine::postgres)) GTEST_SKIP() << *why;
    const FreshPlace fresh{Engine::postgres};
    Pool pool{fresh.place()};
    {
        const auto writer = pool.lend(Access::write);
        const auto kill = [&] {
            writer->query("SELECT pg_terminate_backend(pg_backend_pid())", {}, [](const Row&) {});
        };
        EXPECT_EQ(error_of(kill).kind, What::unavailable);
        EXPECT_FALSE(writer->alive());
    }
    EXPECT_EQ(pool.lend(Access::write)->run("SELECT 1"), 0);
}

TEST(APoolOfPostgres, ReplacesAConnectionThatBrokeAtRest)
{
    if (const auto why = FreshPlace::missing(Engine::postgres)) GTEST_SKIP() << *why;
    const FreshPlace fresh{Engine::postgres};
    Pool pool{fresh.place()};
    pool.lend(Access::read);
    connect(fresh.place())
        ->query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()",
                {}, [](const Row& row) { EXPECT_GE(row.number(0), 1); });
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    EXPECT_EQ(pool.lend(Access::read)->run("SELECT 1"), 0);
}

TEST(APoolOfNothing, SaysWhyAndMayBeAskedAgain)
{
    const FreshPlace fresh{Engine::sqlite};
    Pool pool{fresh.place(), {.readers = 1, .wait = std::chrono::milliseconds{10}}};
    // Given no file yet, each try to read says so; none uses up the one connection there may be.
    for (int tries = 0; tries < 3; ++tries)
        EXPECT_NE(std::string(error_of([&] { pool.lend(Access::read); }).what()).find("could not"),
                  std::string::npos);
    connect(fresh.place())->script("CREATE TABLE marks (n BIGINT)");
    pool.lend(Access::read)->run("SELECT n FROM marks");
}

RIBBON_ON_BOTH_ENGINES(APool);

} // namespace
} // namespace ribbon::storage
