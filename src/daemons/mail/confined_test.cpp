// What a process that reads a mail may still do, tried in one.

#include "daemons/mail/confined.hpp"

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

/// Tries something in a process that is confined. 0: it could not; 1: it could; 128 and the number
/// of a signal, where that ended it.
int confined(const std::function<bool()>& act, const Confinement& limits = {})
{
    const pid_t child = fork();
    if (child == 0) {
        confine(limits);
        _exit(act() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(AConfinedReader, HasNoNetwork)
{
    EXPECT_EQ(confined([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }), 0);
    EXPECT_EQ(confined([] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }), 0);
}

TEST(AConfinedReader, ChangesNoFile)
{
    const std::string there = testing::TempDir() + "a-confined-reader";
    close(open(there.c_str(), O_CREAT | O_WRONLY, 0600));
    EXPECT_EQ(confined([&] { return open(there.c_str(), O_WRONLY) >= 0; }), 0);
    EXPECT_EQ(confined([&] { return open(there.c_str(), O_RDWR | O_APPEND) >= 0; }), 0);
    EXPECT_EQ(
        confined([&] { return open((there + "-new").c_str(), O_CREAT | O_RDONLY, 0600) >= 0; }), 0);
    EXPECT_EQ(confined([&] { return unlink(there.c_str()) == 0; }), 0);
    EXPECT_EQ(access(there.c_str(), F_OK), 0);
    unlink(there.c_str());
}

TEST(AConfinedReader, StartsNothing)
{
    EXPECT_EQ(confined([] { return fork() >= 0; }), 0);
    EXPECT_EQ(confined([] { return execl("/bin/true", "true", nullptr) == 0; }), 0);
    EXPECT_EQ(confined([] { return kill(getppid(), 0) == 0; }), 0);
}

TEST(AConfinedReader, CanStillReadTheTablesOfTheMachine)
{
    EXPECT_EQ(confined([] { return open("/usr", O_RDONLY) >= 0; }), 1);
}

TEST(AConfinedReader, ComputesForSoLongAndNoLonger)
{
    volatile std::uint64_t number = 0;
    EXPECT_EQ(confined(
                  [&] {
                      for (;;) number = number + 1;
                      return true;
                  },
                  {.cpu_seconds = 1}),
              128 + SIGXCPU);
}

} // namespace
} // namespace ribbon::daemons
