// What waits: while the relay is not well, and where an address had its fill.
#include "daemons/mail/send.hpp"

#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon::daemons {
namespace {

using storage::Delivery;

TEST(SenderWaits, LosesNothingWhereTheRelayDoesNotLetUsIn)
{
    // Given a relay whose administrator closed our account from Thursday to Tuesday,
    bool closed = true;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        return closed && command.starts_with("MAIL")
                   ? "530 5.7.57 Client not authenticated to send mail"
                   : "";
    }};
    SendingRecord record{relay.url()};
    const std::int64_t entry = record.answered_case();
    record.put("one", MailLetter{.to = "parent@home.example",
                                 .subject = "The plan",
                                 .text = "Here it is.",
                                 .a_case = "CASE00001",
                                 .entry = entry});
    for (int n = 0; n < 20; ++n)
        record.put("more " + std::to_string(n), "p" + std::to_string(n) + "@home.example");
    for (int hours = 0; hours < 5 * 24; ++hours) {
        const SendCounts counts = record.send();
        EXPECT_EQ(counts.refused, 0);
        EXPECT_EQ(counts.trouble, "530 5.7.57 Client not authenticated to send mail");
        record.pass(3'600);
    }
    // then no answer was taken back, every row still waits, and all go once it is open.
    EXPECT_TRUE(record.is_answered());
    for (const auto& row : record.not_sent()) EXPECT_EQ(row.state, storage::Sending::waiting);
    EXPECT_EQ(record.sent("one").state, Delivery::waiting);
    closed = false;
    EXPECT_EQ(record.send().handed_on, 21);
    EXPECT_TRUE(record.not_sent().empty());
}

TEST(SenderWaits, AsksARelayThatRefusesOurPasswordNoOftenerThanAPersonWould)
{
    int asked = 0;
    bool wrong = true;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        if (!command.starts_with("AUTH")) return "";
        ++asked;
        return wrong ? "535 5.7.8 wrong" : "";
    }};
    SendingRecord record{relay.url()};
    record.settings().relay.user = "ribbon";
    record.settings().relay.password = "secret";
    for (int n = 0; n < 50; ++n)
        record.put("mail " + std::to_string(n), "p" + std::to_string(n) + "@home.example");
    Sender sender = record.sender();
    const std::atomic<bool> stop = false;
    for (int seconds = 0; seconds < 3'600; seconds += 2) {
        EXPECT_FALSE(sender.send_due(stop).trouble.empty());
        record.pass(2);
    }
    EXPECT_GE(asked, 4);
    EXPECT_LE(asked, 8) << "after 1, 2, 4, 8 minutes, and then every 15";
    wrong = false;
    record.pass(900);
    EXPECT_EQ(sender.send_due(stop).handed_on, 50) << "all at once, none waits for its own turn";
    EXPECT_TRUE(sender.send_due(stop).trouble.empty());
}

