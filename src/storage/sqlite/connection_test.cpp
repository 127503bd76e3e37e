// What is particular to a SQLite file.

#include "storage/sqlite/connection.hpp"

#include "tests/support/stores.hpp"

#include <filesystem>
#include <fstream>

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
