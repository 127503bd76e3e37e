// Fetching from a real mailbox: Dovecot, by IMAP over TLS.
#include "daemons/mail/fetch.hpp"

#include "daemons/mail/send_smtp.hpp"
#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>
#include <thread>

namespace ribbon {
namespace {

using daemons::FetchCounts;
using daemons::FetchSettings;

class Fetching : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = DovecotServer::missing()) GTEST_SKIP() << *why;
        dovecot_ =
            std::make_unique<DovecotServer>(std::vector<std::string>{"send@northshire.example"});
        record_ = std::make_unique<SendingRecord>("");
        settings_.server.url = "imaps://localhost:" + std::to_string(dovecot_->imaps_port());
        settings_.server.user = "send@northshire.example";
        settings_.server.password = "secret";
        settings_.server.certificate = dovecot_->certificate();
        settings_.server.wait_seconds = 30;
        settings_.since = Day{std::chrono::year{2000} / 1 / 1};
    }
    /// As another mail server would, by LMTP.
    void deliver(const std::string& text, int count = 1) const
    {
        const TemporaryFile mail{".eml", "From: parent@home.example\r\nSubject: " + text +
                                             "\r\n\r\n" + text + "\r\n"};
        for (int n = 0; n < count; ++n) {
            const Ran ran = run_command({"swaks", "--silent", "2", "--protocol", "LMTP", "--server",
                                         "127.0.0.1:" + std::to_string(dovecot_->lmtp_port()),
                                         "--from", "parent@home.example", "--to",
                                         "send@northshire.example", "--data", "@" + mail.path()});
            ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
        }
    }
    storage::MailIntake intake()
    {
        static std::atomic<int> next{0};
        return {record_->archive(), record_->small().attachments(),
                [] { return "MAIL" + std::to_string(++next); }, [this] { return record_->now(); }};
    }
    std::int64_t taken_in()
    {
        std::int64_t count = 0;
        record_->archive().reading([&](storage::Connection& connection) {
            connection.query("SELECT COUNT(*) FROM mail WHERE via = 'imap'", {},
                             [&](const storage::Row& row) { count = row.number(0); });
        });
        return count;
    }
    std::unique_ptr<DovecotServer> dovecot_;
    std::unique_ptr<SendingRecord> record_;
    FetchSettings settings_;
};

TEST_F(Fetching, TakesEachMailOnceByteForByteAndDeletesNothing)
{
    deliver("first");
    deliver("second");
    EXPECT_EQ(daemons::fetch_mail(settings_, intake()).taken, 2);
    EXPECT_EQ(daemons::fetch_mail(settings_, intake()).taken, 0);
    deliver("third");
    EXPECT_EQ(daemons::fetch_mail(settings_, intake()).taken, 1);
    EXPECT_EQ(taken_in(), 3);
    const auto there = dovecot_->inbox("send@northshire.example");
    EXPECT_EQ(there.size(), 3U) << "nothing is deleted unless we are told to";
    // What lies in the mailbox ends its lines with LF; on the way they end with CR LF.
    record_->archive().reading([&](storage::Connection& connection) {
        connection.query(
            "SELECT raw, envelope_to FROM mail ORDER BY id", {}, [&](const storage::Row& row) {
                std::string bytes;
                record_->small().attachments().read(
                    std::string{row.text(0)}, [&](std::string_view piece) { bytes += piece; });
                std::erase(bytes, '\r');
                bool same = false;
                for (std::string one : there) {
                    std::erase(one, '\r');
                    same = same || one == bytes;
                }
                EXPECT_TRUE(same) << bytes;
                EXPECT_NE(row.text(1).find("send@northshire.example"), std::string_view::npos)
                    << "Delivered-To";
            });
    });
}

TEST_F(Fetching, MakesNoDuplicateWhereTwoFetchAtOnce)
{
    deliver("many", 25);
    FetchCounts one, other;
    std::thread first{[&] { one = daemons::fetch_mail(settings_, intake()); }};
    std::thread second{[&] { other = daemons::fetch_mail(settings_, intake()); }};
    first.join();
    second.join();
    EXPECT_EQ(one.taken + other.taken, 25);
    EXPECT_EQ(taken_in(), 25);
}

