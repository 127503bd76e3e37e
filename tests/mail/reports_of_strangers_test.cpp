// A report that a mail did not arrive can be written by anybody: what it may change.
#include "commands/case_commands.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/mail/send_again.hpp"
#include "tests/support/a_mailbox.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using storage::Delivery;

std::string report_of(const std::string& about)
{
    return "From: Mail Delivery System <MAILER-DAEMON@elsewhere.example>\r\n"
           "To: send@ribbon.example\r\nSubject: Undelivered Mail Returned to Sender\r\n"
           "Message-ID: <report@elsewhere.example>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
           "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; elsewhere.example\r\n\r\n"
           "Final-Recipient: rfc822; ada@family.example\r\nAction: failed\r\n"
           "Status: 5.1.1\r\n\r\n" +
           about + "--b--\r\n";
}

class StrangersReports : public OnAMailbox {
protected:
    /// An officer decides something in C1, and Ada is told by mail: its Message-ID, handed on.
    std::string told_of_a_decision()
    {
        CaseHistory history = box().archive().read_case("C1");
        const auto asked = decide(FileMessage{.day = box().today,
                                              .incoming = false,
                                              .channel = "portal",
                                              .person = "ADA",
                                              .officer = "officer-7",
                                              .subject = "School",
                                              .words = "Maya begins on Monday."},
                                  history, box().today);
        EXPECT_TRUE(asked);
        storage::Decided decided{.proposal = {*asked},
                                 .who = {"officer-7", "officer"},
                                 .recorded = box().clock,
                                 .on = {std::move(history)}};
        storage::put_out(box().archive(), decided, box().rules(), "https://r.example");
        box().archive().append(decided);
        const auto row = box().outgoing().back();
        const auto letter = parse_mail_letter(row.body);
        EXPECT_TRUE(letter);
        const std::string id = "0123456789abcdef@ribbon.example";
        box().archive().writing([&](storage::Connection& in) {
            const auto taken =
                storage::Outbox{in, "830"}.take("mail", box().clock, {box().clock.seconds + 60});
            ASSERT_TRUE(taken);
            storage::Outbox{in, "830"}.mark_sent(*taken);
            storage::MailSent sent{in, "830"};
            sent.begin({.message_id = id,
                        .outbox = row.key,
                        .a_case = "C1",
                        .entry = letter->entry,
                        .person = "ADA",
                        .sent_to = letter->to,
                        .automatic = true,
                        .made = box().clock});
            sent.become(id, Delivery::on_its_way, "", box().clock);
            sent.become(id, Delivery::handed_on, "", box().clock);
        });
        key_ = row.key;
        return id;
    }
    Delivery state()
    {
        Delivery found{};
        box().archive().reading([&](storage::Connection& in) {
            found = storage::MailSent{in, "830"}.of_outbox(key_)->state;
        });
        return found;
    }
    int noted(std::string_view code)
    {
        int count = 0;
        for (const Detail& one : box().archive().read_case("C1").details)
            count += one.kind == DetailKind::delivery_noted && one[DetailField::code] == code;
        return count;
    }
    std::string key_;
};

RIBBON_ON_BOTH_ENGINES(StrangersReports);

TEST_P(StrangersReports, AreForAPersonAndChangeNothing)
{
    told_of_a_decision();
    box().receive("attacker@evil.example", {"send@ribbon.example"}, report_of(""));
    ASSERT_EQ(box().mails().size(), 1U);
    EXPECT_EQ(box().mails()[0].state, storage::MailState::to_file);
    EXPECT_NE(box().mails()[0].said.find("may be forged"), std::string::npos)
        << box().mails()[0].said;
    EXPECT_EQ(state(), Delivery::handed_on);
    EXPECT_EQ(noted("bounced") + noted("unknown"), 0);
}

TEST_P(StrangersReports, OfAServerThatNamesNoMailSayThatItMayNotHaveArrived)
{
    told_of_a_decision();
    box().receive("", {"send@ribbon.example"}, report_of(""));
    EXPECT_EQ(box().mails()[0].state, storage::MailState::to_file);
    EXPECT_EQ(state(), Delivery::may_have_been_sent);
    EXPECT_EQ(noted("unknown"), 1) << "the officer sees it";
    EXPECT_EQ(noted("bounced"), 0) << "and no answer is taken back";
}

TEST_P(StrangersReports, ThatBringOurOwnMessageIdBackAreBelieved)
{
    const std::string id = told_of_a_decision();
    box().receive("somebody@elsewhere.example", {"send@ribbon.example"},
                  report_of("--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + id +
                            ">\r\n\r\n"));
    EXPECT_EQ(box().mails()[0].state, storage::MailState::set_aside);
    EXPECT_EQ(state(), Delivery::bounced);
    EXPECT_EQ(noted("bounced"), 1);
}

} // namespace
} // namespace ribbon
