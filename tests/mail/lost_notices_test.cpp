// The notice of a decision that does not arrive: who sees it, and how it goes out once more.
#include "commands/case_commands.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/derived/open_items.hpp"
#include "storage/mail/delivery.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/mail/send_again.hpp"
#include "tests/support/a_mailbox.hpp"
#include "views/case_page/arrange.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using storage::Delivery;

class LostNotices : public OnBothEngines {
protected:
    /// A request is refused in C1, and Ada is told by mail.
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        box_ = std::make_unique<AMailbox>(place());
        for (const Kind kind : {Kind::request_received, Kind::assessment_refused}) act(kind);
        for (const storage::OutboxRow& row : box().outgoing())
            if (row.key.starts_with("news-C1-")) key_ = row.key;
        ASSERT_FALSE(key_.empty());
    }
    AMailbox& box() { return *box_; }
    void act(Kind kind)
    {
        CaseHistory history = box().archive().read_case("C1");
        const auto proposal = decide(RecordFact{.kind = kind,
                                                .when = Days::on(box().today),
                                                .says = {},
                                                .matter_name = {},
                                                .evidence = "the file"},
                                     history, box().today);
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        storage::Decided decided{.proposal = {*proposal},
                                 .who = {"officer-7", "officer"},
                                 .recorded = box().clock,
                                 .on = {std::move(history)}};
        storage::put_out(box().archive(), decided, box().rules(), "https://r.example");
        box().archive().append(decided);
        decided_at_ = box().archive().read_case("C1").number;
    }
    /// What the sender does: it takes the row, and the server of whoever is written to refuses.
    void refused()
    {
        std::optional<storage::OutboxRow> row;
        storage::SentMail mail;
        box().archive().writing([&](storage::Connection& in) {
            while (!row || row->key != key_)
                row = storage::Outbox{in, "830"}.take("mail", box().clock,
                                                      {box().clock.seconds + 600});
            const auto letter = parse_mail_letter(row->body);
            ASSERT_TRUE(letter);
            storage::MailSent sent{in, "830"};
            sent.begin({.message_id = "abc@ribbon.example",
                        .outbox = key_,
                        .a_case = letter->a_case,
                        .entry = letter->entry,
                        .person = letter->person,
                        .sent_to = letter->to,
                        .automatic = true,
                        .made = box().clock});
            mail = *sent.find("abc@ribbon.example");
        });
        box().clock.seconds += 60;
        storage::settle_delivery(
            box().archive(), mail, Delivery::refused, "550 5.1.1 no such user", box().clock,
            [&](storage::Connection& in) { storage::Outbox{in, "830"}.give_up(*row, "550"); });
    }
    std::vector<std::string> to_do()
    {
        std::vector<std::string> kinds;
        for (const auto& one :
             storage::open_items(box().archive().read_case("C1"), "officer-7", "north"))
            kinds.push_back(one.kind);
        return kinds;
    }
    std::vector<std::string> marks_of_ada()
    {
        const CaseHistory history = box().archive().read_case("C1");
        const PeopleRead people{{"ADA", box().archive().read({StreamKind::person, "ADA"})}};
        const CaseReader officer{access::Role::officer, access::Relation::own, "officer-7"};
        return arrange_people(history, {{"ADA", "Ada Radford"}}, people, officer, box().today)
            .at(0)
            .marks;
    }
    void new_address()
    {
        box().clock.seconds += 60;
        const StreamId ada{StreamKind::person, "ADA"};
        const auto detail = decide(detail_of(DetailKind::email_recorded, box().today)
                                       .set(DetailField::email, "new@family.example"),
                                   ada, box().archive().read(ada).number, box().today);
        ASSERT_TRUE(detail);
        box().archive().append({{*detail}, {"officer-7", "officer"}, box().clock});
    }
    std::string key_;
    std::int64_t decided_at_ = 0;

private:
    std::unique_ptr<AMailbox> box_;
};

RIBBON_ON_BOTH_ENGINES(LostNotices);

