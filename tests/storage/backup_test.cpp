// A backup is made while work goes on, and restores on either engine to what it was made from.
#include "commands/case_commands.hpp"
#include "storage/attachments/states.hpp"
#include "storage/backup/reader.hpp"
#include "storage/backup/tables.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/desk/drafts.hpp"
#include "storage/record/audit.hpp"
#include "tests/support/backups.hpp"
#include "tests/support/family.hpp"
#include "tests/support/stores.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon {
namespace {

using namespace storage;
using namespace std::chrono;

std::vector<Entry> all_entries(Connection& from)
{
    std::vector<Entry> entries;
    scan(from, "830", 0, [&](const Entry& one) { entries.push_back(one); });
    return entries;
}

class Backups : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        if (const auto why = AgeKey::missing()) GTEST_SKIP() << *why;
        small = std::make_unique<SmallRecord>(place(), folder);
        key = std::make_unique<AgeKey>(folder.path("age"));
        backup = folder.path("one.ribbon-backup");
    }
    Restored restore(const Place& into)
    {
        return restore_backup(
            restore_of(backup, *key, into, small->erasures(), folder.path("restored-files")));
    }
    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    std::unique_ptr<AgeKey> key;
    std::string backup;
};

/// The whole way, from the engine of the test to another.
void there_and_back(SmallRecord& small, const AgeKey& key, const std::string& backup,
                    const Place& into, const std::string& files)
{
    auto options = restore_of(backup, key, into, small.erasures(), files);
    options.log_key = ledger::render(small.signer()->key().verifier());
    const Restored restored = restore_backup(options);
    EXPECT_EQ(restored.attachments, 2U);
    EXPECT_EQ(restored.signed_entries, restored.entries);
    std::vector<Entry> before, after;
    small.archive().reading([&](Connection& from) { before = all_entries(from); });
    // The signer of the record goes on with the restored one: it is the same tree.
    Archive archive{{.place = into,
                     .area = "830",
                     .signer = small.signer(),
                     .salts = counted_salts(),
                     .books = test_books()}};
    archive.reading([&](Connection& from) {
        after = all_entries(from);
        EXPECT_EQ(audit(from, "830", small.signer()->reach()).difference, std::nullopt);
        EXPECT_EQ((Drafts{from, "830"}.of("officer-7", {0}).size()), 1U);
        int sessions = -1;
        from.query("SELECT COUNT(*) FROM sessions", {},
                   [&](const Row& row) { sessions = static_cast<int>(row.number(0)); });
        EXPECT_EQ(sessions, 0) << "nobody stays signed in through a restore";
    });
    EXPECT_EQ(before, after);
    EXPECT_EQ(differences(archive, options.today), std::vector<std::string>{});
    const AttachmentStore store{files, "830"};
    std::size_t count = 0;
    store.each([&](const std::string& hash) {
        ++count;
        EXPECT_NO_THROW(store.read(hash, [](std::string_view) {}));
    });
    EXPECT_EQ(count, 2U);
}

TEST_P(Backups, RestoreOnEitherEngine)
{
    record_family(*small);
    small->archive().writing([](Connection& in) {
        Drafts{in, "830"}.save(
            {"d1", "officer-7", "letter", "Dear ...", {0}, morning(Day{2199y / 1 / 1})});
        in.run("INSERT INTO sessions (area, token_hash, account, started, last_seen, expires) "
               "VALUES ('830', $1, 'officer-7', 0, 0, 9999999999)",
               {Blob{"token"}});
    });
    const Backed backed = make_backup(backup_of(*small, *key, backup));
    EXPECT_TRUE(backed.opened);
    EXPECT_EQ(backed.attachments, 2U);
    for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
        if (FreshPlace::missing(engine)) continue;
        const FreshPlace into{engine};
        there_and_back(*small, *key, backup, into.place(),
                       folder.path(engine == Engine::sqlite ? "files-1" : "files-2"));
    }
}

TEST_P(Backups, OpenWithNothingButAgeAndTar)
{
    record_family(*small);
    make_backup(backup_of(*small, *key, backup));
    std::vector<std::string> names;
    for (const auto& [name, bytes] : opened(backup, *key)) names.push_back(name);
    EXPECT_EQ(names[0], "READ-ME.txt");
    EXPECT_EQ(names[2], "entry/00000001.ndjson");
    EXPECT_EQ(names.back(), "manifest.json");
    EXPECT_EQ(bytes_in(backup).substr(0, 21), "age-encryption.org/v1");
}

