// What reports may say of our mails, and what nobody may who never had them.
#include "storage/mail/delivery.hpp"

#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

const MailFound failed{.is_bounce = true,
                       .machine_sent = true,
                       .bounce_permanent = true,
                       .failed_recipients = {"Parent@home.example"},
                       .status = {"5.1.1"},
                       .action = {"failed"}};

/// A case whose one message is answered by a mail that was handed on.
class Reports : public testing::Test {
protected:
    Reports()
    {
        entry_ = record.answered_case();
        record.put("answer", MailLetter{.to = "parent@home.example",
                                        .subject = "The plan",
                                        .text = "Here it is.",
                                        .a_case = "CASE00001",
                                        .entry = entry_});
        EXPECT_EQ(record.send().handed_on, 1);
    }
    std::vector<std::string> noted()
    {
        std::vector<std::string> codes;
        for (const Detail& one : record.archive().read_case("CASE00001").details)
            if (one.kind == DetailKind::delivery_noted) codes.emplace_back(one[DetailField::code]);
        return codes;
    }
    StandInRelay relay;
    SendingRecord record{relay.url()};

private:
    std::int64_t entry_ = 0;
};

TEST_F(Reports, ThatNameOnlyAnAddressTakeNoAnswerBack)
{
    // Given a bounce that anybody could have written, who knows where the parent is reached,
    bool done = false;
    EXPECT_FALSE(note_bounce(record.archive(), failed, {"send@northshire.example"}, record.now()));
    ASSERT_TRUE(note_guess(record.archive(), failed, true, record.now(),
                           [&](Connection&) { done = true; }));
    // then the answer stands, and the officer sees that it may not have arrived.
    EXPECT_TRUE(done);
    EXPECT_TRUE(record.is_answered());
    EXPECT_EQ(record.sent("answer").state, Delivery::may_have_been_sent);
    EXPECT_EQ(record.sent("answer").said,
              "A report came that names only this address and none of our mails. The report says: "
              "5.1.1");
    EXPECT_EQ(noted(), std::vector<std::string>{"unknown"});
    // A report that names the mail is believed after it.
    MailFound arrived{.machine_sent = true, .action = {"delivered"}};
    arrived.bounced_id = record.sent("answer").message_id;
    ASSERT_TRUE(note_bounce(record.archive(), arrived, {}, record.now()));
    EXPECT_EQ(record.sent("answer").state, Delivery::delivered);
    EXPECT_EQ(noted(), (std::vector<std::string>{"unknown", "delivered"}));
}

TEST_F(Reports, ThatNoMailServerSentChangeNothing)
{
    bool done = false;
    ASSERT_TRUE(note_guess(record.archive(), failed, false, record.now(),
                           [&](Connection&) { done = true; }));
    EXPECT_TRUE(done) << "a person looks at it";
    EXPECT_TRUE(record.is_answered());
    EXPECT_EQ(record.sent("answer").state, Delivery::handed_on);
    EXPECT_TRUE(noted().empty());
}

TEST_F(Reports, ThatNameTheMailTakeItsAnswerBack)
{
    MailFound named = failed;
    named.bounced_id = record.sent("answer").message_id;
    ASSERT_TRUE(note_bounce(record.archive(), named, {}, record.now()));
    EXPECT_FALSE(record.is_answered());
    EXPECT_EQ(noted(), std::vector<std::string>{"bounced"});
    // What a server nearer to us reports later does not make it arrive.
    MailFound relayed{.machine_sent = true, .action = {"relayed"}};
    relayed.bounced_id = named.bounced_id;
    ASSERT_TRUE(note_bounce(record.archive(), relayed, {}, record.now()));
    EXPECT_EQ(record.sent("answer").state, Delivery::bounced);
}

TEST_F(Reports, ToTheAddressOfTheMailNameIt)
{
    const std::string to =
        verp_address("bounces@northshire.example", record.sent("answer").message_id);
    ASSERT_TRUE(note_bounce(record.archive(), failed, {to}, record.now()));
    EXPECT_FALSE(record.is_answered());
}

TEST_F(Reports, OfAnAddressWeDidNotWriteToAreNone)
{
    MailFound other = failed;
    other.failed_recipients = {"stranger@home.example"};
    EXPECT_FALSE(note_guess(record.archive(), other, true, record.now(), [](Connection&) {}));
    record.pass(6 * 86'400);
    EXPECT_FALSE(note_guess(record.archive(), failed, true, record.now(), [](Connection&) {}))
        << "too long ago";
}

TEST(SentMails, BecomeOnlyWhatTheDiagramAllows)
{
    using enum Delivery;
    for (const Delivery end : {bounced, refused})
        for (const Delivery to : {waiting, on_its_way, handed_on, delivered, delayed, bounced,
                                  refused, may_have_been_sent})
            EXPECT_FALSE(may_become(end, to)) << name_of(end) << " to " << name_of(to);
    for (const Delivery from : {on_its_way, handed_on, delivered, delayed, may_have_been_sent})
        EXPECT_FALSE(may_become(from, on_its_way)) << name_of(from) << ": it would go twice";
    for (const Delivery from : {handed_on, delivered, delayed, may_have_been_sent})
        EXPECT_FALSE(may_become(from, waiting)) << name_of(from) << ": it would go twice";
    EXPECT_TRUE(may_become(on_its_way, delivered)) << "a report may be quicker than the relay";
    EXPECT_FALSE(may_become(delivered, handed_on));
    EXPECT_FALSE(may_become(waiting, bounced)) << "of an earlier time";
    EXPECT_TRUE(may_become(delivered, bounced)) << "by a server further on";
}

} // namespace
} // namespace ribbon::storage
