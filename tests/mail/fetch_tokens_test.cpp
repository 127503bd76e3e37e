// A mailbox that is opened with a token and not with a password (XOAUTH2), as at Microsoft: a real
// Dovecot that asks about each token, and an endpoint that gives them out and takes them back.
#include "daemons/mail/fetch.hpp"

#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/mail_servers/stand_in_mailbox.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Gives out token1, token2 and so on, each for ten minutes; one alone is good at a time.
class Endpoint {
public:
    std::string give(const std::string& form)
    {
        const std::lock_guard lock{mutex_};
        forms.push_back(form);
        good_ = "token" + std::to_string(forms.size());
        return "{\"access_token\":\"" + good_ + "\",\"expires_in\":600}";
    }
    /// RFC 7662 section 2.2.
    std::string look_at(const std::string& form)
    {
        const std::lock_guard lock{mutex_};
        const bool good = !good_.empty() && form.find("token=" + good_) != std::string::npos;
        looked_at.push_back(form);
        return good ? R"({"active":true,"username":"send@northshire.example"})"
                    : R"({"active":false})";
    }
    void take_back()
    {
        const std::lock_guard lock{mutex_};
        good_.clear();
    }
    std::vector<std::string> forms, looked_at;

private:
    std::mutex mutex_;
    std::string good_;
};

class FetchingByToken : public testing::Test {
protected:
    void SetUp() override
    {
        settings.server.user = "send@northshire.example";
        settings.server.wait_seconds = 30;
        settings.since = Day{std::chrono::year{2000} / 1 / 1};
        settings.server.tokens = std::make_shared<daemons::Tokens>(
            daemons::TokenSettings{.url = tokens.url(),
                                   .client = "ribbon",
                                   .secret = "hush",
                                   .scope = "https://outlook.office365.com/.default"},
            [this] { return now; });
    }
    int fetch()
    {
        int next = 0;
        const storage::MailIntake intake{
            record.archive(), record.small().attachments(),
            [&] { return "M" + std::to_string(++keys) + "-" + std::to_string(++next); },
            [this] { return record.now(); }};
        return daemons::fetch_mail(settings, intake).taken;
    }

    Endpoint endpoint;
    StandInTokens tokens{[this](const std::string& form) { return endpoint.give(form); }};
    StandInTokens introspection{[this](const std::string& form) { return endpoint.look_at(form); }};
    SendingRecord record{""};
    daemons::FetchSettings settings;
    Moment now{1'772'442'000};
    int keys = 0;
};

TEST_F(FetchingByToken, IsLetInByARealServerAndRenewsItsTokenBeforeItEnds)
{
    if (const auto why = DovecotServer::missing()) GTEST_SKIP() << *why;
    const DovecotServer dovecot{{"send@northshire.example"}, introspection.url()};
    settings.server.url = "imaps://localhost:" + std::to_string(dovecot.imaps_port());
    settings.server.certificate = dovecot.certificate();
    const auto deliver = [&](const std::string& words) {
        const Ran ran =
            run_command({"swaks", "--silent", "2", "--protocol", "LMTP", "--server",
                         "127.0.0.1:" + std::to_string(dovecot.lmtp_port()), "--from",
                         "ann@home.example", "--to", "send@northshire.example", "--body", words});
        ASSERT_EQ(ran.exit, 0) << ran.err;
    };
    deliver("first");
    EXPECT_EQ(fetch(), 1) << dovecot.log();
    ASSERT_EQ(endpoint.forms.size(), 1U);
    EXPECT_NE(endpoint.forms[0].find("grant_type=client_credentials"), std::string::npos);
    EXPECT_FALSE(endpoint.looked_at.empty()) << "the server asked about the token";
    // Within its time it is used again; shortly before its end there is a new one.
    now.seconds += 500;
    deliver("second");
    EXPECT_EQ(fetch(), 1);
    EXPECT_EQ(endpoint.forms.size(), 1U);
    now.seconds += 60;
    deliver("third");
    EXPECT_EQ(fetch(), 1);
    EXPECT_EQ(endpoint.forms.size(), 2U);
    // Taken back before its end, it is refused once, and a new one asked for.
    endpoint.take_back();
    deliver("fourth");
    EXPECT_EQ(fetch(), 1) << dovecot.log();
    EXPECT_EQ(endpoint.forms.size(), 3U);
}

TEST_F(FetchingByToken, SaysXoauth2AsItsMakersWroteItDown)
{
    // Google's "XOAUTH2 Mechanism": base64 of "user=" user ^A "auth=Bearer " token ^A ^A; here made
    // by the tool base64, of token2.
    std::vector<std::string> said;
    StandInMailbox mailbox{[&](const std::string& mechanism, const std::string& secret) {
        said.push_back(mechanism + " " + secret);
        return said.back() == "XOAUTH2 dXNlcj1zZW5kQG5vcnRoc2hpcmUuZXhhbXBsZQFhdXRo"
                              "PUJlYXJlciB0b2tlbjIBAQ==";
    }};
    mailbox.put("Subject: One\r\n\r\nHello\r\n");
    settings.server.url = mailbox.url();
    settings.server.tls = false;
    // The first token is refused, the second taken.
    EXPECT_EQ(fetch(), 1);
    EXPECT_EQ(said.size(), 2U);
    EXPECT_EQ(endpoint.forms.size(), 2U);
}

TEST_F(FetchingByToken, IsRefusedTwiceAndNoOftener)
{
    int asked = 0;
    StandInMailbox mailbox{[&](const std::string&, const std::string&) { return ++asked < 0; }};
    settings.server.url = mailbox.url();
    settings.server.tls = false;
    try {
        fetch();
        FAIL() << "nobody was to be let in";
    } catch (const daemons::ServerAway& away) {
        EXPECT_EQ(away.why, daemons::ServerAway::Why::not_signed_in) << away.what();
    }
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(endpoint.forms.size(), 2U);
}

} // namespace
} // namespace ribbon