TEST_P(LostNotices, AreNotedOfWhatTheyToldAndBeforeAnOfficer)
{
    refused();
    const Detail noted = box().archive().read_case("C1").details.back();
    EXPECT_EQ(noted.kind, DetailKind::delivery_noted);
    EXPECT_EQ(noted[DetailField::entry], std::to_string(decided_at_));
    EXPECT_EQ(noted[DetailField::code], "bounced");
    EXPECT_EQ(to_do(), std::vector<std::string>{"returned"});
    ASSERT_EQ(marks_of_ada().size(), 1U);
    EXPECT_TRUE(marks_of_ada()[0].starts_with("Our notice did not reach them ("))
        << marks_of_ada()[0];
    // Once there is another address, it is no longer said of them; the notice is still to be told.
    new_address();
    EXPECT_TRUE(marks_of_ada().empty());
    EXPECT_EQ(to_do(), std::vector<std::string>{"returned"});
    // A message to them makes it good.
    const auto message = decide(FileMessage{.day = box().today,
                                            .incoming = false,
                                            .channel = "telephone",
                                            .person = "ADA",
                                            .officer = "officer-7",
                                            .subject = "The decision",
                                            .words = "I rang and told her."},
                                box().archive().read_case("C1"), box().today);
    ASSERT_TRUE(message);
    box().archive().append({{*message}, {"officer-7", "officer"}, box().clock});
    EXPECT_TRUE(to_do().empty());
}

TEST_P(LostNotices, GoOutOnceMoreToWhereTheirPersonIsReachedNow)
{
    EXPECT_EQ(storage::send_again(box().archive(), key_, box().clock).at(0).sentence,
              "It waits to be sent already");
    refused();
    new_address();
    const Moment now{box().clock.seconds + 3'600};
    const Problems problems = storage::send_again(box().archive(), key_, now);
    ASSERT_TRUE(problems.empty()) << problems[0].sentence;
    box().archive().reading([&](storage::Connection& from) {
        const auto row = storage::Outbox{from, "830"}.find(key_);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->state, storage::Sending::waiting);
        EXPECT_EQ(row->put_out, now) << "its two days begin again";
        EXPECT_EQ(parse_mail_letter(row->body)->to, "new@family.example");
        const auto mail = storage::MailSent{from, "830"}.of_outbox(key_);
        EXPECT_EQ(mail->state, Delivery::waiting);
        EXPECT_EQ(mail->message_id, "abc@ribbon.example") << "two can be told to be one";
        EXPECT_EQ(mail->sent_to, "new@family.example");
    });
    // It arrives this time, and is before nobody any more.
    storage::SentMail mail;
    box().archive().writing([&](storage::Connection& in) {
        storage::MailSent sent{in, "830"};
        sent.become("abc@ribbon.example", Delivery::on_its_way, "", now);
        mail = *sent.find("abc@ribbon.example");
    });
    storage::settle_delivery(box().archive(), mail, Delivery::delivered, "", now);
    EXPECT_TRUE(to_do().empty());
    EXPECT_EQ(storage::send_again(box().archive(), key_, now).at(0).sentence,
              "It waits to be sent already");
}

TEST_P(LostNotices, DoNotGoToWhoeverHasNoPartInTheCaseAnyMore)
{
    refused();
    const StreamId c1{StreamKind::a_case, "C1"};
    const auto left =
        decide(detail_of(DetailKind::party_left, box().today).set(DetailField::person, "ADA"), c1,
               box().archive().read_case("C1").number, box().today);
    ASSERT_TRUE(left);
    box().archive().append({{*left}, {"officer-7", "officer"}, box().clock});
    EXPECT_FALSE(storage::send_again(box().archive(), key_, box().clock).empty());
    EXPECT_FALSE(storage::send_again(box().archive(), "no such key", box().clock).empty());
}

TEST_P(LostNotices, ThatArriveFillTheRecordWithNothing)
{
    const std::int64_t before = box().archive().read_case("C1").number;
    storage::SentMail mail{.message_id = "abc@ribbon.example",
                           .outbox = key_,
                           .a_case = "C1",
                           .entry = decided_at_,
                           .person = "ADA",
                           .sent_to = "ada@family.example",
                           .made = box().clock};
    box().archive().writing([&](storage::Connection& in) {
        storage::MailSent sent{in, "830"};
        sent.begin(mail);
        sent.become(mail.message_id, Delivery::on_its_way, "", box().clock);
    });
    storage::settle_delivery(box().archive(), mail, Delivery::delivered, "", box().clock);
    EXPECT_EQ(box().archive().read_case("C1").number, before);
}

} // namespace
} // namespace ribbon
