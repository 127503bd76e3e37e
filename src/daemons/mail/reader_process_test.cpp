// A program that becomes two for each mail: what it reads, and what is left when it is ended.
#include "daemons/mail/parser.hpp"
#include "tests/support/program.hpp"

#include <csignal>
#include <fstream>
#include <gtest/gtest.h>

namespace ribbon::daemons {
namespace {

using namespace std::chrono_literals;

class Hosted : public testing::Test {
protected:
    Result<MailFound> read(const std::string& mail)
    {
        return parse_apart(host.start(), {}, [&](const auto& piece) { piece(mail); },
                           {.begin = [&](const FoundFile&) { files.emplace_back(); },
                            .piece = [&](std::string_view piece) { files.back() += piece; },
                            .end = [] {}});
    }
    /// Of whoever this test has started that reads mail.
    static std::vector<pid_t> readers()
    {
        std::vector<pid_t> found;
        std::ifstream children{"/proc/self/task/" + std::to_string(getpid()) + "/children"};
        for (pid_t child = 0; children >> child;)
            if (contents("/proc/" + std::to_string(child) + "/cmdline").find("--stay") !=
                std::string::npos)
                found.push_back(child);
        return found;
    }

    ReaderHost host{{program(), "mail", "read", "--stay"}};
    std::vector<std::string> files;
};

constexpr const char* with_a_file =
    "Subject: Two\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWords.\r\n--b\r\n"
    "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "aGVsbG8=\r\n--b--\r\n";

TEST_F(Hosted, MailsAreReadOneAfterAnotherWithTheirFiles)
{
    for (int turn = 0; turn < 20; ++turn) {
        const auto one = read("Subject: One\r\n\r\nHello\r\n");
        ASSERT_TRUE(one) << one.problems().front().sentence;
        EXPECT_EQ(one->subject, "One");
        const auto two = read(with_a_file);
        ASSERT_TRUE(two) << two.problems().front().sentence;
        ASSERT_EQ(two->files.size(), 1U);
        EXPECT_EQ(files.back(), "hello");
    }
    EXPECT_EQ(readers().size(), 1U) << "one program, however many mails";
}

TEST_F(Hosted, AMailThatIsLeftUnreadIsEndedAndTheNextIsRead)
{
    // A reader that is given nothing waits; its scope ends.
    const auto before = std::chrono::steady_clock::now();
    for (int turn = 0; turn < 5; ++turn) host.start().reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 15s);
    const auto waiting = host.start();
    EXPECT_FALSE(waiting->ended(std::chrono::steady_clock::now() + 50ms));
}

TEST_F(Hosted, TheHostIsStartedAgainWhereItWasEnded)
{
    ASSERT_TRUE(read("Subject: One\r\n\r\n"));
    const auto there = readers();
    ASSERT_EQ(there.size(), 1U);
    kill(there.front(), SIGKILL);
    const auto after = read("Subject: Two\r\n\r\n");
    ASSERT_TRUE(after) << after.problems().front().sentence;
    EXPECT_EQ(after->subject, "Two");
}

TEST_F(Hosted, AReaderThatIsKilledIsToldOf)
{
    auto process = host.start();
    const auto there = readers();
    ASSERT_EQ(there.size(), 1U);
    const std::string host_id = std::to_string(there.front());
    std::ifstream children{"/proc/" + host_id + "/task/" + host_id + "/children"};
    pid_t reader = 0;
    ASSERT_TRUE(children >> reader);
    kill(reader, SIGSEGV);
    const auto status = process->ended(std::chrono::steady_clock::now() + 10s);
    ASSERT_TRUE(status);
    EXPECT_EQ(*status & 0x7F, SIGSEGV);
    process.reset();
    EXPECT_TRUE(read("Subject: Two\r\n\r\n"));
}

TEST_F(Hosted, WhatIsNoHostIsSaidToBeNone)
{
    ReaderHost none{{"false"}};
    EXPECT_THROW(none.start(), std::runtime_error);
    ReaderHost nowhere{{"/nowhere/at/all"}};
    EXPECT_THROW(nowhere.start(), std::runtime_error);
}

} // namespace
} // namespace ribbon::daemons
