// Of the thirty ways in which mail breaks, those that are the sender's: reliability 9, 10, 14, 15;
// and a sender that is killed at any moment.
#include "base/whole_number.hpp"
#include "storage/mail/delivery.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sending.hpp"
#include "tests/support/start_again.hpp"

#include <csignal>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

using storage::Delivery;

TEST(MailBreaks, Nr9TwoHelpDesksThatAnswerEachOtherStop)
{
    // Given another machine that answers each mail of ours at once, and is answered by ours.
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.settings().most_automatic = 5;
    std::size_t seen = 0;
    for (int turn = 0; turn < 40; ++turn) {
        record.put("answer " + std::to_string(turn),
                   MailLetter{.to = "desk@other.example",
                              .subject = std::string(static_cast<std::size_t>(turn) * 4, 'R'),
                              .text = "We have your message",
                              .in_reply_to = std::to_string(turn) + "@other.example",
                              .automatic = true});
        record.send();
        if (relay.mails().size() == seen) break; // the other has nothing to answer
        seen = relay.mails().size();
    }
    // Then it ends by itself, and somebody can see why.
    EXPECT_EQ(relay.mails().size(), 5U);
    EXPECT_EQ(record.not_sent().size(), 1U);
    // Each of them says to the other machine that none is to be answered (RFC 3834 section 2).
    for (const RelayedMail& mail : relay.mails())
        EXPECT_NE(mail.bytes.find("\r\nAuto-Submitted: auto-replied\r\n"), std::string::npos);
}

TEST(MailBreaks, Nr10ABounceIsAnsweredByNothing)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.put("ack", MailLetter{.to = "gone@home.example",
                                 .subject = "We have your message",
                                 .text = "It is number 7.",
                                 .automatic = true});
    record.send();
    const MailFound bounce{.is_bounce = true,
                           .machine_sent = true,
                           .bounce_permanent = true,
                           .failed_recipients = {"gone@home.example"},
                           .status = {"5.1.1"},
                           .action = {"failed"},
                           .bounced_id = record.sent("ack").message_id};
    ASSERT_TRUE(storage::note_bounce(record.archive(), bounce, {}, record.now()));
    EXPECT_EQ(record.sent("ack").state, Delivery::bounced);
    EXPECT_TRUE(record.not_sent().empty()) << "nothing waits to be sent because of it";
    EXPECT_EQ(record.send().handed_on, 0);
}

TEST(MailBreaks, Nr14NothingIsEverSentToWhoeverIsOnlyNamedInABounce)
{
    // Given a report that somebody made up, about mails we never sent.
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    const MailFound forged{.is_bounce = true,
                           .bounce_permanent = true,
                           .failed_recipients = {"victim@home.example"},
                           .action = {"failed"},
                           .bounced_id = "never@northshire.example"};
    EXPECT_FALSE(storage::note_bounce(record.archive(), forged, {}, record.now()));
    EXPECT_TRUE(record.not_sent().empty());
    // And an automatic mail to an address of our own is not sent: it would come back for ever.
    record.settings().never_to = {"case-1-k7@northshire.example"};
    for (const char* to : {"send@northshire.example", "case-1-k7@northshire.example"})
        record.put(to, MailLetter{.to = to, .subject = "s", .text = "t", .automatic = true});
    EXPECT_EQ(record.send().refused, 2);
    EXPECT_TRUE(relay.mails().empty());
}

TEST(MailBreaks, Nr15FromIsAlwaysOursAndAnswersGoToTheCase)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.put("one", MailLetter{.to = "parent@home.example",
                                 .subject = "From another",
                                 .text = "As they wrote.",
                                 .reply_to = "case-1-k7@northshire.example"});
    record.send();
    const std::string bytes = relay.mails().at(0).bytes;
    EXPECT_NE(bytes.find("From: Northshire Council <send@northshire.example>\r\n"),
              std::string::npos)
        << bytes.substr(0, 600);
    EXPECT_NE(bytes.find("Reply-To: case-1-k7@northshire.example\r\n"), std::string::npos);
    // The envelope's domain is that of From: SPF aligns with it (RFC 7489 section 3.1.2).
    EXPECT_EQ(relay.mails().at(0).from, "send@northshire.example");
}

/// How many mails: RIBBON_SENDER_MAILS, or few enough for every run.
int mails_of_a_run()
{
    const char* asked = std::getenv("RIBBON_SENDER_MAILS");
    return whole_number<int>(asked ? asked : "").value_or(120);
}