TEST_F(Fetching, DeletesWhatIsOursWhereItIsToldTo)
{
    deliver("gone soon", 3);
    settings_.delete_taken = true;
    EXPECT_EQ(daemons::fetch_mail(settings_, intake()).deleted, 3);
    EXPECT_EQ(taken_in(), 3);
    EXPECT_TRUE(dovecot_->inbox("send@northshire.example").empty());
}

TEST_F(Fetching, DeletesWhatAFetcherTookAndCouldNotDeleteAnyMore)
{
    // Given one that was ended between the two.
    deliver("ours already", 2);
    EXPECT_EQ(daemons::fetch_mail(settings_, intake()).taken, 2);
    settings_.delete_taken = true;
    const FetchCounts counts = daemons::fetch_mail(settings_, intake());
    EXPECT_EQ(counts.taken, 0);
    EXPECT_EQ(counts.deleted, 2);
    EXPECT_TRUE(dovecot_->inbox("send@northshire.example").empty());
    EXPECT_EQ(taken_in(), 2);
}

TEST_F(Fetching, LeavesWhatIsTooLargeAndSaysSo)
{
    deliver(std::string(60'000, 'x'));
    settings_.most_bytes = 50'000;
    const FetchCounts counts = daemons::fetch_mail(settings_, intake());
    EXPECT_EQ(counts.left, 1);
    EXPECT_NE(counts.said.find("larger than can be taken"), std::string::npos);
    EXPECT_EQ(taken_in(), 0);
}

TEST_F(Fetching, SaysWhyItCouldNotSignIn)
{
    settings_.server.password = "wrong";
    try {
        daemons::fetch_mail(settings_, intake());
        FAIL() << "a wrong password was taken";
    } catch (const daemons::ServerAway& away) {
        EXPECT_EQ(away.why, daemons::ServerAway::Why::not_signed_in) << away.what();
    }
}

TEST_F(Fetching, HearsAtOnceThatSomethingCame)
{
    std::atomic<bool> stop = false;
    std::atomic<int> arrived = 0;
    std::thread thread{[&] {
        daemons::keep_fetching(
            settings_, intake(), stop, 30, [&] { ++arrived; }, [](const std::string&) {});
    }};
    std::this_thread::sleep_for(std::chrono::milliseconds{1'500});
    deliver("now");
    for (int tenths = 0; tenths < 100 && arrived == 0; ++tenths)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    stop = true;
    thread.join();
    EXPECT_EQ(arrived, 1) << "without IDLE it would have been half a minute";
    EXPECT_EQ(taken_in(), 1);
}

TEST(Tokens, AreRenewedBeforeTheyEndAndWhenTheyAreNotTaken)
{
    // Given tokens that last ten minutes, and a relay that takes only the newest.
    int given = 0;
    std::string form;
    const StandInTokens endpoint{[&](const std::string& body) {
        form = body;
        return "{\"access_token\":\"token" + std::to_string(++given) + "\",\"expires_in\":600}";
    }};
    Moment now{1'000'000};
    auto tokens = std::make_shared<daemons::Tokens>(
        daemons::TokenSettings{.url = endpoint.url(), .client = "ribbon", .secret = "s3&cret"},
        [&] { return now; });
    EXPECT_EQ(tokens->get(), "token1");
    EXPECT_NE(form.find("grant_type=client_credentials"), std::string::npos);
    EXPECT_NE(form.find("client_secret=s3%26cret"), std::string::npos);
    now.seconds += 500;
    EXPECT_EQ(tokens->get(), "token1");
    now.seconds += 60;
    EXPECT_EQ(tokens->get(), "token2") << "a token with less than a minute left is not used";

    const StandInRelay relay{[&](const std::string& command) -> std::string {
        // base64 of "user=send@northshire.example^Aauth=Bearer token3^A^A", by the tool base64.
        if (command.starts_with("AUTH XOAUTH2 "))
            return command == "AUTH XOAUTH2 dXNlcj1zZW5kQG5vcnRoc2hpcmUuZXhhbXBsZQFhdXRo"
                              "PUJlYXJlciB0b2tlbjMBAQ=="
                       ? ""
                       : "535 5.7.3 no";
        return "";
    }};
    daemons::ServerSettings server{.url = relay.url(), .tls = false};
    server.user = "send@northshire.example";
    server.tokens = tokens;
    server.wait_seconds = 10;
    EXPECT_NO_THROW(daemons::Relay{server});
    EXPECT_EQ(given, 3);
}

} // namespace
} // namespace ribbon