TEST(SenderWaits, GoesOnWithOthersWhereOneIsRefusedForWhoWeAre)
{
    const StandInRelay relay{[](const std::string& command) -> std::string {
        return command.starts_with("RCPT TO:<far@") ? "554 5.7.1 Relay access denied" : "";
    }};
    SendingRecord record{relay.url()};
    record.put("far", "far@elsewhere.example");
    record.put("near", "parent@home.example");
    const SendCounts counts = record.send();
    EXPECT_EQ(counts.handed_on, 1);
    EXPECT_EQ(counts.waiting, 1);
    EXPECT_EQ(counts.trouble, "554 5.7.1 Relay access denied");
    record.pass(10 * 86'400);
    EXPECT_EQ(record.send().waiting, 1) << "it is the relay's fault for as long as it lasts";
}

TEST(SenderWaits, TellsWhoseFaultARefusalIs)
{
    const auto of = [](Step step, const char* said) {
        return meaning_of(step, std::stoi(std::string{said}.substr(0, 3)), said);
    };
    // Said of the sender, or before there is a message: of nobody's address.
    EXPECT_EQ(of(Step::sender, "550 5.7.60 not allowed to send as this sender"), Handing::none);
    EXPECT_EQ(of(Step::sender, "552 5.3.4 too large"), Handing::none);
    EXPECT_EQ(of(Step::data, "554 no valid recipients"), Handing::none);
    EXPECT_EQ(of(Step::sender, "451 4.3.0 disk full"), Handing::none);
    EXPECT_EQ(of(Step::recipient, "421 4.3.2 closing"), Handing::none);
    for (const char* ours :
         {"530 5.7.0 Authentication required", "535 5.7.8 credentials invalid",
          "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
          "550-5.7.26 Unauthenticated email / 550 5.7.26 of your domain",
          "554 5.7.1 <a@b.example>: Relay access denied",
          "550 5.1.8 <send@x.example>: Sender address rejected: Domain not found",
          "553 5.7.1 <send@x.example>: Sender address rejected: not owned by user",
          "550 5.7.511 Access denied, banned sender"})
        EXPECT_EQ(of(Step::recipient, ours), Handing::ours) << ours;
    for (const char* theirs :
         {"550 5.1.1 no such mailbox", "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized",
          "550 no such user at 192.5.7.54", "552 5.2.2 mailbox full", "554 5.4.14 hop count"})
        EXPECT_EQ(of(Step::recipient, theirs), Handing::refused) << theirs;
    EXPECT_EQ(of(Step::end, "554 5.6.0 message refused"), Handing::refused);
    EXPECT_EQ(of(Step::end, "451 4.7.1 greylisted"), Handing::not_now);
}

TEST(SenderWaits, StopsTwoMachinesThatAnswerEachOther)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.settings().most_automatic = 3;
    const auto put = [&](int turn) {
        record.put("turn " + std::to_string(turn),
                   MailLetter{.to = "robot@desk.example",
                              .subject = "We have your message",
                              .text = "It is number 7.",
                              .in_reply_to = std::to_string(turn) + "@desk.example",
                              .automatic = true});
    };
    for (int turn = 0; turn < 5; ++turn) put(turn);
    const SendCounts counts = record.send();
    EXPECT_EQ(counts.handed_on, 3);
    EXPECT_EQ(counts.refused, 2);
    EXPECT_EQ(relay.mails().size(), 3U);
    EXPECT_NE(relay.mails()[0].bytes.find("Auto-Submitted: auto-replied\r\n"), std::string::npos);
    EXPECT_NE(record.not_sent().at(0).said.find("had 3 mails in a day"), std::string::npos);
    record.pass(86'402);
    EXPECT_EQ(record.send().handed_on, 0) << "what was not answered is not answered: it has ended";
    put(9);
    EXPECT_EQ(record.send().handed_on, 1);
}

TEST(SenderWaits, PutsOffWhatAnAddressHadEnoughOfAndLosesNone)
{
    // Given the mailbox of an advice service, to which seven notices go on one day,
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.settings().most_automatic = 3;
    const std::int64_t entry = record.answered_case();
    for (int n = 0; n < 6; ++n)
        record.put("notice " + std::to_string(n), MailLetter{.to = "advice@desk.example",
                                                             .subject = "There is something new",
                                                             .text = "On our pages.",
                                                             .automatic = true});
    record.pass(1);
    record.put("the answer", MailLetter{.to = "advice@desk.example",
                                        .subject = "There is an answer",
                                        .text = "On our pages.",
                                        .automatic = true,
                                        .a_case = "CASE00001",
                                        .entry = entry});
    const SendCounts today = record.send();
    EXPECT_EQ(today.handed_on, 3);
    EXPECT_EQ(today.waiting, 4);
    EXPECT_EQ(today.refused, 0);
    // then no answer is taken back, and it is said to wait;
    EXPECT_TRUE(record.is_answered());
    EXPECT_EQ(record.sent("the answer").state, Delivery::waiting);
    EXPECT_NE(record.not_sent().at(0).said.find("until there is room"), std::string::npos);
    EXPECT_EQ(record.send().handed_on, 0);
    // three more go the next day, and the last on the day after.
    record.pass(86'402);
    EXPECT_EQ(record.send().handed_on, 3);
    record.pass(86'402);
    EXPECT_EQ(record.send().handed_on, 1);
    EXPECT_EQ(relay.mails().size(), 7U);
    EXPECT_TRUE(record.not_sent().empty());
}

TEST(SenderWaits, NeverWritesToAnAddressOfOurOwn)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.settings().bounces = "bounces@northshire.example";
    record.settings().own_domain = "cases.northshire.example";
    record.settings().never_to = {"SEND.Team@northshire.example"};
    int n = 0;
    for (const char* to :
         {"Send@Northshire.Example", "BOUNCES+abc@northshire.example",
          "case-0001-abcdefgh@Cases.northshire.example", "send.team@northshire.example"})
        record.put("mail " + std::to_string(n++), to);
    EXPECT_EQ(record.send().refused, 4);
    EXPECT_TRUE(relay.mails().empty());
}

} // namespace
} // namespace ribbon::daemons
