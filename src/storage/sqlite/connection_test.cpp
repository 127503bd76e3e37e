// What is particular to a SQLite file.

#include "storage/sqlite/connection.hpp"

#include "tests/support/stores.hpp"

#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

using What = DatabaseError::What;

std::string one_value(Connection& connection, std::string_view sql)
{
    std::string value;
    connection.query(sql, {}, [&](const Row& row) { value = row.text(0); });
    return value;
}

TEST(SqliteFile, IsWrittenAheadAndSyncedAtEveryCommit)
{
    const FreshPlace fresh{Engine::sqlite};
    const auto connection = connect(fresh.place());
    EXPECT_EQ(one_value(*connection, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(one_value(*connection, "PRAGMA synchronous"), "2"); // FULL, by SQLite's own table
    EXPECT_EQ(one_value(*connection, "PRAGMA foreign_keys"), "1");
    EXPECT_EQ(one_value(*connection, "PRAGMA secure_delete"), "1");
}

TEST(SqliteFile, IsItsOwnersAlone)
{
    const FreshPlace fresh{Engine::sqlite};
    connect(fresh.place());
    const auto rights = std::filesystem::status(fresh.place().address).permissions();
    EXPECT_EQ(rights, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

/// To open and close a database file by hand takes away the locks that SQLite holds on it. Another
/// program then takes itself for the last, and removes the log that this one still writes to.
TEST(SqliteFile, KeepsItsLocksWhenItIsOpenedAgain)
{
    const FreshPlace fresh{Engine::sqlite};
    const auto first = connect(fresh.place());
    first->script("CREATE TABLE kept (words TEXT)");
    connect(fresh.place());
    const pid_t other = fork();
    if (other == 0) {
        connect(fresh.place())->run("INSERT INTO kept VALUES ('from another program')");
        _exit(0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(other, &status, 0), other);
    ASSERT_EQ(status, 0);
    EXPECT_TRUE(std::filesystem::exists(fresh.place().address + "-wal"));
    first->run("INSERT INTO kept VALUES ('from this one')");
    EXPECT_EQ(one_value(*connect(fresh.place()), "SELECT COUNT(*) FROM kept"), "2");
}

TEST(SqliteFile, IsNotMadeWhereItsFolderIsMissingNorByAReader)
{
    const FreshPlace fresh{Engine::sqlite};
    Place nowhere = fresh.place();
    nowhere.address = fresh.place().address + ".d/ribbon.db";
    const auto no_folder = error_of([&] { connect(nowhere); });
    EXPECT_EQ(no_folder.kind, What::unavailable);
    EXPECT_NE(std::string(no_folder.what()).find("There is no folder"), std::string::npos);

    EXPECT_EQ(error_of([&] { connect(fresh.place(), Access::read); }).kind, What::unavailable);
    EXPECT_FALSE(std::filesystem::exists(fresh.place().address));
}

TEST(SqliteFile, ThatIsNoDatabaseIsToldOf)
{
    const FreshPlace fresh{Engine::sqlite};
    std::ofstream{fresh.place().address} << std::string(5'000, 'x');
    const auto error = error_of([&] { connect(fresh.place()); });
    EXPECT_EQ(error.kind, What::damaged);
    EXPECT_NE(std::string(error.what()).find("restore a backup"), std::string::npos);
}

TEST(SqliteFile, ThatCannotGrowIsFull)
{
    const FreshPlace fresh{Engine::sqlite};
    const auto connection = connect(fresh.place());
    connection->script("CREATE TABLE big (words TEXT)");
    connection->query("PRAGMA max_page_count = 10", {}, [](const Row&) {});
    const auto error = error_of(
        [&] { connection->run("INSERT INTO big VALUES ($1)", {std::string(1 << 20, 'x')}); });
    EXPECT_EQ(error.kind, What::full);
}

TEST(SqliteFile, OfAnUnknownFileLayerIsNotOpened)
{
    const FreshPlace fresh{Engine::sqlite};
    Place place = fresh.place();
    place.vfs = "no such layer";
    EXPECT_THROW(connect(place), DatabaseError);
}

TEST(SqliteFile, ForgetsNoStatementThatIsUsedAgainAfterManyOthers)
{
    const FreshPlace fresh{Engine::sqlite};
    const auto connection = connect(fresh.place());
    for (int round = 0; round < 2; ++round)
        for (int n = 0; n < 500; ++n)
            EXPECT_EQ(one_value(*connection, "SELECT " + std::to_string(n)), std::to_string(n));
}

} // namespace
} // namespace ribbon::storage
