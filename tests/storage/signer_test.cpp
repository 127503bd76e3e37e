// The signer and the record: what happens when one is ahead of the other, away, or restarted.
#include "daemons/signer/remote_signer.hpp"
#include "daemons/signer/serve.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "storage/record/audit.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace ribbon {
namespace {

/// A signer that can be sent away, as a process that was killed.
class Fickle : public storage::Signer {
public:
    explicit Fickle(std::shared_ptr<storage::Signer> real) : real_(std::move(real)) {}
    Reach reach() override { return here(), real_->reach(); }
    std::string sign(std::uint64_t from, std::span<const ledger::Hash> leaves) override
    {
        return here(), real_->sign(from, leaves);
    }
    bool away = false;
    int asked = 0; ///< how often it was

private:
    void here()
    {
        ++asked;
        if (away) throw storage::SignerAway("The signer does not answer");
    }
    std::shared_ptr<storage::Signer> real_;
};

class Signing : public RecordTest {
protected:
    std::unique_ptr<storage::Archive> with_signer(std::shared_ptr<storage::Signer> signer)
    {
        return std::make_unique<storage::Archive>(
            storage::Archive::Config{.place = place(),
                                     .area = "830",
                                     .signer = std::move(signer),
                                     .salts = counted_salts(),
                                     .books = test_books()});
    }
    std::uint64_t signed_size(const std::string& checkpoint)
    {
        const auto note = ledger::parse_note(checkpoint);
        return note ? ledger::parse_checkpoint(note->text)->size : 0;
    }
};
RIBBON_ON_BOTH_ENGINES(Signing);

TEST_P(Signing, SignsAtStartWhatWasCommittedAndNotSigned)
{
    const auto fickle = std::make_shared<Fickle>(small->signer());
    const auto archive = with_signer(fickle);
    archive->append(opening("C1"));
    fickle->away = true;
    // It is recorded; there is no receipt for it yet.
    EXPECT_EQ(archive->append(opening("C2")).checkpoint, "");
    EXPECT_EQ(archive->read_case("C2").number, 2);
    EXPECT_EQ(small->signer()->reach().size, 2U);
    small->reopen();
    EXPECT_EQ(small->signer()->reach().size, 4U);
    EXPECT_EQ(signed_size(small->archive().checkpoint()), 4U);
}

TEST_P(Signing, CatchesUpWhenTheSignerIsBack)
{
    const auto fickle = std::make_shared<Fickle>(small->signer());
    const auto archive = with_signer(fickle);
    fickle->away = true;
    archive->append(opening("C1"));
    archive->append(opening("C2"));
    fickle->away = false;
    EXPECT_EQ(signed_size(archive->append(opening("C3")).checkpoint), 6U);
    EXPECT_EQ(signed_size(archive->checkpoint()), 6U);
}

/// Each page of a child's record that is read is such work.
TEST_P(Signing, IsNotAskedForWorkThatRecordsNothing)
{
    const auto fickle = std::make_shared<Fickle>(small->signer());
    const auto archive = with_signer(fickle);
    archive->append(opening("C1"));
    const std::string checkpoint = archive->checkpoint();
    fickle->asked = 0;
    archive->writing([](storage::Connection&) {});
    EXPECT_EQ(fickle->asked, 0);
    EXPECT_EQ(archive->checkpoint(), checkpoint);
    fickle->away = true;
    archive->append(opening("C2"));
    fickle->away = false;
    archive->writing([](storage::Connection&) {});
    EXPECT_EQ(signed_size(archive->checkpoint()), 4U) << "what it lacked was signed all the same";
}

TEST_P(Signing, RefusesADatabaseThatIsBehind)
{
    archive().append(opening("C1"));
    const auto leaf = ledger::sha256("an entry that the database lost");
    small->signer()->sign(2, std::span{&leaf, 1});
    try {
        small->reopen();
        FAIL() << "It was opened";
    } catch (const storage::SignerRefuses& refusal) {
        EXPECT_NE(std::string{refusal.what()}.find("signed 3 entries of area 830 and the database "
                                                   "holds 2"),
                  std::string::npos)
            << refusal.what();
    }
}

TEST_P(Signing, RefusesAnotherDatabase)
{
    archive().append(opening("C1"));
    const auto connection = connect();
    // Two leaves that change places: the same size, another tree.
    connection->script("UPDATE node SET place = 9 WHERE level = 0 AND place = 0;"
                       "UPDATE node SET place = 0 WHERE level = 0 AND place = 1;"
                       "UPDATE node SET place = 1 WHERE level = 0 AND place = 9;");
    ledger::Edge edge;
    connection->query(
        "SELECT hash FROM node WHERE level = 0 ORDER BY place", {},
        [&](const storage::Row& row) { edge.append(*ledger::as_hash(row.bytes(0))); });
    connection->run("UPDATE log SET edge = $1", {storage::Blob{edge.bytes()}});
    EXPECT_THROW(small->reopen(), storage::SignerRefuses);
}

TEST_P(Signing, LetsTwoProgramsWriteOneLog)
{
    const auto other = with_signer(small->signer());
    for (int i = 0; i < 5; ++i) {
        const auto mine = archive().append(opening("A" + std::to_string(i)));
        EXPECT_EQ(signed_size(mine.checkpoint), static_cast<std::uint64_t>(4 * i + 2));
        const auto theirs = other->append(opening("B" + std::to_string(i)));
        EXPECT_EQ(signed_size(theirs.checkpoint), static_cast<std::uint64_t>(4 * i + 4));
    }
    EXPECT_EQ(storage::audit(*connect(), "830", small->signer()->reach()).difference, std::nullopt);
}

TEST_P(Signing, WorksOverASocketAndOutlivesItsSigner)
{
    const std::string socket = folder.path("signer.sock");
    const auto remote = std::make_shared<daemons::RemoteSigner>(socket);
    const auto serve = [&] {
        const int stop = eventfd(0, EFD_CLOEXEC);
        return std::pair{stop, std::thread{[this, stop, socket] {
                             daemons::serve_signer(*small->signer(), socket, stop);
                         }}};
    };
    const auto end = [](std::pair<int, std::thread>& server) {
        eventfd_write(server.first, 1);
        server.second.join();
        close(server.first);
    };
    auto first = serve();
    while (!std::filesystem::exists(socket)) std::this_thread::yield();
    const auto archive = with_signer(remote);
    EXPECT_EQ(signed_size(archive->append(opening("C1")).checkpoint), 2U);
    end(first);
    EXPECT_EQ(archive->append(opening("C2")).checkpoint, "");
    auto second = serve();
    while (!std::filesystem::exists(socket)) std::this_thread::yield();
    EXPECT_EQ(signed_size(archive->append(opening("C3")).checkpoint), 6U);
    end(second);
}

/// A signer that takes no more at once than a real one in another process does.
class Limited : public storage::Signer {
public:
    explicit Limited(std::shared_ptr<storage::Signer> real) : real_(std::move(real)) {}
    Reach reach() override { return real_->reach(); }
    std::string sign(std::uint64_t from, std::span<const ledger::Hash> leaves) override
    {
        most = std::max(most, leaves.size());
        return real_->sign(from, leaves);
    }
    std::size_t most = 0;

private:
    std::shared_ptr<storage::Signer> real_;
};

TEST_P(Signing, HandsTheSignerNoMoreThanItTakesAtOnce)
{
    if (on(storage::Engine::postgres)) GTEST_SKIP() << "the same code, and slow under sanitizers";
    const auto limited = std::make_shared<Limited>(small->signer());
    const auto archive =
        std::make_unique<storage::Archive>(storage::Archive::Config{.place = place(),
                                                                    .area = "830",
                                                                    .signer = limited,
                                                                    .salts = counted_salts(),
                                                                    .books = test_books(),
                                                                    .derive_later = true});
    // One act of more entries than the 65,536 leaves a request may hold.
    StreamProposal many{.stream = {StreamKind::person, "P1"}, .expected = 0, .adds = {}};
    Detail note = detail_of(DetailKind::note_made, monday);
    note.set(DetailField::words, "x");
    for (int i = 0; i < 65'600; ++i) many.adds.emplace_back(note);
    EXPECT_EQ(signed_size(archive->append({{many}, {"b", "officer"}, morning(monday)}).checkpoint),
              65'600U);
    EXPECT_LE(limited->most, 65'536U);
}

TEST(ReachFile, OutlivesATornWriteOfEitherHalf)
{
    TemporaryFolder folder;
    const std::string path = folder.path("reach");
    ledger::Edge edge;
    std::vector<std::uint64_t> sizes;
    {
        daemons::ReachFile file{path};
        for (int i = 0; i < 7; ++i) {
            edge.append(ledger::sha256(std::to_string(i)));
            file.keep(edge);
        }
    }
    // The half that was written last is torn, at each of some places: the one before it holds.
    std::string whole;
    {
        std::ifstream in{path, std::ios::binary};
        whole.assign(std::istreambuf_iterator<char>{in}, {});
    }
    ASSERT_EQ(whole.size(), 8192U);
    const std::size_t last = 4096; // the seventh turn is odd: the second half
    for (const std::size_t at : {0U, 17U, 20U, 60U, 100U, 140U}) {
        std::string torn = whole;
        torn[last + at] ^= 1;
        std::ofstream{path, std::ios::binary | std::ios::trunc} << torn;
        EXPECT_EQ(daemons::ReachFile{path}.edge().size(), 6U) << at;
    }
    std::string neither = whole;
    neither[30] ^= 1;
    neither[last + 30] ^= 1;
    std::ofstream{path, std::ios::binary | std::ios::trunc} << neither;
    EXPECT_THROW(daemons::ReachFile{path}, std::runtime_error);
}

TEST(ReachFile, OfAnEmptyFileIsRefusedAndNotTakenForANewOne)
{
    TemporaryFolder folder;
    std::ofstream empty{folder.path("reach")};
    empty.close();
    EXPECT_THROW(daemons::ReachFile{folder.path("reach")}, std::runtime_error);
}

} // namespace
} // namespace ribbon
