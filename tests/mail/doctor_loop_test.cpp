// `ribbon mail doctor --loop`: a mail goes out by a real Postfix and comes back, by LMTP to the
// listener, or by way of a real mailbox and the fetcher.
#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/postfix.hpp"
#include "tests/support/program.hpp"
#include "tests/torture/mail_office.hpp"

#include <csignal>
#include <gtest/gtest.h>

namespace ribbon {
namespace {

class DoctorLoop : public testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& why : {DovecotServer::missing(), PostfixServer::missing()})
            if (why) GTEST_SKIP() << *why;
        office.listener.start();
    }
    Ran ask(const PostfixServer& postfix)
    {
        // No name server answers there, so all but the relay and the loop is bad.
        return run({"mail", "doctor", "--sender", "send@ribbon.example", "--resolver",
                    "127.0.0.1:1", "--relay", "smtp://127.0.0.1:" + std::to_string(postfix.port()),
                    "--no-tls", "--loop", "send@ribbon.example", "--from", office.url()});
    }
    torture::MailOffice office{1};
};

TEST_F(DoctorLoop, ComesBackByLmtp)
{
    const PostfixServer postfix{
        {.transports = {
             {"ribbon.example", "lmtp:inet:127.0.0.1:" + std::to_string(office.listener.port())}}}};
    const Ran asked = ask(postfix);
    EXPECT_EQ(asked.exit, 1) << "nothing is known of the names";
    EXPECT_NE(asked.out.find("A mail to send@ribbon.example came back to us in"), std::string::npos)
        << asked.out << asked.err << postfix.log();
}

TEST_F(DoctorLoop, ComesBackByWayOfAMailbox)
{
    const DovecotServer dovecot{{"send@ribbon.example"}};
    const PostfixServer postfix{{.transports = {{"ribbon.example", dovecot.transport()}}}};
    const TemporaryFile password{".txt", "secret\n"};
    torture::Worker fetcher{{"mail", "fetch", "--into", office.url(), "--imap",
                             "imaps://localhost:" + std::to_string(dovecot.imaps_port()), "--user",
                             "send@ribbon.example", "--password-file", password.path(),
                             "--certificate", dovecot.certificate(), "--every", "1", "--since",
                             "2000-01-01", "--address", "send@ribbon.example"},
                            "/dev/null"};
    fetcher.start();
    const Ran asked = ask(postfix);
    EXPECT_NE(asked.out.find("A mail to send@ribbon.example came back to us in"), std::string::npos)
        << asked.out << asked.err << postfix.log() << dovecot.log();
    fetcher.stop(SIGTERM);
}

} // namespace
} // namespace ribbon
