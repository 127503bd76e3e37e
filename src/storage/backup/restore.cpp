#include "storage/backup/restore.hpp"

#include "storage/backup/loading.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/erasures/forgetting.hpp"
#include "storage/sql/migrations.hpp"

#include <filesystem>

namespace ribbon::storage {
namespace {

namespace fs = std::filesystem;

/// In place of the signer while what is derived is made: nothing is added, so nothing is signed.
class NothingToSign final : public Signer {
public:
    explicit NothingToSign(Reach reach) : reach_(reach) {}
    Reach reach() override { return reach_; }
    std::string sign(std::uint64_t, std::span<const ledger::Hash>) override { return {}; }

private:
    Reach reach_;
};

constexpr std::string_view sqlite_files[]{"", "-wal", "-shm"};

void remove_sqlite(const std::string& path)
{
    for (const std::string_view ending : sqlite_files) {
        std::error_code none;
        fs::remove(path + std::string{ending}, none);
    }
}

bool has_table(Connection& connection, const std::string& name)
{
    bool found = false;
    connection.query("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND "
                     "tablename = $1",
                     {name}, [&](const Row&) { found = true; });
    return found;
}

void expect_empty(const Place& place)
{
    if (place.engine == Engine::sqlite) {
        for (const std::string_view ending : sqlite_files)
            if (fs::exists(place.address + std::string{ending}))
                throw BackupError("There is a database at " + place.address +
                                  " already. A backup is restored to an empty place only: name "
                                  "another, or move that one away");
        return;
    }
    const auto connection = connect(place);
    if (!has_table(*connection, "log")) return;
    connection->query("SELECT area FROM log", {}, [&](const Row& row) {
        throw BackupError("The database holds the record of area " + std::string{row.text(0)} +
                          " already. A backup is restored to an empty place only: make another "
                          "database");
    });
}

void derive(const RestoreOptions& options, const Place& place, const std::string& area)
{
    Signer::Reach reach;
    {
        const auto connection = connect(place);
        const auto log = read_log(*connection, area);
        const auto edge = ledger::Edge::read(log->edge);
        reach = {edge->size(), edge->root()};
    }
    Archive archive{{.place = place,
                     .area = area,
                     .signer = std::make_shared<NothingToSign>(reach),
                     .salts = [] { return std::string{}; },
                     .books = options.books}};
    rebuild(archive, options.today);
}

/// Takes out what was put in, where it was committed before something else failed.
void empty_again(const Place& place, const std::string& area)
{
    const auto connection = connect(place);
    Transaction transaction{*connection, Access::write};
    for (const std::string_view table :
         {"log",       "stream",        "entry",        "node",           "case_row",
          "duty",      "party",         "open_item",    "seen_ask",       "person_row",
          "contact",   "merged_person", "search_row",   "attachment",     "drafts",
          "outbox",    "jobs",          "account",      "reads",          "mail",
          "mail_case", "mail_sent",     "service_sent", "notice_waiting", "digest_told"})
        connection->run("DELETE FROM " + std::string{table} + " WHERE area = $1", {area});
    transaction.commit();
}

class Restoring {
public:
    explicit Restoring(const RestoreOptions& options) : options_(options), place_(options.into)
    {
        // A SQLite file gets its name when all of it is right.
        if (place_.engine == Engine::sqlite) place_.address += ".restoring";
    }

    Restored restore()
    {
        read_erasures(options_.erasures);
        expect_empty(options_.into);
        if (place_.engine == Engine::sqlite) remove_sqlite(place_.address);
        try {
            load();
            derive(options_, place_, restored_.head.area);
            settle();
        } catch (...) {
            give_up();
            throw;
        }
        return restored_;
    }

private:
    void load()
    {
        connection_ = connect(place_);
        migrate(*connection_);
        loading_ = std::make_unique<Loading>(*connection_, options_);
        Transaction transaction{*connection_, Access::write};
        restored_ = loading_->load();
        transaction.commit();
        committed_ = true;
        // What was erased again is not to stay in the pages it stood in.
        let_go(*connection_);
    }

    void settle()
    {
        connection_.reset();
        if (place_.engine != Engine::sqlite) return;
        // With its last connection SQLite has emptied the log into the file and removed it.
        move_without_replacing(place_.address, options_.into.address);
        remove_sqlite(place_.address);
    }

    void give_up() noexcept
    {
        if (loading_) loading_->take_files_back();
        connection_.reset();
        if (place_.engine == Engine::sqlite) {
            remove_sqlite(place_.address);
            return;
        }
        try {
            if (committed_) empty_again(place_, restored_.head.area);
        } catch (const std::exception&) {
            // The database went away: what went wrong first is what is told.
            return;
        }
    }

    const RestoreOptions& options_;
    Place place_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<Loading> loading_;
    Restored restored_;
    bool committed_ = false;
};

} // namespace

Restored restore_backup(const RestoreOptions& options) { return Restoring{options}.restore(); }

} // namespace ribbon::storage
