#include "storage/attachments/store.hpp"

#include "tests/support/small_record.hpp"

#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

namespace fs = std::filesystem;

/// SHA-256 of "abc": FIPS 180-2, appendix B.1.
constexpr const char* hash_of_abc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::size_t files_in(const std::string& folder)
{
    std::size_t count = 0;
    for (const auto& one : fs::recursive_directory_iterator{folder})
        if (one.is_regular_file()) ++count;
    return count;
}

std::string bytes_of(const AttachmentStore& store, const std::string& hash)
{
    std::string all;
    store.read(hash, [&](std::string_view piece) { all += piece; });
    return all;
}

class Attachments : public testing::Test {
protected:
    TemporaryFolder folder;
    AttachmentStore store{folder.path("files"), "830", 1'000'000};

    std::string kept(std::string_view bytes)
    {
        Incoming incoming = store.receive();
        EXPECT_TRUE(incoming.write(bytes));
        const auto received = incoming.finish();
        EXPECT_TRUE(received);
        store.keep(incoming, *received);
        return received->hash;
    }
};

TEST_F(Attachments, AreKeptUnderTheHashOfTheirBytes)
{
    Incoming incoming = store.receive();
    for (const char* piece : {"a", "b", "c"}) EXPECT_TRUE(incoming.write(piece));
    const auto received = incoming.finish();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->hash, hash_of_abc);
    EXPECT_EQ(received->bytes, 3U);
    EXPECT_EQ(received->media_type, "text/plain");
    EXPECT_FALSE(store.has(hash_of_abc)) << "before it is kept nobody can find it";
    store.keep(incoming, *received);
    EXPECT_EQ(bytes_of(store, hash_of_abc), "abc");
    EXPECT_TRUE(fs::exists(store.folder() + "/ba/78/" + hash_of_abc));
    EXPECT_EQ(fs::status(store.folder() + "/ba/78/" + hash_of_abc).permissions() &
                  (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none);
}

TEST_F(Attachments, OfTheSameBytesAreOneFile)
{
    EXPECT_EQ(kept("abc"), kept("abc"));
    EXPECT_EQ(files_in(store.folder()), 1U);
}

TEST_F(Attachments, ThatAreTooLargeOrEmptyAreRefusedAndLeaveNothing)
{
    Incoming large = store.receive();
    EXPECT_TRUE(large.write(std::string(1'000'000, 'x'))) << "as much as it may have";
    EXPECT_FALSE(large.write("x"));
    EXPECT_EQ(files_in(store.folder()), 0U) << "at once, not when it is given up";
    EXPECT_FALSE(large.write("x"));
    const auto refused = large.finish();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().front().sentence,
              "A file may have at most 1 MB, and this one is larger. Send it in parts, or as a "
              "smaller file. Nothing of it was kept.");
    Incoming empty = store.receive();
    EXPECT_FALSE(empty.finish());
}

TEST_F(Attachments, GivenUpLeaveNothing)
{
    {
        Incoming incoming = store.receive();
        incoming.write("abc");
    }
    EXPECT_EQ(files_in(store.folder()), 0U);
}

TEST_F(Attachments, ThatWereChangedAreNoticed)
{
    const std::string hash = kept("abc");
    std::ofstream{store.folder() + "/ba/78/" + hash} << "abd";
    EXPECT_THROW(bytes_of(store, hash), DamagedFile);
    store.remove(hash);
    EXPECT_THROW(bytes_of(store, hash), FileError);
}

TEST_F(Attachments, SweepTakesWhatNobodyKnows)
{
    const std::string known = kept("abc");
    const std::string unknown = kept("something else");
    std::ofstream{store.folder() + "/incoming/half"} << "ha";
    EXPECT_EQ(store.sweep([&](const std::string& hash) { return hash == known; }), 2U);
    EXPECT_TRUE(store.has(known));
    EXPECT_FALSE(store.has(unknown));
    EXPECT_EQ(files_in(store.folder()), 1U);
}

/// A child that keeps file after file, and writes the hash of each to the pipe once it is kept.
[[noreturn]] void keep_files(AttachmentStore& store, int seed, int pipe)
{
    std::mt19937 chance{static_cast<std::mt19937::result_type>(seed)};
    for (;;) {
        Incoming incoming = store.receive();
        const auto pieces = 1 + chance() % 40;
        for (unsigned i = 0; i < pieces; ++i)
            incoming.write(std::string(1000 + chance() % 10'000, static_cast<char>(chance())));
        const auto received = incoming.finish();
        if (!received) _exit(1);
        store.keep(incoming, *received);
        if (write(pipe, received->hash.data(), 64) != 64) _exit(1);
    }
}

TEST_F(Attachments, AreWholeOrNotThereAfterAKill)
{
    std::mt19937 chance{2026};
    std::size_t acknowledged = 0;
    for (int round = 0; round < 25; ++round) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            keep_files(store, round, ends[1]);
        }
        close(ends[1]);
        usleep(static_cast<useconds_t>(1000 + chance() % 40'000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        std::string hash(64, '\0');
        while (read(ends[0], hash.data(), 64) == 64) {
            ++acknowledged;
            EXPECT_FALSE(bytes_of(store, hash).empty());
        }
        close(ends[0]);
        // Whatever has its name is whole, acknowledged or not: reading checks the hash.
        store.each([&](const std::string& there) { EXPECT_NO_THROW(bytes_of(store, there)); });
        store.sweep([](const std::string&) { return true; });
        EXPECT_TRUE(fs::is_empty(store.folder() + "/incoming"));
    }
    EXPECT_GT(acknowledged, 0U) << "a test that never got as far shows nothing";
}

} // namespace
} // namespace ribbon::storage
