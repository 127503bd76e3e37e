// What is erased is nowhere any more, and the proof that something stood there holds.
#include "base/bytes.hpp"
#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "ledger/receipt.hpp"
#include "storage/attachments/states.hpp"
#include "storage/derived/search.hpp"
#include "storage/desk/drafts.hpp"
#include "storage/erasures/forgetting.hpp"
#include "storage/record/audit.hpp"
#include "storage/record/reading.hpp"
#include "tests/support/backups.hpp"
#include "tests/support/family.hpp"
#include "tests/support/stores.hpp"

#include <algorithm>
#include <fstream>

namespace ribbon {
namespace {

using namespace storage;
using namespace std::chrono;

bool has_canary(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text.find(canary_word) != std::string::npos ||
           text.find(canary_digits) != std::string::npos;
}

/// The tables in which some value has a word of the family, by what SQL shows.
std::vector<std::string> tables_with_canary(Connection& in)
{
    const bool sqlite = in.engine() == Engine::sqlite;
    std::vector<std::string> tables, found;
    in.query(sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
             {}, [&](const Row& row) { tables.emplace_back(row.text(0)); });
    for (const std::string& table : tables) {
        std::vector<std::string> columns{"t"};
        if (sqlite) {
            columns.clear();
            in.query("SELECT name FROM pragma_table_info($1)", {table},
                     [&](const Row& row) { columns.emplace_back(row.text(0)); });
        }
        for (const std::string& column : columns)
            in.query("SELECT CAST(" + column + " AS TEXT) FROM " + table + " t", {},
                     [&](const Row& row) {
                         if (has_canary(std::string{row.bytes(0)})) found.push_back(table);
                     });
    }
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::sort(found.begin(), found.end());
    return found;
}

class Erasure : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) small = std::make_unique<SmallRecord>(place(), folder);
    }
    std::vector<std::string> canary_by_sql() { return tables_with_canary(*connect()); }
    /// Of the files a record leaves on the disk, those with a word of the family in them.
    std::vector<std::string> canary_by_bytes()
    {
        std::vector<std::string> found;
        const auto look = [&](const std::filesystem::path& path) {
            if (has_canary(bytes_in(path))) found.push_back(path.filename());
        };
        if (on(Engine::sqlite))
            for (const char* ending : {"", "-wal", "-shm"})
                if (std::filesystem::exists(place().address + ending))
                    look(place().address + ending);
        for (const auto& one :
             std::filesystem::recursive_directory_iterator{small->attachments().folder()})
            if (one.is_regular_file()) look(one.path());
        look(small->erasures());
        return found;
    }
    Audit audited()
    {
        Audit result;
        small->archive().reading([&](Connection& connection) {
            result = audit(connection, "830", small->signer()->reach());
        });
        return result;
    }
    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
};

TEST_P(Erasure, LeavesNoWordAnywhereAndTheProofHolds)
{
    const Family family = record_family(*small);
    const auto receipt = small->archive().receipt(family.position);
    ASSERT_TRUE(receipt);
    small->archive().writing([](Connection& connection) {
        Drafts{connection, "830"}.save({"d1", "officer-7", "letter", "Dear Zqcanarya", morning({}),
                                        morning(Day{2199y / 1 / 1})});
    });
    // The test itself can see them: in the tables, and in the bytes.
    std::vector<std::string> in_tables{"case_row", "contact",    "drafts",
                                       "entry",    "person_row", "search_row"};
    if (on(Engine::sqlite))
        in_tables.insert(in_tables.end() - 1, {"search_index", "search_index_data"});
    EXPECT_EQ(canary_by_sql(), in_tables);
    EXPECT_FALSE(canary_by_bytes().empty());

    small->archive().writing([](Connection& connection) {
        EXPECT_TRUE((Drafts{connection, "830"}.throw_away("officer-7", "d1")));
    });
    erase_family(*small);

    EXPECT_EQ(canary_by_sql(), std::vector<std::string>{});
    EXPECT_EQ(canary_by_bytes(), std::vector<std::string>{});
    small->archive().reading([](Connection& connection) {
        EXPECT_EQ(search(connection, "830", {"zqcan", {}, 1}).hits.size(), 0U);
        EXPECT_EQ(search(connection, "830", {"nothing of the kind", {}, 1}).hits.size(), 1U);
    });
    EXPECT_FALSE(small->attachments().has(family.attachment));
    const Audit after = audited();
    EXPECT_EQ(after.difference, std::nullopt);
    // 4 of the person; of the case: opened, born, request, note, message, document.
    EXPECT_EQ(after.erased, 10U);
    EXPECT_EQ(small->archive().receipt(family.position), std::nullopt);
    EXPECT_TRUE(ledger::verify_receipt(*receipt, nullptr)) << "what the family was given holds";
    // The other case is untouched, with its file.
    EXPECT_EQ(small->archive().read_case("C2").facts.title, "Sam Other");
    std::size_t files = 0;
    small->attachments().each([&](const std::string&) { ++files; });
    EXPECT_EQ(files, 1U);
}

