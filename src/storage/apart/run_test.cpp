// What a program that reads a stranger's file may still do, tried in one that does what it is told.
#include "storage/apart/run.hpp"

#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

class ARunApart : public testing::Test {
protected:
    RunApart run(const std::vector<std::string>& command, const std::string& words,
                 const RunLimits& limits = {}) const
    {
        std::ofstream{there} << words;
        const int input = open(there.c_str(), O_RDONLY | O_CLOEXEC);
        RunApart ran = run_apart(command, input, limits);
        close(input);
        return ran;
    }
    /// Perl takes what it is to do from its input.
    RunApart perl(const std::string& words, const RunLimits& limits = {}) const
    {
        return run({"perl"}, "$| = 1; " + words, limits);
    }

    TemporaryFolder folder;
    std::string there = folder.path("input");
};

TEST_F(ARunApart, ReadsItsInputAndSaysWhatItHasToSay)
{
    const RunApart ran = run({"cat"}, "The words\n");
    EXPECT_EQ(ran.end, RunEnd::well);
    EXPECT_EQ(ran.said, "The words\n");
    EXPECT_EQ(perl("print 'half'; exit 3").end, RunEnd::gave_up);
    EXPECT_EQ(perl("print 'half'; exit 3").said, "half");
}

TEST_F(ARunApart, HasNoNetworkAndNoSettingOfOurs)
{
    EXPECT_EQ(
        perl("use Socket; print socket(my $s, AF_INET, SOCK_STREAM, 0) ? 'could' : 'no'").said,
        "no");
    EXPECT_EQ(
        perl("use Socket; print socket(my $s, AF_UNIX, SOCK_STREAM, 0) ? 'could' : 'no'").said,
        "no");
    EXPECT_EQ(perl("print join ' ', sort keys %ENV").said, "LC_ALL");
}

TEST_F(ARunApart, ChangesNoFileAndStartsNothing)
{
    EXPECT_EQ(perl("print open(my $f, '>>', '" + there + "') ? 'could' : 'no'").said, "no");
    EXPECT_EQ(perl("print open(my $f, '>', '" + there + "-new') ? 'could' : 'no'").said, "no");
    EXPECT_EQ(perl("print unlink('" + there + "') ? 'could' : 'no'").said, "no");
    EXPECT_EQ(perl("print defined fork ? 'could' : 'no'").said, "no");
    EXPECT_FALSE(std::ifstream{there + "-new"}.good());
    EXPECT_TRUE(std::ifstream{there}.good());
}

TEST_F(ARunApart, SeesNoOtherFile)
{
    if (syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) < 1)
        GTEST_SKIP() << "This kernel has no Landlock";
    EXPECT_EQ(perl("print open(my $f, '<', '" + there + "') ? 'could' : 'no'").said, "no");
    EXPECT_EQ(perl("exec '/usr/bin/true'; print 'no'").said, "no");
    EXPECT_EQ(perl("print open(my $f, '<', '/etc/passwd') ? 'could' : 'no'").said, "could");
}

TEST_F(ARunApart, HasSoMuchTimeAndMemoryAndNoMore)
{
    EXPECT_EQ(perl("while (1) {}", {.fence = {.cpu_seconds = 1}}).end, RunEnd::too_long);
    EXPECT_EQ(perl("while (1) {}", {.wall = std::chrono::milliseconds{200}}).end, RunEnd::too_long);
    const RunApart large = perl("my $all = 'x' x 200_000_000; print length $all",
                                {.fence = {.memory_bytes = std::uint64_t{64} << 20}});
    EXPECT_NE(large.end, RunEnd::well);
    EXPECT_EQ(large.said, "");
}

TEST_F(ARunApart, IsHeardSoFarAndNoFurther)
{
    const RunApart ran = perl("print 'x' x 1000 while 1", {.most_bytes = 12'345});
    EXPECT_EQ(ran.end, RunEnd::too_much);
    EXPECT_EQ(ran.said, std::string(12'345, 'x'));
}

TEST_F(ARunApart, MayBreakOffOrNotBeThere)
{
    EXPECT_EQ(perl("use POSIX; POSIX::abort()").end, RunEnd::broke_off);
    EXPECT_EQ(run({"no-such-program-anywhere"}, "").end, RunEnd::not_there);
    EXPECT_EQ(run({"/no/such/program"}, "").end, RunEnd::not_there);
}

TEST_F(ARunApart, MayBeAPieceOfOurOwnWork)
{
    const RunApart ran = work_apart([] { return std::string(200'000, 'x'); }, {});
    EXPECT_EQ(ran.end, RunEnd::well);
    EXPECT_EQ(ran.said, std::string(200'000, 'x'));
    EXPECT_EQ(work_apart([]() -> std::string { throw std::runtime_error{"no"}; }, {}).end,
              RunEnd::gave_up);
    EXPECT_EQ(work_apart([]() -> std::string { abort(); }, {}).end, RunEnd::broke_off);
    const auto never = []() -> std::string {
        for (;;) sched_yield();
    };
    EXPECT_EQ(work_apart(never, {.wall = std::chrono::milliseconds{200}}).end, RunEnd::too_long);
    EXPECT_EQ(work_apart(never, {.fence = {.cpu_seconds = 1}}).end, RunEnd::too_long);
}

TEST_F(ARunApart, HasNoFileOfOursOpen)
{
    std::ofstream{there} << "ours";
    const int ours = open(there.c_str(), O_RDWR | O_CLOEXEC);
    const RunApart ran = work_apart(
        [&] {
            std::string could;
            if (write(ours, "theirs", 6) == 6) could += "write ";
            if (socket(AF_INET, SOCK_STREAM, 0) >= 0) could += "call ";
            if (open((there + "-new").c_str(), O_CREAT | O_WRONLY, 0600) >= 0) could += "make ";
            if (fork() >= 0) could += "start ";
            return could + ".";
        },
        {});
    close(ours);
    EXPECT_EQ(ran.end, RunEnd::well);
    EXPECT_EQ(ran.said, ".");
    std::string kept;
    std::getline(std::ifstream{there}, kept);
    EXPECT_EQ(kept, "ours");
}

} // namespace
} // namespace ribbon::storage
