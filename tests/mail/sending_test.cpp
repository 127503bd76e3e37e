// The sender with a real relay before it and a real mailbox at the end.
#include "inbound/mail/found.hpp"
#include "inbound/mail/reading.hpp"
#include "storage/mail/delivery.hpp"
#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/postfix.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using storage::Delivery;

class RealSending : public testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& why : {DovecotServer::missing(), PostfixServer::missing()})
            if (why) GTEST_SKIP() << *why;
        dovecot_ = std::make_unique<DovecotServer>(std::vector<std::string>{
            "parent@home.example", "bounces@northshire.example", "relay@northshire.example"});
    }
    /// "+..." of an address is not the mailbox's.
    PostfixServer::Options options(bool auth) const
    {
        return {.transports = {{"home.example", dovecot_->transport()},
                               {"northshire.example", dovecot_->transport()}},
                .auth_port = auth ? dovecot_->auth_port() : 0,
                .more = "virtual_alias_domains =\nvirtual_alias_maps = "
                        "regexp:{ {/^bounces[+].*/ bounces@northshire.example} }\n"
                        "enable_original_recipient = yes\n"};
    }
    std::unique_ptr<DovecotServer> dovecot_;
};

std::string url_of(const PostfixServer& postfix)
{
    return "smtp://localhost:" + std::to_string(postfix.port());
}

TEST_F(RealSending, BringsTheOfficersAnswerToTheParentOverTlsWithAPassword)
{
    const PostfixServer postfix{options(true)};
    SendingRecord record{url_of(postfix)};
    record.settings().relay.tls = true;
    record.settings().relay.certificate = postfix.certificate();
    record.settings().relay.user = "relay@northshire.example";
    record.settings().relay.password = "secret";
    record.put("one", MailLetter{.to = "parent@home.example",
                                 .subject = "Zoë’s plan",
                                 .text = "Dear Ms Oakes,\n\n.\nhere it is.\n",
                                 .reply_to = "case-0001-k7@northshire.example"});
    EXPECT_EQ(record.send().handed_on, 1) << record.sent("one").said << postfix.log();
    const auto inbox = dovecot_->wait_for("parent@home.example", 1);
    ASSERT_EQ(inbox.size(), 1U) << postfix.log();
    const MailMessage read = read_message(inbox[0]);
    EXPECT_EQ(read.message_id, record.sent("one").message_id);
    EXPECT_EQ(read.subject, "Zoë’s plan");
    EXPECT_EQ(read.text, "Dear Ms Oakes,\n\n.\nhere it is.\n") << "the dot alone is still there";

    record.settings().relay.password = "wrong";
    record.put("two", "parent@home.example");
    EXPECT_EQ(record.send().waiting, 1) << "a password can be put right";
    record.settings().relay.certificate.clear();
    record.put("three", "parent@home.example");
    EXPECT_EQ(record.send().waiting, 1) << "nobody knows this certificate";
}

TEST_F(RealSending, MatchesTheBounceOfAnUnknownUserAndOpensTheAnswerClockAgain)
{
    const PostfixServer postfix{options(false)};
    SendingRecord record{url_of(postfix)};
    record.settings().bounces = "bounces@northshire.example";
    record.settings().verp = true;
    const std::int64_t entry = record.answered_case();
    record.put("one", MailLetter{.to = "moved.away@home.example",
                                 .subject = "The plan",
                                 .text = "Here it is.",
                                 .a_case = "CASE00001",
                                 .entry = entry});
    EXPECT_EQ(record.send().handed_on, 1);
    EXPECT_TRUE(record.is_answered());
    const auto back = dovecot_->wait_for("bounces@northshire.example", 1);
    ASSERT_EQ(back.size(), 1U) << postfix.log();
    const MailFound found = found_in(read_mail(back[0], {}));
    EXPECT_TRUE(found.is_bounce) << back[0];
    const auto mail = storage::note_bounce(record.archive(), found, {}, record.now());
    ASSERT_TRUE(mail) << back[0];
    EXPECT_EQ(mail->outbox, "one");
    EXPECT_EQ(record.sent("one").state, Delivery::bounced);
    EXPECT_FALSE(record.is_answered()) << "the council's answer did not arrive";
    // The same report again changes nothing.
    const std::int64_t entries = record.archive().read_case("CASE00001").number;
    storage::note_bounce(record.archive(), found, {}, record.now());
    EXPECT_EQ(record.archive().read_case("CASE00001").number, entries);
}

TEST_F(RealSending, HearsThatAMailReachedTheNextServer)
{
    const PostfixServer postfix{options(false)};
    SendingRecord record{url_of(postfix)};
    record.settings().bounces = "bounces@northshire.example";
    record.put("one", "parent@home.example");
    record.send();
    const auto back = dovecot_->wait_for("bounces@northshire.example", 1);
    ASSERT_EQ(back.size(), 1U) << postfix.log();
    const MailFound found = found_in(read_mail(back[0], {}));
    ASSERT_TRUE(storage::note_bounce(record.archive(), found, {}, record.now())) << back[0];
    EXPECT_EQ(record.sent("one").state, Delivery::delivered);
}

TEST_F(RealSending, CarriesAFileOf40Megabytes)
{
    const PostfixServer postfix{options(false)};
    SendingRecord record{url_of(postfix)};
    std::string bytes(std::size_t{40} << 20, 'x');
    for (std::size_t at = 0; at < bytes.size(); at += 997) bytes[at] = static_cast<char>(at % 256);
    auto incoming = record.small().attachments().receive();
    ASSERT_TRUE(incoming.write(bytes));
    const auto received = incoming.finish();
    ASSERT_TRUE(received);
    record.small().attachments().keep(incoming, *received);
    record.put("one", MailLetter{.to = "parent@home.example",
                                 .subject = "The film",
                                 .text = "As you asked.",
                                 .files = {{"film.mp4", "video/mp4", received->hash}}});
    EXPECT_EQ(record.send().handed_on, 1) << record.sent("one").said;
    const auto inbox = dovecot_->wait_for("parent@home.example", 1, 60);
    ASSERT_EQ(inbox.size(), 1U) << postfix.log().substr(0, 4'000);
    const MailMessage read = read_message(inbox[0]);
    ASSERT_EQ(read.parts.size(), 2U);
    EXPECT_TRUE(read.parts[1].bytes == bytes) << "byte for byte";
}

} // namespace
} // namespace ribbon
