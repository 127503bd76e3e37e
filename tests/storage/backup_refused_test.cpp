// A backup that is not what it was is refused, in a sentence, and nothing of it is restored.
#include "storage/backup/tar.hpp"
#include "tests/support/backups.hpp"
#include "tests/support/family.hpp"
#include "tests/support/stores.hpp"

#include <fstream>

namespace ribbon {
namespace {

using namespace storage;

class RefusedBackups : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        if (const auto why = AgeKey::missing()) GTEST_SKIP() << *why;
        key = std::make_unique<AgeKey>(folder.path("age"));
        const FreshPlace from{Engine::sqlite};
        small = std::make_unique<SmallRecord>(from.place(), folder);
        record_family(*small);
        make_backup(backup_of(*small, *key, folder.path("good")));
        members = opened(folder.path("good"), *key);
        log_key = ledger::render(small->signer()->key().verifier());
        erasures = small->erasures();
        small.reset();
    }
    RestoreOptions options(const std::string& backup)
    {
        auto made = restore_of(folder.path(backup), *key, place(), erasures, folder.path("into"));
        made.log_key = log_key;
        return made;
    }
    /// What is said of it; and that it left nothing behind.
    std::string refusal(const RestoreOptions& given)
    {
        std::string said = "it was restored";
        try {
            restore_backup(given);
        } catch (const std::exception& refused) {
            said = refused.what();
        }
        expect_nothing();
        return said;
    }
    std::string refusal(const std::string& backup) { return refusal(options(backup)); }
    void expect_nothing()
    {
        if (on(Engine::sqlite)) {
            EXPECT_TRUE(
                std::filesystem::is_empty(std::filesystem::path{place().address}.parent_path()));
        } else {
            const auto connection = connect();
            for (const char* table : {"log", "entry", "stream", "node", "attachment", "case_row"})
                try {
                    connection->query("SELECT COUNT(*) FROM " + std::string{table}, {},
                                      [&](const Row& row) { EXPECT_EQ(row.number(0), 0); });
                } catch (const DatabaseError&) {
                    continue; // it never came to making a table
                }
        }
        if (!std::filesystem::exists(folder.path("into"))) return;
        for (const auto& one : std::filesystem::recursive_directory_iterator{folder.path("into")})
            EXPECT_FALSE(one.is_regular_file()) << one.path();
    }
    std::string& member(const std::string& name)
    {
        for (auto& [one, bytes] : members)
            if (one.starts_with(name)) return bytes;
        throw std::runtime_error{"no member " + name};
    }
    std::string forged(bool fitting)
    {
        forge(folder.path("forged"), *key, members, fitting);
        return refusal("forged");
    }
    static bool says(const std::string& sentence, const std::string& part)
    {
        return sentence.find(part) != std::string::npos;
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    std::unique_ptr<AgeKey> key;
    Members members;
    std::string log_key, erasures;
};

TEST_P(RefusedBackups, WithAnotherKey)
{
    const AgeKey other{folder.path("other")};
    auto given = options("good");
    given.identity = other.path;
    EXPECT_EQ(refusal(given), "This key does not open this backup: it was made for another");
    std::ofstream{folder.path("no key")} << "hello\n";
    given.identity = folder.path("no key");
    EXPECT_TRUE(says(refusal(given), "key")) << refusal(given);
}

TEST_P(RefusedBackups, CutShort)
{
    const std::string whole = bytes_in(folder.path("good"));
    for (const std::size_t left :
         {std::size_t{0}, std::size_t{10}, std::size_t{300}, whole.size() / 2, whole.size() - 1}) {
        std::ofstream{folder.path("cut"), std::ios::binary} << whole.substr(0, left);
        EXPECT_TRUE(says(refusal("cut"), "damaged")) << left << ": " << refusal("cut");
    }
}

TEST_P(RefusedBackups, WithOneFlippedBit)
{
    const std::string whole = bytes_in(folder.path("good"));
    for (std::size_t at = 1; at < whole.size(); at += whole.size() / 9) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        std::ofstream{folder.path("flipped"), std::ios::binary} << flipped;
        EXPECT_NE(refusal("flipped"), "it was restored") << at;
    }
}

