// The sender against a relay that does what it is told.
#include "daemons/mail/send.hpp"

#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon::daemons {
namespace {

using storage::Delivery;

TEST(Sender, HandsAMailOnOnceWithTheIdThatWasWrittenDown)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.put("one", "parent@home.example");
    EXPECT_EQ(record.send().handed_on, 1);
    EXPECT_EQ(record.send().handed_on, 0);
    const auto mails = relay.mails();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "parent@home.example");
    EXPECT_EQ(mails[0].from, "send@northshire.example");
    EXPECT_EQ(mails[0].message_id, record.sent("one").message_id);
    EXPECT_EQ(record.sent("one").state, Delivery::handed_on);
    EXPECT_TRUE(record.not_sent().empty());
}

TEST(Sender, TellsTheRelayWhichMailABounceIsAbout)
{
    const StandInRelay relay;
    SendingRecord record{relay.url()};
    record.settings().bounces = "bounces@northshire.example";
    record.settings().verp = true;
    record.put("one", "parent@home.example");
    record.send();
    const std::string id = record.sent("one").message_id;
    const std::string local = id.substr(0, id.find('@'));
    EXPECT_EQ(relay.mails().at(0).from, "bounces+" + local + "@northshire.example");
    const auto commands = relay.commands();
    const auto said = [&](const std::string& what) {
        return std::any_of(commands.begin(), commands.end(), [&](const std::string& one) {
            return one.find(what) != std::string::npos;
        });
    };
    EXPECT_TRUE(said(" ENVID=" + id)) << "RFC 3461 section 4.4";
    EXPECT_TRUE(said(" NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;parent@home.example"));
}

TEST(Sender, WaitsForAGreylistAndThenSendsTheSameMessage)
{
    int asked = 0;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        return command.starts_with("RCPT") && ++asked < 3 ? "451 4.7.1 come back later" : "";
    }};
    SendingRecord record{relay.url()};
    record.put("one", "parent@home.example");
    EXPECT_EQ(record.send().waiting, 1);
    const std::string id = record.sent("one").message_id;
    EXPECT_EQ(record.sent("one").state, Delivery::waiting);
    EXPECT_EQ(record.not_sent().at(0).said, "451 4.7.1 come back later");
    EXPECT_EQ(record.send().waiting, 0) << "not before a minute is over";
    record.pass(60);
    EXPECT_EQ(record.send().waiting, 1);
    record.pass(119);
    EXPECT_EQ(record.send().handed_on, 0) << "the second time it is two";
    record.pass(1);
    EXPECT_EQ(record.send().handed_on, 1);
    ASSERT_EQ(relay.mails().size(), 1U);
    EXPECT_EQ(relay.mails()[0].message_id, id);
}

TEST(Sender, GivesUpAfterTwoDaysOfARecipientWhoseServerSaysNotNow)
{
    const StandInRelay relay{[](const std::string& command) -> std::string {
        return command.starts_with("RCPT") ? "450 4.2.2 the mailbox is full" : "";
    }};
    SendingRecord record{relay.url()};
    record.put("one", "parent@home.example");
    int tries = 0;
    for (; record.now().seconds < parse_moment("2026-03-04T09:00Z")->seconds; ++tries) {
        EXPECT_LE(record.send().refused, 0) << "before the two days are over";
        record.pass(2 * 3'600);
    }
    EXPECT_GE(tries, 24);
    EXPECT_EQ(record.send().refused, 1);
    EXPECT_EQ(record.sent("one").state, Delivery::refused);
    EXPECT_EQ(record.not_sent().at(0).state, storage::Sending::given_up);
}

TEST(Sender, TakesARefusalForABounceAtOnce)
{
    const StandInRelay relay{[](const std::string& command) -> std::string {
        return command.starts_with("RCPT") ? "550 5.1.1 no such mailbox" : "";
    }};
    SendingRecord record{relay.url()};
    const std::int64_t entry = record.answered_case();
    ASSERT_TRUE(record.is_answered());
    record.put("one", MailLetter{.to = "parent@home.example",
                                 .subject = "The plan",
                                 .text = "Here it is.",
                                 .a_case = "CASE00001",
                                 .entry = entry});
    EXPECT_EQ(record.send().refused, 1);
    EXPECT_FALSE(record.is_answered()) << "the council's answer did not arrive";
    const CaseHistory history = record.archive().read_case("CASE00001");
    const Detail& last = history.details.back();
    EXPECT_EQ(last.kind, DetailKind::delivery_noted);
    EXPECT_EQ(last[DetailField::code], "bounced");
    EXPECT_EQ(last[DetailField::entry], std::to_string(entry));
    EXPECT_EQ(last[DetailField::words], "550 5.1.1 no such mailbox");
}

TEST(Sender, SaysThatAMailMayHaveBeenSentWhereTheRelayFellSilentAfterTheDot)
{
    const StandInRelay relay{
        [](const std::string& command) -> std::string { return command == "." ? "silent" : ""; }};
    SendingRecord record{relay.url()};
    record.put("one", "parent@home.example");
    EXPECT_EQ(record.send().unknown, 1);
    EXPECT_EQ(record.sent("one").state, Delivery::may_have_been_sent);
    record.pass(86'400);
    EXPECT_EQ(record.send().handed_on, 0) << "it is not sent again by itself";
    ASSERT_EQ(record.not_sent().size(), 1U);
    EXPECT_EQ(record.not_sent()[0].state, storage::Sending::given_up) << "a person sees it";
    EXPECT_EQ(relay.mails().size(), 1U);
}

TEST(Sender, TriesAgainWhereTheRelayBrokeOffBeforeTheDot)
{
    bool broken = true;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        return command == "DATA" && broken ? "break" : "";
    }};
    SendingRecord record{relay.url()};
    record.put("one", "parent@home.example");
    EXPECT_EQ(record.send().waiting, 1);
    broken = false;
    record.pass(60);
    EXPECT_EQ(record.send().handed_on, 1);
    EXPECT_EQ(relay.mails().size(), 1U);
}

