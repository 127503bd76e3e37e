#include "storage/attachments/clamd.hpp"

#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace ribbon::storage {
namespace {

using namespace std::string_literals;

/// Stands in for clamd: does what clamd(8) says of INSTREAM, once, and then answers as it was told.
class StandIn {
public:
    enum class Does : std::uint8_t { answer, hang, hang_up };
    StandIn(std::string path, Does does, std::string answer)
        : path_(std::move(path)), does_(does), answer_(std::move(answer))
    {
        socket_ = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un where{};
        where.sun_family = AF_UNIX;
        path_.copy(where.sun_path, sizeof where.sun_path - 1);
        if (bind(socket_, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0 ||
            listen(socket_, 1) != 0)
            throw std::runtime_error{"no socket for the test"};
        thread_ = std::thread{[this] { serve(); }};
    }
    ~StandIn()
    {
        shutdown(socket_, SHUT_RDWR);
        thread_.join();
        close(socket_);
    }
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;
    std::string command, stream; ///< what came; for after the answer

private:
    void serve()
    {
        const int talk = accept(socket_, nullptr, nullptr);
        if (talk < 0) return;
        if (does_ != Does::hang_up) {
            command = bytes(talk, 10);
            while (const std::size_t length = length_of(bytes(talk, 4)))
                stream += bytes(talk, length);
        }
        if (does_ == Does::answer) say(talk);
        // Until the other side gives up.
        if (does_ == Does::hang) bytes(talk, 1);
        close(talk);
    }
    void say(int talk) const { send(talk, answer_.data(), answer_.size(), MSG_NOSIGNAL); }
    static std::string bytes(int talk, std::size_t count)
    {
        std::string all(count, '\0');
        return recv(talk, all.data(), count, MSG_WAITALL) == static_cast<ssize_t>(count)
                   ? all
                   : std::string{};
    }
    static std::size_t length_of(const std::string& four)
    {
        std::size_t length = 0;
        for (const char c : four) length = length << 8 | static_cast<unsigned char>(c);
        return length;
    }
    std::string path_;
    Does does_;
    std::string answer_;
    int socket_ = -1;
    std::thread thread_;
};

class ClamdTest : public testing::Test {
protected:
    TemporaryFolder folder;
    AttachmentStore store{folder.path("files"), "830"};
    std::string content = std::string(600'000, 'x') + "the end";
    std::string hash = kept();
    Clamd clamd{folder.path("clamd"), std::chrono::milliseconds{5000}};

    std::string kept()
    {
        Incoming incoming = store.receive();
        incoming.write(content);
        const auto received = incoming.finish();
        store.keep(incoming, *received);
        return received->hash;
    }
};

TEST_F(ClamdTest, IsShownTheWholeFileAndSaysItIsClean)
{
    Scanned said;
    std::string command, stream;
    {
        StandIn there{clamd.address, StandIn::Does::answer, "stream: OK\0"s};
        said = scan(clamd, store, hash);
        command = there.command;
        stream = there.stream;
    }
    EXPECT_EQ(said.scan, Scan::clean);
    EXPECT_EQ(command, "zINSTREAM\0"s);
    EXPECT_EQ(stream, content);
}

TEST_F(ClamdTest, NamesWhatItFound)
{
    const StandIn there{clamd.address, StandIn::Does::answer, "stream: Win.Test.EICAR FOUND\0"s};
    const Scanned said = scan(clamd, store, hash);
    EXPECT_EQ(said.scan, Scan::infected);
    EXPECT_EQ(said.finding, "Win.Test.EICAR");
}

TEST_F(ClamdTest, AnErrorIsNoLeave)
{
    const StandIn there{clamd.address, StandIn::Does::answer,
                        "INSTREAM size limit exceeded. ERROR\0"s};
    const Scanned said = scan(clamd, store, hash);
    EXPECT_EQ(said.scan, Scan::could_not_be_scanned);
    EXPECT_EQ(said.finding, "the scanner says: INSTREAM size limit exceeded. ERROR");
}

TEST_F(ClamdTest, IsNotWaitedForBeyondItsTime)
{
    clamd.most_time = std::chrono::milliseconds{150};
    const StandIn there{clamd.address, StandIn::Does::hang, ""};
    const auto began = std::chrono::steady_clock::now();
    const Scanned said = scan(clamd, store, hash);
    EXPECT_EQ(said.scan, Scan::could_not_be_scanned);
    EXPECT_EQ(said.finding, "the scanner took too long");
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{3});
}

TEST_F(ClamdTest, MayHangUpOrNotBeThere)
{
    EXPECT_EQ(scan(clamd, store, hash).scan, Scan::could_not_be_scanned);
    const StandIn there{clamd.address, StandIn::Does::hang_up, ""};
    EXPECT_EQ(scan(clamd, store, hash).scan, Scan::could_not_be_scanned);
}

TEST(ClamdAddress, IsOnThisMachine)
{
    EXPECT_EQ(why_no_clamd("/run/clamav/clamd.ctl"), std::nullopt);
    EXPECT_EQ(why_no_clamd("127.0.0.1:3310"), std::nullopt);
    for (const char* wrong : {"", "clamd", "10.0.0.7:3310", "127.0.0.1:", "127.0.0.1:0",
                              "127.0.0.1:99999", "localhost:3310"})
        EXPECT_TRUE(why_no_clamd(wrong)) << wrong;
}

} // namespace
} // namespace ribbon::storage
