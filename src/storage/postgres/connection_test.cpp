// What is particular to PostgreSQL.

#include "storage/postgres/connection.hpp"

#include "storage/postgres/errors.hpp"
#include "storage/sql/migrations.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/stores.hpp"

#include <thread>

namespace ribbon::storage {
namespace {

using What = DatabaseError::What;

std::string one_value(Connection& connection, std::string_view sql)
{
    std::string value;
    connection.query(sql, {}, [&](const Row& row) { value = row.text(0); });
    return value;
}

class Postgres : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = PostgresServer::missing()) GTEST_SKIP() << *why;
        fresh_ = std::make_unique<FreshPlace>(Engine::postgres);
    }
    std::unique_ptr<FreshPlace> fresh_;
};

TEST_F(Postgres, IsOnTheDiskWhenACommitReturns)
{
    const auto connection = connect(fresh_->place());
    EXPECT_EQ(one_value(*connection, "SHOW synchronous_commit"), "on");
    // A server that was told to be careless is told otherwise,
    connection->script("ALTER ROLE ribbon SET synchronous_commit = off");
    EXPECT_EQ(one_value(*connect(fresh_->place()), "SHOW synchronous_commit"), "on");
    // and one told to be more careful than we ask stays so.
    connection->script("ALTER ROLE ribbon SET synchronous_commit = remote_apply");
    EXPECT_EQ(one_value(*connect(fresh_->place()), "SHOW synchronous_commit"), "remote_apply");
    connection->script("ALTER ROLE ribbon RESET synchronous_commit");
}

TEST_F(Postgres, KeepsWhatWasCommittedWhenItsServerCrashes)
{
    PostgresServer server{PostgresServer::Durable::yes};
    const Place place{.engine = Engine::postgres, .address = server.url(server.make_database())};
    const auto connection = connect(place);
    connection->script("CREATE TABLE marks (n BIGINT PRIMARY KEY)");
    connection->run("INSERT INTO marks VALUES (1)");
    connection->begin(Access::write);
    connection->run("INSERT INTO marks VALUES (2)");
    server.crash_and_restart();
    EXPECT_EQ(error_of([&] { connection->commit(); }).kind, What::unavailable);
    EXPECT_EQ(error_of([&] { connection->begin(Access::read); }).kind, What::refused);
    connection->roll_back();
    EXPECT_EQ(error_of([&] { connection->begin(Access::read); }).kind, What::unavailable);
    EXPECT_EQ(one_value(*connect(place), "SELECT sum(n) FROM marks"), "1");
}

TEST_F(Postgres, IsReachedByPortToo)
{
    auto& server = PostgresServer::shared();
    const Place place{.engine = Engine::postgres, .address = server.url_by_port("postgres")};
    EXPECT_EQ(one_value(*connect(place), "SELECT 1"), "1");
}

TEST_F(Postgres, ThatIsNotThereIsToldOf)
{
    const auto kind_of = [](const std::string& url) {
        const auto error = error_of([&] { connect({.engine = Engine::postgres, .address = url}); });
        EXPECT_NE(std::string(error.what()).find("See that it runs"), std::string::npos);
        return error.kind;
    };
    EXPECT_EQ(kind_of("postgresql://ribbon@127.0.0.1:1/ribbon"), What::unavailable);
    EXPECT_EQ(kind_of(PostgresServer::shared().url("no_such_database")), What::unavailable);
    EXPECT_EQ(kind_of("postgresql://%"), What::unavailable);
}

TEST_F(Postgres, WithAnotherEncodingIsNotUsed)
{
    auto& server = PostgresServer::shared();
    connect(fresh_->place())
        ->run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    const Place place{.engine = Engine::postgres, .address = server.url("latin")};
    const std::string said = error_of([&] { connect(place); }).what();
    EXPECT_TRUE(said.starts_with("The encoding of this database is LATIN1")) << said;
    server.drop_database("latin");
}