TEST(Sender, SendsNothingAgainThatAReportToldOfBeforeTheNextSender)
{
    for (const Delivery told : {Delivery::delivered, Delivery::delayed, Delivery::bounced}) {
        // Given a mail that the relay took, and whose sender died before it heard so,
        const StandInRelay relay;
        SendingRecord record{relay.url()};
        record.settings().lease_seconds = 60;
        record.put("one", "parent@home.example");
        record.archive().writing([&](storage::Connection& in) {
            storage::Outbox{in, "830"}.take("mail", record.now(), {record.now().seconds + 60});
            storage::MailSent sent{in, "830"};
            const std::string id = sent.begin({.message_id = "x@northshire.example",
                                               .outbox = "one",
                                               .sent_to = "parent@home.example",
                                               .made = record.now()});
            EXPECT_TRUE(sent.become(id, Delivery::on_its_way, "", record.now()));
            // and a report that was quicker than the next sender:
            EXPECT_TRUE(sent.become(id, told, "the report", record.now()));
        });
        record.pass(61);
        const SendCounts counts = record.send();
        // then it is not sent again, and what the report told stands.
        EXPECT_EQ(counts.handed_on + counts.unknown + counts.refused, 0);
        EXPECT_TRUE(relay.mails().empty()) << storage::name_of(told);
        EXPECT_EQ(record.sent("one").state, told);
        EXPECT_EQ(record.not_sent().size(), told == Delivery::bounced ? 1U : 0U);
    }
}

TEST(Sender, LeavesWhatAReportToldWhereTheRelaysAnswerComesLater)
{
    // Given a relay that reports before it answers the dot,
    SendingRecord* record = nullptr;
    Delivery told = Delivery::delivered;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        if (command == ".")
            record->archive().writing([&](storage::Connection& in) {
                storage::MailSent sent{in, "830"};
                const auto id = sent.in_state(Delivery::on_its_way).at(0).message_id;
                EXPECT_TRUE(sent.become(id, told, "the report", record->now()));
            });
        return "";
    }};
    SendingRecord made{relay.url()};
    record = &made;
    for (const Delivery one : {Delivery::delivered, Delivery::bounced}) {
        told = one;
        const std::string key{storage::name_of(one)};
        made.put(key, "parent@home.example");
        EXPECT_EQ(made.send().handed_on, 1);
        EXPECT_EQ(made.sent(key).state, one);
        EXPECT_TRUE(made.sent(key).handed_on);
    }
}

TEST(Sender, LeavesTheMailWhereAnotherSenderTookItInTheMiddle)
{
    SendingRecord* taken_from = nullptr;
    const StandInRelay relay{[&](const std::string& command) -> std::string {
        if (command == "DATA")
            taken_from->archive().writing([](storage::Connection& connection) {
                // The lease is over, and somebody else takes the row.
                connection.run("UPDATE outbox SET attempts = attempts + 1", {});
            });
        return "";
    }};
    SendingRecord record{relay.url()};
    taken_from = &record;
    record.put("one", "parent@home.example");
    EXPECT_EQ(record.send().handed_on, 0);
    EXPECT_TRUE(relay.mails().empty()) << "a message without its dot is none";
}

} // namespace
} // namespace ribbon::daemons
