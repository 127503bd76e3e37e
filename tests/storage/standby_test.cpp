// A database that comes back without all that was recorded on it: an older copy under the same
// signer, or a standby that had not received everything.
#include "storage/record/audit.hpp"
#include "tests/storage/record_fixture.hpp"
#include "tests/support/postgres_server.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

class Standby : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = PostgresServer::missing()) GTEST_SKIP() << *why;
        server_ = std::make_unique<PostgresServer>();
        name_ = server_->make_database();
        small = std::make_unique<SmallRecord>(place(), folder);
    }
    storage::Place place() const
    {
        return {.engine = storage::Engine::postgres, .address = server_->url(name_)};
    }
    void run(const std::string& sql) const
    {
        storage::connect({.engine = storage::Engine::postgres, .address = server_->url("postgres")})
            ->run(sql);
    }
    /// Copies the database as it is now, with nobody connected.
    void copy()
    {
        small.reset();
        run("CREATE DATABASE standby TEMPLATE " + name_);
        small = std::make_unique<SmallRecord>(place(), folder);
    }
    /// The copy takes the place of the database, under the feet of whoever is connected.
    void fail_over() const
    {
        run("DROP DATABASE " + name_ + " WITH (FORCE)");
        run("ALTER DATABASE standby RENAME TO " + name_);
    }
    storage::Appended append(const std::string& key)
    {
        const Day day{std::chrono::year{2025} / 3 / 3};
        const auto opened = decide(OpenCase{.a_case = key,
                                            .person = "P-" + key,
                                            .name = "Maya Radford",
                                            .opened = day,
                                            .born = {},
                                            .evidence = {}},
                                   CaseHistory{}, day);
        return small->archive().append({{*opened}, {"officer-7", "officer"}, morning(day)});
    }
    std::int64_t entries() const
    {
        std::int64_t count = 0;
        storage::connect(place())->query("SELECT COUNT(*) FROM entry", {},
                                         [&](const auto& row) { count = row.number(0); });
        return count;
    }

    TemporaryFolder folder;
    std::unique_ptr<PostgresServer> server_;
    std::string name_;
    std::unique_ptr<SmallRecord> small;
};

TEST_F(Standby, ThatHadNotReceivedAllIsNotWrittenTo)
{
    append("C1");
    copy();
    append("C2");
    fail_over();
    // The first is told that the connection went away; after that the record must not go on.
    EXPECT_THROW(append("C3"), storage::DatabaseError);
    for (int i = 0; i < 3; ++i) EXPECT_THROW(append("C4"), storage::SignerRefuses);
    EXPECT_EQ(entries(), 1);
    EXPECT_THROW(small->reopen(), storage::SignerRefuses);
}

TEST_F(Standby, ThatHasGrownSinceIsNotSigned)
{
    append("C1");
    copy();
    append("C2");
    fail_over();
    // The copy grew under another signer beyond what ours had signed: the size alone says nothing.
    const TemporaryFolder theirs;
    auto ours = std::move(small);
    small = std::make_unique<SmallRecord>(place(), theirs);
    for (const char* key : {"D1", "D2", "D3"}) append(key);
    small.reset();
    EXPECT_THROW(SmallRecord(place(), folder), storage::SignerRefuses);
}

TEST_F(Standby, ThatHasEverythingGoesOn)
{
    append("C1");
    append("C2");
    copy();
    fail_over();
    EXPECT_THROW(append("C3"), storage::DatabaseError);
    EXPECT_NE(append("C3").checkpoint, "");
    EXPECT_EQ(small->archive().read_case("C3").number, 1);
    EXPECT_EQ(
        storage::audit(*storage::connect(place()), "830", small->signer()->reach()).difference,
        std::nullopt);
}

TEST_F(Standby, ReadsAgainOnceTheServerIsBack)
{
    append("C1");
    server_->crash_and_restart();
    try {
        small->archive().read_case("C1");
    } catch (const storage::DatabaseError&) {
        // One reading may be told that the server went away.
    }
    EXPECT_EQ(small->archive().read_case("C1").number, 1);
}

} // namespace
} // namespace ribbon
