// What a transaction promises, on both engines.

#include "tests/support/stores.hpp"

#include <thread>

namespace ribbon::storage {
namespace {

using What = DatabaseError::What;

class ATransaction : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        connection_ = connect();
        connection_->script("CREATE TABLE marks (n BIGINT PRIMARY KEY)");
    }
    static void mark(Connection& connection, std::int64_t n)
    {
        connection.run("INSERT INTO marks VALUES ($1)", {n});
    }
    static std::int64_t marks(Connection& connection)
    {
        std::int64_t found = -1;
        connection.query("SELECT count(*) FROM marks", {},
                         [&](const Row& row) { found = row.number(0); });
        return found;
    }
    std::unique_ptr<Connection> connection_;
};

TEST_P(ATransaction, IsRolledBackUnlessItIsCommitted)
{
    {
        Transaction transaction{*connection_, Access::write};
        mark(*connection_, 1);
    }
    EXPECT_EQ(marks(*connection_), 0);
    {
        Transaction transaction{*connection_, Access::write};
        mark(*connection_, 1);
        transaction.commit();
    }
    connection_->roll_back(); // nothing is open, so nothing happens
    EXPECT_EQ(marks(*connect()), 1);
}

TEST_P(ATransaction, IsThereAfterTheConnectionIsGone)
{
    {
        Transaction transaction{*connection_, Access::write};
        mark(*connection_, 1);
        transaction.commit();
        connection_->begin(Access::write);
        mark(*connection_, 2);
    }
    connection_.reset(); // with its second transaction never committed
    EXPECT_EQ(marks(*connect()), 1);
}

TEST_P(ATransaction, ThatReadsSeesOneStateToItsEnd)
{
    mark(*connection_, 1);
    const auto reader = connect(Access::read);
    Transaction reading{*reader, Access::read};
    EXPECT_EQ(marks(*reader), 1);
    // Another writes, and need not wait for the reader:
    mark(*connection_, 2);
    EXPECT_EQ(marks(*connection_), 2);
    // the reader still sees what it saw.
    EXPECT_EQ(marks(*reader), 1);
    reading.commit();
    EXPECT_EQ(marks(*reader), 2);
}

TEST_P(ATransaction, ThatReadsChangesNothing)
{
    Transaction reading{*connection_, Access::read};
    EXPECT_EQ(error_of([&] { mark(*connection_, 1); }).kind, What::refused);
    // It has failed, so it can only be rolled back:
    EXPECT_EQ(error_of([&] { marks(*connection_); }).kind, What::refused);
    connection_->roll_back();
    EXPECT_EQ(marks(*connection_), 0);
}

TEST_P(ATransaction, CannotBeCommittedOnceAStatementFailed)
{
    connection_->begin(Access::write);
    mark(*connection_, 1);
    EXPECT_EQ(error_of([&] { mark(*connection_, 1); }).kind, What::refused);
    EXPECT_EQ(error_of([&] { mark(*connection_, 2); }).kind, What::refused);
    EXPECT_EQ(error_of([&] { connection_->commit(); }).kind, What::refused);
    connection_->roll_back();
    EXPECT_EQ(marks(*connection_), 0);
}

TEST_P(ATransaction, IsNotBegunTwiceNorEndedTwice)
{
    EXPECT_EQ(error_of([&] { connection_->commit(); }).kind, What::refused);
    connection_->begin(Access::read);
    EXPECT_EQ(error_of([&] { connection_->begin(Access::read); }).kind, What::refused);
    connection_->commit();
}

TEST_P(ATransaction, OfAConnectionThatReadsCannotWrite)
{
    const auto reader = connect(Access::read);
    EXPECT_EQ(error_of([&] { mark(*reader, 1); }).kind, What::refused);
    EXPECT_EQ(error_of([&] { reader->begin(Access::write); }).kind, What::refused);
    EXPECT_EQ(error_of([&] { reader->script("DROP TABLE marks"); }).kind, What::refused);
    EXPECT_EQ(marks(*reader), 0);
}

TEST_P(ATransaction, OfAnotherIsWaitedFor)
{
    mark(*connection_, 0);
    connection_->begin(Access::write);
    connection_->run("UPDATE marks SET n = 1");
    // Given another who wants the same row, in a thread of its own,
    std::int64_t changed = -1;
    std::thread other{[&] {
        const auto mine = connect();
        Transaction transaction{*mine, Access::write};
        changed = mine->run("UPDATE marks SET n = n + 10");
        transaction.commit();
    }};
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    connection_->commit();
    other.join();
    // then it waited, and what it changed stands on what was committed before.
    EXPECT_EQ(changed, 1);
    EXPECT_EQ(connection_->run("DELETE FROM marks WHERE n = 11"), 1);
}

RIBBON_ON_BOTH_ENGINES(ATransaction);

} // namespace
} // namespace ribbon::storage