/// Sends until nothing is due; ended from outside at any moment. A process of its own from its
/// first instruction: SQLite may not be carried across a fork.
[[noreturn]] void be_the_sender(const std::string& folder, const std::string& relay)
{
    try {
        daemons::SendSettings settings;
        settings.relay.url = relay;
        settings.relay.tls = false;
        settings.from = "send@northshire.example";
        settings.lease_seconds = 0; // the next takes over at once
        auto signer = std::make_shared<daemons::FileSigner>(folder + "key", folder + "reach");
        storage::Archive archive{{.place = *storage::parse_place(folder + "ribbon.db"),
                                  .area = "830",
                                  .signer = signer,
                                  .salts = counted_salts(),
                                  .books = test_books()}};
        std::mt19937_64 dice{std::random_device{}()};
        daemons::Sender sender{archive, nullptr, settings,
                               [] {
                                   timespec now{};
                                   clock_gettime(CLOCK_REALTIME, &now);
                                   return Moment{now.tv_sec};
                               },
                               [&](std::size_t count) {
                                   std::string bytes(count, '\0');
                                   for (char& c : bytes) c = static_cast<char>(dice());
                                   return bytes;
                               }};
        const std::atomic<bool> stop = false;
        sender.send_due(stop);
        _exit(0);
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "the sender: %s\n", failed.what());
        _exit(3);
    }
}

/// Not a test: what the one below starts again and again.
TEST(MailBreaks, DISABLED_BeTheSender)
{
    const char* folder = std::getenv("RIBBON_SENDER_FOLDER");
    const char* relay = std::getenv("RIBBON_SENDER_RELAY");
    if (!folder || !relay) GTEST_SKIP() << "only the test of killed senders starts this";
    be_the_sender(folder, relay);
}

pid_t start_sender(const SendingRecord& record, const std::string& relay)
{
    const std::string folder = "RIBBON_SENDER_FOLDER=" + record.folder();
    const std::string url = "RIBBON_SENDER_RELAY=" + relay;
    return start_disabled_test("MailBreaks.DISABLED_BeTheSender", {folder, url});
}

TEST(MailBreaks, ASenderKilledAtAnyMomentSendsNothingTwiceAndLosesNothing)
{
    const int mails = mails_of_a_run();
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    for (int n = 0; n < mails; ++n)
        record.put("mail " + std::to_string(n), "p" + std::to_string(n) + "@home.example");
    std::mt19937 dice{20'260'302};
    int kills = 0;
    for (int runs = 0; runs < mails * 3; ++runs) {
        const pid_t child = start_sender(record, relay.url());
        // In the middle of some mail, a few after the first: at any byte or answer of it.
        const std::size_t until = relay.count() + dice() % 8;
        int status = 0;
        bool ended = false;
        for (int waited = 0; relay.count() <= until && !ended && waited < 40'000; ++waited) {
            usleep(500);
            ended = waitpid(child, &status, WNOHANG) == child;
        }
        usleep(static_cast<useconds_t>(dice() % 4'000));
        if (!ended) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
        }
        if (WIFSIGNALED(status))
            ++kills;
        else {
            ASSERT_EQ(WEXITSTATUS(status), 0);
            break; // nothing was due any more
        }
    }
    std::map<std::string, int> arrived;
    for (const RelayedMail& mail : relay.mails()) ++arrived[mail.to];
    int twice = 0, lost = 0, said_perhaps = 0;
    for (int n = 0; n < mails; ++n) {
        const auto sent = record.sent("mail " + std::to_string(n));
        const int times = arrived[sent.sent_to];
        if (times > 1) ++twice;
        const bool perhaps = sent.state == Delivery::may_have_been_sent;
        said_perhaps += perhaps ? 1 : 0;
        if (times == 0 && !perhaps) ++lost;
        if (!perhaps) {
            EXPECT_EQ(storage::name_of(sent.state), "handed on");
        }
    }
    EXPECT_EQ(twice, 0);
    EXPECT_EQ(lost, 0);
    EXPECT_GT(kills, 5) << "or nothing was shown";
    EXPECT_LE(said_perhaps, kills) << "one at most for each death";
    EXPECT_EQ(record.not_sent().size(), static_cast<std::size_t>(said_perhaps));
    RecordProperty("kills", kills);
    std::printf("%d mails, %d kills: %d twice, %d lost, %d said to be perhaps sent\n", mails, kills,
                twice, lost, said_perhaps);
}

} // namespace
} // namespace ribbon
