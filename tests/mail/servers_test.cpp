// The real servers that the tests of mail stand on, tried with swaks before anything of ours is.
#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/postfix.hpp"
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

class RealServers : public testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& why : {DovecotServer::missing(), PostfixServer::missing()})
            if (why) GTEST_SKIP() << *why;
    }
};

TEST_F(RealServers, BringAMailToAMailboxAndBounceWhatHasNone)
{
    const DovecotServer dovecot{{"parent@home.example", "officer@northshire.example"}};
    const PostfixServer postfix{{.transports = {{"home.example", dovecot.transport()},
                                                {"northshire.example", dovecot.transport()}}}};
    const auto send = [&](const std::string& to) {
        return run_command({"swaks", "--silent", "2", "--server",
                            "127.0.0.1:" + std::to_string(postfix.port()), "--from",
                            "officer@northshire.example", "--to", to, "--body", "Good morning"});
    };
    EXPECT_EQ(send("parent@home.example").exit, 0);
    const auto inbox = dovecot.wait_for("parent@home.example", 1);
    ASSERT_EQ(inbox.size(), 1U) << postfix.log() << dovecot.log();
    EXPECT_NE(inbox[0].find("Good morning"), std::string::npos);

    EXPECT_EQ(send("nobody@home.example").exit, 0) << "Postfix takes it, and then finds out";
    const auto back = dovecot.wait_for("officer@northshire.example", 1);
    ASSERT_EQ(back.size(), 1U) << postfix.log();
    EXPECT_NE(back[0].find("multipart/report"), std::string::npos);
    EXPECT_NE(back[0].find("nobody@home.example"), std::string::npos);
}

TEST_F(RealServers, AskForTlsAndAPasswordWhereTheyAreTold)
{
    const DovecotServer dovecot{{"relay@northshire.example", "parent@home.example"}};
    const PostfixServer postfix{
        {.transports = {{"home.example", dovecot.transport()}}, .auth_port = dovecot.auth_port()}};
    const TemporaryFile mail{".eml", "Subject: Good morning\r\n\r\nGood morning\r\n"};
    std::vector<std::string> words{
        "curl",        "-sS",
        "--url",       "smtp://localhost:" + std::to_string(postfix.port()),
        "--mail-from", "officer@northshire.example",
        "--mail-rcpt", "parent@home.example",
        "--noproxy",   "*",
        "-T",          mail.path()};
    const Ran refused = run_command(words);
    EXPECT_NE(refused.err.find("RCPT failed: 554"), std::string::npos)
        << "nobody may relay without a password: " << refused.err;
    const std::vector<std::string> more{"--ssl-reqd", "--cacert", postfix.certificate(), "-u",
                                        "relay@northshire.example:secret"};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = run_command(words);
    EXPECT_EQ(ran.exit, 0) << ran.err << postfix.log();
    EXPECT_EQ(dovecot.wait_for("parent@home.example", 1).size(), 1U);
}

} // namespace
} // namespace ribbon
