// kill -9 of the program that hands texts to GOV.UK Notify, at any moment: each is sent once, or it
// is said that it may have been.
#include "tests/support/notifying.hpp"
#include "tests/support/start_again.hpp"
#include "tests/support/stores.hpp"

#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

using storage::Delivery;

constexpr int texts = 60;

/// In a process of its own, which is killed; never returns.
[[noreturn]] void be_the_sender(const std::string& folder, const std::string& url, Moment now)
{
    try {
        auto signer = std::make_shared<daemons::FileSigner>(folder + "key", folder + "reach");
        storage::Archive archive{{.place = *storage::parse_place(folder + "ribbon.db"),
                                  .area = "830",
                                  .signer = signer,
                                  .salts = counted_salts(),
                                  .books = test_books()}};
        std::random_device chance;
        daemons::NotifySender sender{
            archive,
            {.service = {.url = url, .key = *notify::read_key(NotifyStandIn::key)},
             .text_template = NotifyStandIn::text_template,
             .lease_seconds = 0, // the next takes over at once
             .unknown_after_seconds = 0},
            [now] { return now; },
            [&](std::size_t count) {
                std::string bytes(count, '\0');
                for (char& c : bytes) c = static_cast<char>(chance());
                return bytes;
            }};
        const std::atomic<bool> stop = false;
        sender.work(stop);
        _exit(0);
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "the sender: %s\n", failed.what());
        _exit(3);
    }
}

/// Not a test: what the one below starts again and again.
TEST(KilledNotifySender, DISABLED_BeTheSender)
{
    const char* folder = std::getenv("RIBBON_NOTIFY_FOLDER");
    const char* url = std::getenv("RIBBON_NOTIFY_URL");
    const char* now = std::getenv("RIBBON_NOTIFY_NOW");
    if (!folder || !url || !now) GTEST_SKIP() << "only the test of killed senders starts this";
    be_the_sender(folder, url, *parse_moment(now));
}

pid_t start_sender(const NotifyingRecord& record, const std::string& service)
{
    const std::string folder = "RIBBON_NOTIFY_FOLDER=" + record.folder();
    const std::string url = "RIBBON_NOTIFY_URL=" + service;
    const std::string now = "RIBBON_NOTIFY_NOW=" + iso(record.now());
    return start_disabled_test("KilledNotifySender.DISABLED_BeTheSender", {folder, url, now});
}

TEST(KilledNotifySender, SendsNoTextTwiceAndLosesNone)
{
    Moment now;
    const NotifyStandIn service{[&now] { return now; }};
    NotifyingRecord record{service.url()};
    now = record.now();
    for (int n = 0; n < texts; ++n)
        record.put_text("text " + std::to_string(n), "07700 9" + std::to_string(10'000 + n));
    std::mt19937 dice{20'260'302};
    int kills = 0;
    for (int runs = 0; runs < texts * 3; ++runs) {
        const pid_t child = start_sender(record, service.url());
        const std::size_t until = service.requests().size() + dice() % 6;
        int status = 0;
        bool ended = false;
        for (int waited = 0; service.requests().size() <= until && !ended && waited < 120'000;
             ++waited) {
            usleep(500);
            ended = waitpid(child, &status, WNOHANG) == child;
        }
        usleep(static_cast<useconds_t>(dice() % 6'000));
        if (!ended) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
        }
        if (!WIFSIGNALED(status)) {
            ASSERT_EQ(WEXITSTATUS(status), 0);
            break; // nothing was due any more
        }
        ++kills;
    }
    std::map<std::string, int> arrived;
    for (const auto& message : service.messages()) ++arrived[message.to];
    int twice = 0, lost = 0, said_perhaps = 0;
    for (int n = 0; n < texts; ++n) {
        const auto sent = record.sent("text " + std::to_string(n));
        const int times = arrived[sent.sent_to];
        const bool perhaps = sent.state == Delivery::may_have_been_sent;
        said_perhaps += perhaps ? 1 : 0;
        twice += times > 1 ? 1 : 0;
        lost += times == 0 && !perhaps ? 1 : 0;
        EXPECT_LE(times, 1) << sent.sent_to << " was sent twice";
        EXPECT_TRUE(times == 1 || perhaps) << sent.sent_to << " was lost";
        if (!perhaps) {
            EXPECT_EQ(storage::name_of(sent.state), "handed on");
        }
    }
    EXPECT_GT(kills, 5) << "or nothing was shown";
    EXPECT_LE(said_perhaps, kills) << "one at most for each death";
    std::printf("%d texts, %d kills: %d twice, %d lost, %d said to be perhaps sent\n", texts, kills,
                twice, lost, said_perhaps);
}

} // namespace
} // namespace ribbon