TEST_P(RefusedBackups, WithAMemberMissing)
{
    for (const char* name : {"READ-ME", "entry/", "attachments/", "manifest"}) {
        const Members all = members;
        std::erase_if(members, [&](const auto& one) { return one.first.starts_with(name); });
        const std::string said = forged(false);
        EXPECT_TRUE(says(said, "missing") || says(said, "no manifest") || says(said, "has 0"))
            << name << ": " << said;
        members = all;
    }
}

TEST_P(RefusedBackups, WithAMemberThatIsNotOurs)
{
    for (const char* name : {"../../etc/passwd", "/etc/passwd", "entry/../../x.ndjson",
                             "attachments/../x", "notes.txt", "links/00000001.ndjson"}) {
        const Members all = members;
        members.insert(members.end() - 1, {name, "x\n"});
        EXPECT_NE(forged(false), "it was restored") << name;
        members = all;
    }
    members.emplace_back("after the manifest", "x");
    EXPECT_TRUE(says(forged(false), "which Ribbon did not put there"));
}

TEST_P(RefusedBackups, WithAHugeMember)
{
    Sealing sealing{folder.path("huge"), {key->key}};
    TarWriter tar{[&](std::string_view bytes) { sealing.write(bytes); }};
    tar.begin("head.json", std::uint64_t{1} << 40);
    tar.write("{");
    EXPECT_NO_THROW(sealing.finish());
    EXPECT_NE(refusal("huge"), "it was restored");
}

TEST_P(RefusedBackups, InWhichSomebodyChangedAWord)
{
    std::string& entries = member("entry/");
    const auto word = entries.find("upset");
    ASSERT_NE(word, std::string::npos);
    entries.replace(word, 5, "happy");
    EXPECT_TRUE(says(forged(false), "is not what the manifest says"));
    // With a manifest made to fit, the word is still not the one that was committed to.
    const std::string said = forged(true);
    EXPECT_TRUE(says(said, "not what was committed to")) << said;
}

TEST_P(RefusedBackups, InWhichSomebodyLeftOutTheEnd)
{
    std::string& entries = member("entry/");
    const auto last = entries.rfind('\n', entries.size() - 2);
    entries.resize(last + 1);
    EXPECT_NE(forged(true), "it was restored");
}

TEST_P(RefusedBackups, InWhichAnAttachmentIsAnother)
{
    member("attachments/") += "x";
    EXPECT_NE(forged(true), "it was restored");
}

TEST_P(RefusedBackups, SignedByAnotherLog)
{
    auto given = options("good");
    given.log_key = ledger::render(
        ledger::SigningKey{.name = "ribbon.example/log/830", .seed = ledger::sha256("another")}
            .verifier());
    EXPECT_TRUE(says(refusal(given), "was not signed by the log's key"));
}

TEST_P(RefusedBackups, WithoutAListOfErasures)
{
    auto given = options("good");
    given.erasures = folder.path("none");
    EXPECT_TRUE(says(refusal(given), "Ribbon can not open"));
}

TEST_P(RefusedBackups, IntoAPlaceThatIsNotEmpty)
{
    restore_backup(options("good"));
    auto again = options("good");
    again.attachments = folder.path("elsewhere");
    EXPECT_THROW(restore_backup(again), BackupError);
    const auto connection = connect();
    connection->query("SELECT size FROM log", {},
                      [](const Row& row) { EXPECT_GT(row.number(0), 10); });
    // And where the files of another record lie.
    const FreshPlace other{Engine::sqlite};
    auto beside = options("good");
    beside.into = other.place();
    EXPECT_THROW(restore_backup(beside), BackupError);
}

RIBBON_ON_BOTH_ENGINES(RefusedBackups);

} // namespace
} // namespace ribbon