TEST_P(Backups, HoldOneMomentWhileWorkGoesOn)
{
    record_family(*small);
    std::atomic<bool> stop = false;
    std::atomic<int> noted = 0;
    std::thread working{[&] {
        const Day day{2025y / March / 5};
        for (int i = 0; !stop && i < 2000; ++i, ++noted) {
            const auto read = small->archive().read_case("C2");
            const auto note = decide(
                detail_of(DetailKind::note_made, day).set(DetailField::words, "still at work"),
                {StreamKind::a_case, "C2"}, read.number, day);
            small->archive().append({{*note}, {"officer-7", "officer"}, morning(day)});
        }
    }};
    std::uint64_t last = 0;
    for (int i = 0; i < 3; ++i) {
        // However busy the machine is, the last backup falls among work that went on before it.
        while (i == 2 && noted < 20) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        last = make_backup(backup_of(*small, *key, folder.path(std::to_string(i)))).entries;
    }
    stop = true;
    working.join();
    backup = folder.path("2");
    const FreshPlace into{Engine::sqlite};
    EXPECT_EQ(restore(into.place()).entries, last);
    EXPECT_GT(last, 20U);
}

TEST_P(Backups, ForgetWhatWasErasedSince)
{
    const Family family = record_family(*small);
    make_backup(backup_of(*small, *key, backup));
    erase_family(*small);
    for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
        if (FreshPlace::missing(engine)) continue;
        const FreshPlace into{engine};
        const std::string files = folder.path(engine == Engine::sqlite ? "files-1" : "files-2");
        const Restored restored =
            restore_backup(restore_of(backup, *key, into.place(), small->erasures(), files));
        EXPECT_EQ(restored.erased_again, 10U);
        EXPECT_EQ(restored.attachments, 1U);
        EXPECT_FALSE((AttachmentStore{files, "830"}.has(family.attachment)));
        if (engine == Engine::sqlite) {
            const std::string bytes = bytes_in(into.place().address);
            EXPECT_EQ(bytes.find(canary_word), std::string::npos);
            EXPECT_EQ(bytes.find("Zqcanary"), std::string::npos);
        }
        const auto connection = storage::connect(into.place());
        EXPECT_EQ(audit(*connection, "830", std::nullopt).difference, std::nullopt);
        EXPECT_EQ(audit(*connection, "830", std::nullopt).erased, 10U);
    }
}

TEST_P(Backups, NeverTakeThePlaceOfAnother)
{
    record_family(*small);
    make_backup(backup_of(*small, *key, backup));
    const std::string before = bytes_in(backup);
    EXPECT_THROW(make_backup(backup_of(*small, *key, backup)), BackupError);
    EXPECT_EQ(bytes_in(backup), before);
}

TEST_P(Backups, AreNotMadeForNobodyOrOfNothing)
{
    auto options = backup_of(*small, *key, backup);
    options.recipients = {};
    EXPECT_THROW(make_backup(options), BackupError);
    options.recipients = {"age1nonsense"};
    EXPECT_THROW(make_backup(options), BackupError);
    options.recipients = {"AGE-SECRET-KEY-1XYZ"};
    EXPECT_THROW(make_backup(options), BackupError);
    options = backup_of(*small, *key, backup);
    options.area = "831";
    EXPECT_THROW(make_backup(options), BackupError);
    for (const auto& one : std::filesystem::directory_iterator{folder.path(".")})
        EXPECT_EQ(one.path().filename().string().find("one.ribbon-backup"), std::string::npos);
}

TEST_P(Backups, HoldEveryTableOrSayWhyNot)
{
    std::set<std::string> known;
    for (const BackedUpTable& one : backed_up_tables()) known.emplace(one.name);
    for (const std::string_view one : left_out_tables()) known.emplace(one);
    const auto connection = connect();
    connection->query(on(Engine::sqlite)
                          ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                          : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
                      {}, [&](const Row& row) {
                          EXPECT_TRUE(known.contains(std::string{row.text(0)})) << row.text(0);
                      });
}

TEST_P(Backups, HaveTheirNameOnlyWhenTheyAreWhole)
{
    // The child may not use what the parent has open, so it opens the record for itself.
    if (on(Engine::postgres)) GTEST_SKIP() << "what is tested is the file, the same on both";
    record_family(*small);
    const std::string checkpoint = small->archive().checkpoint();
    std::mt19937 chance{2026};
    int whole = 0;
    for (int round = 0; round < 12; ++round) {
        const std::string to = folder.path("killed-" + std::to_string(round));
        auto options = backup_of(*small, *key, to);
        const pid_t child = fork();
        if (child == 0) {
            try {
                make_backup(options);
            } catch (...) {
                _exit(1);
            }
            _exit(0);
        }
        usleep(static_cast<useconds_t>(chance() % 90'000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        if (!std::filesystem::exists(to)) continue;
        ++whole;
        EXPECT_NO_THROW(read_backup(to, key->path, {}));
    }
    // Those that were killed in time are in the way of nothing.
    EXPECT_NO_THROW(make_backup(backup_of(*small, *key, folder.path("killed-after"))));
    EXPECT_LT(whole, 12) << "a test in which nothing was broken off shows nothing";
}

RIBBON_ON_BOTH_ENGINES(Backups);

} // namespace
} // namespace ribbon