TEST_F(Postgres, EndsADeadlockForOneOfTheTwo)
{
    const auto one = connect(fresh_->place()), two = connect(fresh_->place());
    one->script("CREATE TABLE marks (n BIGINT PRIMARY KEY, words TEXT);"
                "INSERT INTO marks VALUES (1, ''), (2, '')");
    const auto change = [](Connection& connection, std::int64_t n) {
        connection.run("UPDATE marks SET words = 'changed' WHERE n = $1", {n});
    };
    one->begin(Access::write);
    two->begin(Access::write);
    change(*one, 1);
    change(*two, 2);
    int conflicts = 0;
    const auto cross = [&](Connection& connection, std::int64_t n) {
        try {
            change(connection, n);
            connection.commit();
            return 0;
        } catch (const DatabaseError& error) {
            connection.roll_back();
            return error.kind == What::conflict ? 1 : 100;
        }
    };
    int of_two = 0;
    std::thread other{[&] { of_two = cross(*two, 1); }};
    conflicts = cross(*one, 2);
    other.join();
    EXPECT_EQ(conflicts + of_two, 1);
}

TEST_F(Postgres, TakesAMigrationUpAgainWhoseConnectionBroke)
{
    const std::string half = "CREATE TABLE marks (n BIGINT PRIMARY KEY) STRICT;";
    const auto steps = [&](const std::string& rest) {
        return std::vector<Migration>{{1, "0001_marks.sql", half + rest}};
    };
    const auto broken = steps("SELECT pg_terminate_backend(pg_backend_pid());");
    EXPECT_EQ(error_of([&] { migrate(*connect(fresh_->place()), broken); }).kind,
              What::unavailable);
    EXPECT_EQ(migrate(*connect(fresh_->place()), steps("")), 1);
}

TEST_F(Postgres, ForgetsNoStatementThatIsUsedAgainAfterManyOthers)
{
    const auto connection = connect(fresh_->place());
    for (int round = 0; round < 2; ++round)
        for (int n = 0; n < 300; ++n)
            EXPECT_EQ(one_value(*connection, "SELECT " + std::to_string(n)), std::to_string(n));
    EXPECT_LE(std::stoi(one_value(*connection, "SELECT count(*) FROM pg_prepared_statements")),
              128);
}

TEST(PostgresErrors, AreTheKindsOfTheManual)
{
    // PostgreSQL 15 manual, appendix A.
    EXPECT_EQ(kind_of_sqlstate("40001"), What::conflict);    // serialization_failure
    EXPECT_EQ(kind_of_sqlstate("40P01"), What::conflict);    // deadlock_detected
    EXPECT_EQ(kind_of_sqlstate("55P03"), What::conflict);    // lock_not_available
    EXPECT_EQ(kind_of_sqlstate("40003"), What::unavailable); // statement_completion_unknown
    EXPECT_EQ(kind_of_sqlstate("08006"), What::unavailable); // connection_failure
    EXPECT_EQ(kind_of_sqlstate("57P01"), What::unavailable); // admin_shutdown
    EXPECT_EQ(kind_of_sqlstate("28P01"), What::unavailable); // invalid_password
    EXPECT_EQ(kind_of_sqlstate("58030"), What::unavailable); // io_error
    EXPECT_EQ(kind_of_sqlstate("53100"), What::full);        // disk_full
    EXPECT_EQ(kind_of_sqlstate("53300"), What::unavailable); // too_many_connections
    EXPECT_EQ(kind_of_sqlstate("XX001"), What::damaged);     // data_corrupted
    EXPECT_EQ(kind_of_sqlstate("23505"), What::refused);     // unique_violation
    EXPECT_EQ(kind_of_sqlstate("42601"), What::refused);     // syntax_error
    EXPECT_EQ(kind_of_sqlstate(""), What::unavailable);
}

TEST_F(Postgres, GivesWholeNumbersOfEverySize)
{
    const auto connection = connect(fresh_->place());
    for (const std::string number : {"0", "1", "-1", "9999", "10000", "-10000", "120000000",
                                     "9223372036854775807", "-9223372036854775808", "-4294967297"})
        EXPECT_EQ(one_value(*connection, "SELECT CAST('" + number + "' AS NUMERIC)"), number);
    EXPECT_EQ(one_value(*connection, "SELECT CAST(-5 AS SMALLINT)"), "-5");
    EXPECT_EQ(one_value(*connection, "SELECT 12345.99"), "12345");
    EXPECT_EQ(error_of([&] { one_value(*connection, "SELECT 9223372036854775808"); }).kind,
              What::refused);
}

} // namespace
} // namespace ribbon::storage
