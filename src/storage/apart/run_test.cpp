// What a program that reads a stranger's file may still do, tried in one that does what it is told.
#include "storage/apart/run.hpp"

#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <fstream>
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

} // namespace
} // namespace ribbon::storage