TEST_P(Erasure, LeavesNoWordInANewBackup)
{
    if (const auto why = AgeKey::missing()) GTEST_SKIP() << *why;
    record_family(*small);
    const AgeKey key{folder.path("age")};
    make_backup(backup_of(*small, key, folder.path("before")));
    erase_family(*small);
    make_backup(backup_of(*small, key, folder.path("after")));
    const auto has = [&](const char* backup) {
        const auto members = opened(folder.path(backup), key);
        return std::any_of(members.begin(), members.end(),
                           [](const auto& one) { return has_canary(one.second); });
    };
    EXPECT_TRUE(has("before")) << "or the test could not see them";
    EXPECT_FALSE(has("after"));
}

TEST_P(Erasure, IsListedBeforeItIsDone)
{
    record_family(*small);
    erase_family(*small);
    const auto list = read_erasures(small->erasures());
    EXPECT_EQ(list.size(), 10U);
    for (const ErasedEntry& one : list) EXPECT_EQ(one.area, "830");
    EXPECT_FALSE(has_canary(bytes_in(small->erasures())));
}

TEST_P(Erasure, ThatWasListedAndInterruptedIsFinishedAtTheNextStart)
{
    const Family family = record_family(*small);
    Entry note;
    small->archive().reading(
        [&](Connection& connection) { note = *entry_at(connection, "830", family.position); });
    // As a power cut between the list and the commit leaves it.
    ErasureList{small->erasures()}.add(
        {{"830", "case", "C1", note.number, morning({}), ribbon::hex(note.commitment)}});
    small->reopen();
    const auto entries = small->archive().entries({StreamKind::a_case, "C1"});
    EXPECT_TRUE(entries[static_cast<std::size_t>(note.number - 1)].erased());
    EXPECT_EQ(entries.back().kind, "erased") << "and the record says that it was";
    EXPECT_EQ(audited().difference, std::nullopt);
    const auto count = entries.size();
    small->reopen();
    EXPECT_EQ(small->archive().entries({StreamKind::a_case, "C1"}).size(), count) << "once";
}

TEST_P(Erasure, OfOneOfTwoEntriesThatNameAFileKeepsTheFile)
{
    const Family family = record_family(*small);
    const CaseHistory other = small->archive().read_case("C2");
    Detail document = detail_of(DetailKind::document_added, Day{2025y / March / 3});
    document.set(DetailField::attachment, family.attachment).set(DetailField::name, "the same");
    const auto added =
        decide(document, {StreamKind::a_case, "C2"}, other.number, Day{2025y / March / 4});
    small->archive().append({{*added}, {"officer-7", "officer"}, morning(Day{2025y / March / 4})});
    erase_family(*small);
    EXPECT_TRUE(small->attachments().has(family.attachment));
    small->archive().reading([&](Connection& connection) {
        EXPECT_TRUE(find_attachment(connection, "830", family.attachment));
    });
}

TEST_P(Erasure, IsRefusedWithoutAList)
{
    record_family(*small);
    Archive without{{.place = place(),
                     .area = "830",
                     .signer = small->signer(),
                     .salts = counted_salts(),
                     .books = test_books()}};
    const CaseHistory a_case = without.read_case("C1");
    const auto proposed = decide(EraseEntries{Day{2025y / March / 3}, 4, 4, "not true", "art 17"},
                                 stream_of(a_case), Day{2025y / March / 3});
    ASSERT_TRUE(proposed);
    const auto error = error_of([&] {
        without.append({{*proposed}, {"officer-7", "officer"}, morning(Day{2025y / March / 3})});
    });
    EXPECT_EQ(error.kind, DatabaseError::What::refused);
    EXPECT_FALSE(without.entries({StreamKind::a_case, "C1"})[3].erased());
}

RIBBON_ON_BOTH_ENGINES(Erasure);

TEST(ErasureListFile, IsReadUpToWhatACrashCutOff)
{
    const TemporaryFolder folder;
    const std::string path = folder.path("erasures");
    const ErasedEntry one{"830", "case", "C1", 3, {1'772'442'000}, std::string(64, 'a')};
    ErasureList{path}.add({one});
    std::ofstream{path, std::ios::app} << "830\tcase/C1\t4\t2026";
    EXPECT_EQ(read_erasures(path), std::vector<ErasedEntry>{one});
    ErasureList{path}.add({one});
    EXPECT_EQ(read_erasures(path), (std::vector<ErasedEntry>{one, one}));
    EXPECT_EQ(bytes_in(path).substr(0, bytes_in(path).find("\t3")),
              "ribbon-erasures/v1\n830\tcase/C1");
}

TEST(ErasureListFile, IsRefusedWhereItIsNone)
{
    const TemporaryFolder folder;
    EXPECT_THROW(read_erasures(folder.path("none")), FileError);
    std::ofstream{folder.path("other")} << "shopping\n";
    EXPECT_THROW(read_erasures(folder.path("other")), FileError);
    EXPECT_THROW(ErasureList{folder.path("other")}, FileError);
    std::ofstream{folder.path("damaged")} << "ribbon-erasures/v1\n830\tcase/C1\tx\t\t\n";
    EXPECT_THROW(read_erasures(folder.path("damaged")), FileError);
}

} // namespace
} // namespace ribbon
