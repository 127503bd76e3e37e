// The disk that fails, tried on itself: it must notice a database that is not synced, and never
// blame one that is.

#include "tests/torture/faulty_files.hpp"

#include "tests/support/stores.hpp"

#include <random>
#include <sqlite3.h>

namespace ribbon::torture {
namespace {

using storage::Access;
using storage::Connection;
using storage::DatabaseError;
using storage::Place;

class AFaultyDisk : public testing::Test {
protected:
    void SetUp() override { disk_.start_anew(); }
    void TearDown() override { disk_.start_anew(); }

    static Place faulty(const FreshPlace& fresh)
    {
        Place place = fresh.place();
        place.vfs = FaultyFiles::name;
        return place;
    }
    FaultyFiles& disk_ = FaultyFiles::installed();
};

/// Which of the numbers from 0 are in the table; "damaged" is told as -1.
std::set<std::int64_t> marks(Connection& connection)
{
    std::set<std::int64_t> found;
    connection.query("PRAGMA integrity_check", {}, [&](const storage::Row& row) {
        if (row.text(0) != "ok") found.insert(-1);
    });
    connection.query("SELECT n FROM marks", {},
                     [&](const storage::Row& row) { found.insert(row.number(0)); });
    return found;
}

/// Writes until something fails or all is written, and tells how many were acknowledged.
std::int64_t write_marks(Connection& connection, int transactions)
{
    std::int64_t acknowledged = 0;
    try {
        for (; acknowledged < transactions; ++acknowledged) {
            storage::Transaction transaction{connection, Access::write};
            connection.run("INSERT INTO marks VALUES ($1, $2)",
                           {acknowledged, std::string(300, 'x')});
            transaction.commit();
        }
    } catch (const DatabaseError&) {
        // What was acknowledged until then is what must be there.
    }
    return acknowledged;
}

/// How many acknowledged marks are gone (or the whole database) after the power went.
int lost_in_a_power_cut(const Place& place, std::uint32_t seed, const std::string& synchronous)
{
    FaultyFiles& disk = FaultyFiles::installed();
    disk.start_anew();
    std::int64_t acknowledged = 0;
    {
        const auto connection = storage::connect(place);
        connection->script("CREATE TABLE marks (n INTEGER PRIMARY KEY, words TEXT) STRICT");
        disk.write_all_back(); // the file itself is not what this is about
        if (synchronous != "as it opens")
            connection->query("PRAGMA synchronous = " + synchronous, {}, [](const auto&) {});
        // So that pages of the main file are being written too when the power goes.
        connection->query("PRAGMA wal_autocheckpoint = 20", {}, [](const auto&) {});
        std::mt19937 dice{seed};
        acknowledged = write_marks(*connection, static_cast<int>(dice() % 60));
        connection->begin(Access::write);
        connection->run("INSERT INTO marks VALUES (1000, 'never committed')");
        disk.cut_power(seed);
    }
    disk.start_anew();
    Place ordinary = place;
    ordinary.vfs.clear();
    try {
        const auto found = marks(*storage::connect(ordinary));
        if (found.contains(-1) || found.contains(1000)) return 1;
        int lost = 0;
        for (std::int64_t n = 0; n < acknowledged; ++n)
            if (!found.contains(n)) ++lost;
        return lost;
    } catch (const DatabaseError&) {
        return 1;
    }
}

TEST_F(AFaultyDisk, LosesNothingThatWasSynced)
{
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const FreshPlace fresh{storage::Engine::sqlite};
        EXPECT_EQ(lost_in_a_power_cut(faulty(fresh), seed, "as it opens"), 0) << "seed " << seed;
    }
}

TEST_F(AFaultyDisk, NoticesADatabaseThatDoesNotSync)
{
    int lost = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const FreshPlace fresh{storage::Engine::sqlite};
        if (lost_in_a_power_cut(faulty(fresh), seed, "OFF") > 0) ++lost;
    }
    EXPECT_GE(lost, 10) << "of 20 power cuts";
}

TEST_F(AFaultyDisk, NoticesADatabaseThatSyncsOnlyItsCheckpoints)
{
    // NORMAL keeps the file whole in write-ahead mode, and loses the last commits.
    int lost = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const FreshPlace fresh{storage::Engine::sqlite};
        if (lost_in_a_power_cut(faulty(fresh), seed, "NORMAL") > 0) ++lost;
    }
    EXPECT_GE(lost, 10) << "of 20 power cuts";
}

/// Every call of a kind fails once, each in a run of its own; gives how many runs that were.
int fail_each(const Fault& kind, DatabaseError::What expected)
{
    FaultyFiles& disk = FaultyFiles::installed();
    for (int at = 1;; ++at) {
        const FreshPlace fresh{storage::Engine::sqlite};
        disk.start_anew();
        Place place = fresh.place();
        storage::connect(place)->script("CREATE TABLE marks (n INTEGER PRIMARY KEY, words TEXT)");
        place.vfs = FaultyFiles::name;
        std::int64_t acknowledged = 0;
        {
            const auto connection = storage::connect(place);
            Fault fault = kind;
            fault.at = at;
            disk.fail(fault);
            acknowledged = write_marks(*connection, 5);
            // Where the disk stays so, the next act is told the same kind of error.
            const auto again = [&] { connection->run("INSERT INTO marks VALUES (99, '')"); };
            if (disk.failed() && kind.stays) {
                EXPECT_EQ(error_of(again).kind, expected) << "call " << at;
            }
        }
        const bool failed = disk.failed();
        disk.write_all_back();
        disk.start_anew();
        place.vfs.clear();
        const auto found = marks(*storage::connect(place));
        EXPECT_FALSE(found.contains(-1)) << "call " << at;
        for (std::int64_t n = 0; n < acknowledged; ++n) EXPECT_TRUE(found.contains(n)) << at;
        if (!failed) return at - 1;
    }
}

TEST_F(AFaultyDisk, ThatIsFullOrBrokenAtAnyCallLosesNothing)
{
    EXPECT_GE(fail_each({.call = Call::write, .code = SQLITE_FULL, .stays = true},
                        DatabaseError::What::full),
              5);
    EXPECT_GE(fail_each({.call = Call::write, .code = SQLITE_IOERR_WRITE},
                        DatabaseError::What::unavailable),
              5);
    EXPECT_GE(fail_each({.call = Call::sync, .code = SQLITE_IOERR_FSYNC, .stays = true},
                        DatabaseError::What::unavailable),
              5);
}

TEST_F(AFaultyDisk, ThatCannotOpenAFileSaysSo)
{
    const FreshPlace fresh{storage::Engine::sqlite};
    disk_.fail({.call = Call::open, .code = SQLITE_CANTOPEN});
    EXPECT_EQ(error_of([&] { storage::connect(faulty(fresh)); }).kind,
              DatabaseError::What::unavailable);
}

TEST_F(AFaultyDisk, WithoutAFaultIsADisk)
{
    const FreshPlace fresh{storage::Engine::sqlite};
    {
        const auto connection = storage::connect(faulty(fresh));
        connection->script("CREATE TABLE marks (n INTEGER PRIMARY KEY, words TEXT)");
        EXPECT_EQ(write_marks(*connection, 100), 100);
        EXPECT_EQ(marks(*connection).size(), 100U);
        EXPECT_EQ(marks(*storage::connect(faulty(fresh), Access::read)).size(), 100U);
    }
    EXPECT_EQ(marks(*storage::connect(faulty(fresh))).size(), 100U);
    disk_.write_all_back();
    EXPECT_EQ(marks(*storage::connect(fresh.place())).size(), 100U);
}

} // namespace
} // namespace ribbon::torture
