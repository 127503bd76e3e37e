// A parent's mail program, a real Postfix, our listener, the record.

#include "calendar/london.hpp"
#include "tests/support/a_mailbox.hpp"
#include "tests/support/mail_servers/postfix.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <ctime>

namespace ribbon {
namespace {

using storage::MailState;

/// By the clock of this machine, which is Postfix's too.
Moment the_time() { return {std::time(nullptr)}; }

class ThroughPostfix : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = PostfixServer::missing()) GTEST_SKIP() << *why;
        place_ = std::make_unique<FreshPlace>(storage::Engine::sqlite);
        box_ = std::make_unique<AMailbox>(place_->place());
        postfix_ = std::make_unique<PostfixServer>(PostfixServer::Options{
            .transports = {{"ribbon.example",
                            "lmtp:inet:127.0.0.1:" + std::to_string(box_->port())}},
            .auth_port = 0,
            .more = {}});
    }
    AMailbox& box() { return *box_; }

    /// As swaks sends it (a mail program for testing, by others).
    Ran send(const std::string& to, const std::string& subject, const std::string& words,
             const std::vector<std::string>& more = {})
    {
        std::vector<std::string> swaks{"swaks",
                                       "--silent",
                                       "2",
                                       "--server",
                                       "127.0.0.1",
                                       "--port",
                                       std::to_string(postfix_->port()),
                                       "--from",
                                       "ada@family.example",
                                       "--to",
                                       to,
                                       "--header",
                                       "Subject: " + subject,
                                       "--body",
                                       words};
        swaks.insert(swaks.end(), more.begin(), more.end());
        return run_command(swaks);
    }
    /// Until so many mails were taken in, or half a minute is over.
    bool wait_for(std::uint64_t mails)
    {
        for (int waited = 0; box().listener().counts().taken < mails && waited < 300; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        box().file_all();
        return box().listener().counts().taken >= mails;
    }

    std::unique_ptr<PostfixServer> postfix_;

private:
    std::unique_ptr<FreshPlace> place_;
    std::unique_ptr<AMailbox> box_;
};

TEST_F(ThroughPostfix, AParentsMailIsFiledWithItsClock)
{
    const Ran sent = send(box().address("C1"), "School transport", "The taxi did not come.");
    ASSERT_EQ(sent.exit, 0) << sent.err;
    ASSERT_TRUE(wait_for(1)) << postfix_->log();
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    const auto row = box().mails().at(0);
    EXPECT_EQ(row.state, MailState::filed);
    EXPECT_EQ(row.taken.envelope_from, "ada@family.example");
    EXPECT_EQ(row.taken.envelope_to, std::vector<std::string>{box().address("C1")});
}

TEST_F(ThroughPostfix, WhatWeCanNotTakeStaysInItsQueueAndComesLater)
{
    // The listener is gone, as in an upgrade.
    box().listener().stop();
    ASSERT_EQ(send(box().address("C1"), "School", "The taxi did not come.").exit, 0);
    for (int waited = 0; postfix_->queue().empty() && waited < 100; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    EXPECT_NE(postfix_->queue(), "") << "Postfix has it still";
    EXPECT_TRUE(box().mails().empty());
    daemons::MailListener again{
        {.port = box().port()}, box().intake(), [] {}, [](const std::string&) {}};
    postfix_->flush();
    for (int waited = 0; again.counts().taken < 1 && waited < 300; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    box().file_all();
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1) << postfix_->log();
}

// The law's clocks begin when anybody at the council has it (decision 107): here its mail server.
TEST_F(ThroughPostfix, AWeekendInItsQueueIsNotTheFamilys)
{
    const Moment sent = the_time();
    box().clock = Moment{sent.seconds + 2 * 86'400}; // our machine, two days on
    ASSERT_EQ(send(box().address("C1"), "School", "The taxi did not come.").exit, 0);
    ASSERT_TRUE(wait_for(1)) << postfix_->log();
    const Moment received = box().mails().at(0).taken.received;
    EXPECT_GE(received.seconds, sent.seconds);
    EXPECT_LE(received.seconds, the_time().seconds);
    ASSERT_EQ(box().messages("C1", "The taxi did not come."), 1);
    const CaseHistory history = box().archive().read_case("C1");
    const auto filed = std::find_if(history.details.begin(), history.details.end(), [](auto& one) {
        return one.kind == DetailKind::message_filed;
    });
    ASSERT_NE(filed, history.details.end());
    EXPECT_EQ(filed->when, Days::on(day_in_london(received)));
}

TEST_F(ThroughPostfix, TwoMailsOnOneConnectionAndManyRecipientsAreEachAnswered)
{
    ASSERT_EQ(
        send(box().address("C1") + "," + box().address("C2"), "Both", "They both need it.").exit,
        0);
    ASSERT_TRUE(wait_for(1)) << postfix_->log();
    EXPECT_EQ(box().messages("C1", "They both need it."), 1);
    EXPECT_EQ(box().messages("C2", "They both need it."), 1);
}

} // namespace
} // namespace ribbon
