// Steps forward: taken once, taken up again after a kill, and never over a changed past.

#include "storage/sql/migrations.hpp"

#include "storage/sql/dialect.hpp"
#include "tests/support/stores.hpp"

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon::storage {
namespace {

/// Three steps, each of several statements, so that there is a half-way.
std::vector<Migration> three_steps()
{
    std::vector<Migration> steps;
    for (int number = 1; number <= 3; ++number) {
        const std::string table = "t" + std::to_string(number);
        std::string sql = "CREATE TABLE " + table +
                          " (area TEXT NOT NULL, n BIGINT NOT NULL, proof BYTES, "
                          "PRIMARY KEY (area, n)) STRICT_BY_KEY;\n";
        for (int n = 0; n < 200; ++n)
            sql +=
                "INSERT INTO " + table + " (area, n) VALUES ('TEXT', " + std::to_string(n) + ");\n";
        steps.push_back({number, table + ".sql",
                         sql + "CREATE TABLE after_" + table + " (words TEXT) STRICT;"});
    }
    return steps;
}

std::int64_t rows(Connection& connection, const std::string& table)
{
    std::int64_t found = -1;
    connection.query("SELECT count(*) FROM " + table + " WHERE area = 'TEXT'", {},
                     [&](const Row& row) { found = row.number(0); });
    return found;
}

void expect_all_three(Connection& connection)
{
    expect_migrated(connection, three_steps());
    for (const std::string table : {"t1", "t2", "t3"}) {
        EXPECT_EQ(rows(connection, table), 200);
        connection.run("INSERT INTO after_" + table + " VALUES ('there')");
    }
}

class Migrations : public OnBothEngines {};

TEST_P(Migrations, AreTakenOnce)
{
    const auto connection = connect();
    const auto steps = three_steps();
    EXPECT_EQ(migrate(*connection, std::span{steps}.first(1)), 1);
    EXPECT_EQ(migrate(*connection, steps), 2);
    EXPECT_EQ(migrate(*connection, steps), 0);
    expect_all_three(*connection);
}

TEST_P(Migrations, AreWrittenDownWithTheirHash)
{
    const auto connection = connect();
    migrate(*connection, std::vector<Migration>{{1, "abc.sql", "SELECT 1"}});
    // As sha256sum of coreutils has it: printf 'SELECT 1' | sha256sum
    const std::string expected = "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5";
    connection->query("SELECT number, name, hash FROM migrations", {}, [&](const Row& row) {
        EXPECT_EQ(row.number(0), 1);
        EXPECT_EQ(row.text(1), "abc.sql");
        EXPECT_EQ(row.text(2), expected);
    });
}

TEST_P(Migrations, ThatWereChangedAfterwardsAreRefused)
{
    const auto connection = connect();
    auto steps = three_steps();
    migrate(*connection, std::span{steps}.first(2));
    steps[0].sql += " ";
    const auto error = error_of([&] { migrate(*connection, steps); });
    EXPECT_EQ(error.kind, DatabaseError::What::refused);
    EXPECT_TRUE(std::string(error.what()).starts_with("Step 1 (t1.sql) of this database is not"));
    // Nothing was changed: the third was not taken.
    EXPECT_THROW(rows(*connection, "t3"), DatabaseError);
}

TEST_P(Migrations, OfANewerProgramAreRefused)
{
    const auto connection = connect();
    const auto steps = three_steps();
    migrate(*connection, steps);
    const std::string said =
        error_of([&] { migrate(*connection, std::span{steps}.first(2)); }).what();
    EXPECT_TRUE(said.starts_with("This database was made by a newer Ribbon: it has step 3"))
        << said;
}

TEST_P(Migrations, ThatAreMissingAreToldOf)
{
    const auto connection = connect();
    const auto steps = three_steps();
    EXPECT_THROW(expect_migrated(*connection, steps), DatabaseError);
    migrate(*connection, std::span{steps}.first(2));
    const std::string said = error_of([&] { expect_migrated(*connection, steps); }).what();
    EXPECT_NE(said.find("it has 2 of 3 steps"), std::string::npos) << said;
}

TEST_P(Migrations, ThatFailLeaveNothingOfThemselves)
{
    const auto connection = connect();
    auto steps = three_steps();
    const std::string right = steps[1].sql;
    steps[1].sql += "\nINSERT INTO nothing VALUES (1);";
    EXPECT_THROW(migrate(*connection, steps), DatabaseError);
    EXPECT_EQ(rows(*connection, "t1"), 200);
    EXPECT_THROW(rows(*connection, "t2"), DatabaseError);
    steps[1].sql = right;
    EXPECT_EQ(migrate(*connection, steps), 2);
    expect_all_three(*connection);
}

TEST_P(Migrations, OfTwoAtOnceAreTakenOnce)
{
    std::vector<int> taken(2, -1);
    {
        std::vector<std::jthread> both;
        for (int& one : taken)
            both.emplace_back([&] {
                const auto connection = connect();
                one = migrate(*connection, three_steps());
            });
    }
    EXPECT_EQ(taken[0] + taken[1], 3);
    expect_all_three(*connect());
}

TEST_P(Migrations, AreTakenUpAgainAfterAKillAtAnyPoint)
{
    std::mt19937 chance{20260301};
    int broken_off = 0;
    for (int round = 0; round < 8; ++round) {
        const FreshPlace fresh{GetParam()};
        // Given a program that is ended while it migrates,
        const pid_t child = fork();
        if (child == 0) {
            const auto connection = storage::connect(fresh.place());
            for (const Migration& step : three_steps()) {
                const auto steps = three_steps();
                migrate(*connection, std::span{steps}.first(static_cast<std::size_t>(step.number)));
            }
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds{chance() % 40'000});
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        // then whole steps were taken or none, and the rest follow.
        const auto connection = storage::connect(fresh.place());
        const int left = migrate(*connection, three_steps());
        if (WIFSIGNALED(status) && left > 0) ++broken_off;
        expect_all_three(*connection);
    }
    EXPECT_GT(broken_off, 0) << "no kill came in time; the test showed nothing";
}

TEST(MigrationsOfThisProgram, AreNumberedFromOne)
{
    const auto steps = built_in_migrations();
    for (std::size_t at = 0; at < steps.size(); ++at)
        EXPECT_TRUE(std::cmp_equal(steps[at].number, at + 1)) << steps[at].name;
}

TEST(Dialect, GivesEachEngineItsWords)
{
    const std::string_view ours =
        "CREATE TABLE a (b BYTES, c TEXT DEFAULT 'TEXT', n BIGINT) STRICT;"
        " -- BYTES\nSELECT CAST(n AS TEXT), TEXTS FROM a";
    EXPECT_EQ(in_words_of(Engine::sqlite, ours),
              "CREATE TABLE a (b BLOB, c TEXT DEFAULT 'TEXT', n INTEGER) STRICT;"
              " -- BYTES\nSELECT CAST(n AS TEXT), TEXTS FROM a");
    EXPECT_EQ(in_words_of(Engine::postgres, ours),
              "CREATE TABLE a (b BYTEA, c TEXT COLLATE \"C\" DEFAULT 'TEXT', n BIGINT) ;"
              " -- BYTES\nSELECT CAST(n AS TEXT), TEXTS FROM a");
}

TEST(Dialect, GivesEachEngineTheLinesThatAreForItAlone)
{
    const std::string_view ours = "one;\n-- In SQLite:\ntwo BYTES;\n-- In PostgreSQL:\n"
                                  "three BYTES;\n-- In both:\nfour; -- In SQLite: no\nfive";
    EXPECT_EQ(in_words_of(Engine::sqlite, ours), "one;\ntwo BLOB;\nfour; -- In SQLite: no\nfive");
    EXPECT_EQ(in_words_of(Engine::postgres, ours),
              "one;\nthree BYTEA;\nfour; -- In SQLite: no\nfive");
}

RIBBON_ON_BOTH_ENGINES(Migrations);

} // namespace
} // namespace ribbon::storage
