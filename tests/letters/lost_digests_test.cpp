// A notice that tells of several things and does not arrive: each case it told of says so, as it
// does of a notice of one thing, and says no more of it once it arrived.
#include "calendar/london.hpp"
#include "commands/delivery.hpp"
#include "commands/letters/wishes.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/derived/open_items.hpp"
#include "storage/mail/delivery.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/mail/send_again.hpp"
#include "storage/notices/digests.hpp"
#include "tests/support/a_mailbox.hpp"
#include "views/case_page/arrange.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using storage::Delivery;

constexpr auto pages = "https://ribbon.northshire.example";

class LostDigests : public OnAMailbox {
protected:
    /// Ada hears once a day. On Monday a document is added to each child's record, and another to
    /// Maya's; on Tuesday at 8 she is told of all three.
    void SetUp() override
    {
        OnAMailbox::SetUp();
        if (IsSkipped()) return;
        const StreamId ada{StreamKind::person, "ADA"};
        record(decide(SetWishes{"email", "daily", 8, ""}, ada, archive().read(ada), box().today));
        for (const char* a_case : {"C1", "C2", "C1"}) {
            first_.try_emplace(a_case, archive().read_case(a_case).number + 1);
            add_document(a_case);
        }
        key_ = tell("2026-03-03T08:00Z");
    }
    storage::Archive& archive() { return box().archive(); }
    void record(const Result<StreamProposal>& decided)
    {
        ASSERT_TRUE(decided) << decided.problems().front().sentence;
        archive().append({{*decided}, {"officer-7", "officer"}, box().clock});
    }
    void put_out(const std::string& a_case, const Result<StreamProposal>& proposal)
    {
        ASSERT_TRUE(proposal);
        storage::Decided decided{.proposal = {*proposal},
                                 .who = {"officer-7", "officer"},
                                 .recorded = box().clock,
                                 .on = {archive().read_case(a_case)}};
        storage::put_out(archive(), decided, box().rules(), pages);
        archive().append(decided);
    }
    void add_document(const std::string& a_case)
    {
        put_out(a_case, decide(detail_of(DetailKind::document_added, box().today)
                                   .set(DetailField::attachment, std::string(64, 'a'))
                                   .set(DetailField::name, "Report.pdf"),
                               {StreamKind::a_case, a_case}, archive().read_case(a_case).number,
                               box().today));
    }
    /// The key of the notice that tells all that waits.
    std::string tell(const char* now)
    {
        box().clock = *parse_moment(now);
        std::vector<std::string> before;
        for (const storage::OutboxRow& row : box().outgoing()) before.push_back(row.key);
        EXPECT_EQ(storage::put_out_digests(archive(), pages, box().clock), 1);
        for (const storage::OutboxRow& row : box().outgoing())
            if (std::find(before.begin(), before.end(), row.key) == before.end()) return row.key;
        return {};
    }
    /// What a sender does: it has the row in hand, under a Message-ID that is written down.
    storage::SentMail take(const std::string& message_id = "abc@ribbon.example")
    {
        storage::SentMail mail;
        archive().writing([&](storage::Connection& in) {
            storage::Outbox outbox{in, "830"};
            const std::string kind = outbox.find(key_)->kind;
            while (!row_ || row_->key != key_)
                row_ = outbox.take(kind, box().clock, {box().clock.seconds + 600});
            const auto letter = parse_mail_letter(row_->body);
            storage::MailSent sent{in, "830"};
            const std::string id = sent.begin({.message_id = message_id,
                                               .outbox = key_,
                                               .a_case = letter->a_case,
                                               .entry = letter->entry,
                                               .person = letter->person,
                                               .sent_to = letter->to,
                                               .automatic = true,
                                               .made = box().clock});
            sent.become(id, Delivery::on_its_way, "", box().clock);
            mail = *sent.find(id);
        });
        return mail;
    }
    void settle(const storage::SentMail& mail, Delivery state, bool gave_up = false)
    {
        box().clock.seconds += 60;
        storage::settle_delivery(archive(), mail, state, "550 5.1.1 no such user", box().clock,
                                 [&](storage::Connection& in) {
                                     if (gave_up) storage::Outbox{in, "830"}.give_up(*row_, "550");
                                 });
    }
    std::vector<Detail> noted(const std::string& a_case)
    {
        std::vector<Detail> all;
        for (const Detail& one : archive().read_case(a_case).details)
            if (one.kind == DetailKind::delivery_noted) all.push_back(one);
        return all;
    }
    std::size_t to_do(const std::string& a_case)
    {
        return storage::open_items(archive().read_case(a_case), "officer-7", "north").size();
    }
    std::vector<std::string> marks_of_ada(const std::string& a_case)
    {
        const CaseHistory history = archive().read_case(a_case);
        const PeopleRead people{{"ADA", archive().read({StreamKind::person, "ADA"})}};
        const CaseReader officer{access::Role::officer, access::Relation::own, "officer-7"};
        return arrange_people(history, {{"ADA", "Ada Radford"}}, people, officer,
                              day_in_london(box().clock))
            .at(0)
            .marks;
    }
    std::map<std::string, std::int64_t> first_; ///< of what the digest told, by case
    std::string key_;
    std::optional<storage::OutboxRow> row_;
};

RIBBON_ON_BOTH_ENGINES(LostDigests);

TEST_P(LostDigests, AreNotedInEachCaseTheyToldOfAndBeforeItsOfficer)
{
    const storage::SentMail mail = take();
    settle(mail, Delivery::bounced);
    for (const char* a_case : {"C1", "C2"}) {
        ASSERT_EQ(noted(a_case).size(), 1U) << a_case;
        const Detail one = noted(a_case).front();
        EXPECT_EQ(one[DetailField::entry], std::to_string(first_[a_case]));
        EXPECT_EQ(one[DetailField::code], "bounced");
        EXPECT_EQ(one[DetailField::words], "550 5.1.1 no such user");
        EXPECT_EQ(was_sent_to(archive().read_case(a_case), one), "ADA");
        EXPECT_EQ(to_do(a_case), 1U);
        ASSERT_EQ(marks_of_ada(a_case).size(), 1U);
        EXPECT_TRUE(marks_of_ada(a_case)[0].starts_with("Our notice did not reach them ("))
            << marks_of_ada(a_case)[0];
    }
    // The same report comes again, and one from another server.
    settle(mail, Delivery::bounced);
    EXPECT_EQ(noted("C1").size() + noted("C2").size(), 2U);
    // A call in the one case makes it good there, and in the other it is still to do.
    record(decide(FileMessage{.day = box().today,
                              .incoming = false,
                              .channel = "telephone",
                              .person = "ADA",
                              .officer = "officer-7",
                              .words = "I rang and told her."},
                  archive().read_case("C1"), box().today));
    EXPECT_EQ(to_do("C1"), 0U);
    EXPECT_EQ(to_do("C2"), 1U);
}

TEST_P(LostDigests, AreNotedInEveryCaseOrInNone)
{
    const storage::SentMail mail = take();
    struct Died {};
    EXPECT_THROW(storage::settle_delivery(archive(), mail, Delivery::may_have_been_sent, "silence",
                                          box().clock, [](storage::Connection&) { throw Died{}; }),
                 Died);
    EXPECT_TRUE(noted("C1").empty());
    EXPECT_TRUE(noted("C2").empty());
    settle(mail, Delivery::may_have_been_sent);
    for (const char* a_case : {"C1", "C2"}) {
        ASSERT_EQ(noted(a_case).size(), 1U);
        EXPECT_EQ(noted(a_case)[0][DetailField::code], "unknown");
    }
}

TEST_P(LostDigests, SayNoMoreOfItOnceTheyArrived)
{
    const storage::SentMail mail = take();
    settle(mail, Delivery::may_have_been_sent);
    settle(mail, Delivery::delivered);
    for (const char* a_case : {"C1", "C2"}) {
        EXPECT_EQ(noted(a_case).size(), 2U);
        EXPECT_EQ(to_do(a_case), 0U);
        EXPECT_TRUE(marks_of_ada(a_case).empty());
    }
}

TEST_P(LostDigests, ThatArriveFillTheRecordWithNothing)
{
    settle(take(), Delivery::delivered);
    EXPECT_TRUE(noted("C1").empty());
    EXPECT_TRUE(noted("C2").empty());
}

TEST_P(LostDigests, GoOutOnceMoreWhereTheOperatorSaysSo)
{
    settle(take(), Delivery::refused, true);
    record(decide(detail_of(DetailKind::email_recorded, box().today)
                      .set(DetailField::email, "new@family.example"),
                  {StreamKind::person, "ADA"}, archive().read({StreamKind::person, "ADA"}).number,
                  box().today));
    const Problems problems = storage::send_again(archive(), key_, box().clock);
    ASSERT_TRUE(problems.empty()) << problems[0].sentence;
    row_.reset();
    const storage::SentMail again = take();
    EXPECT_EQ(again.sent_to, "new@family.example");
    settle(again, Delivery::delivered);
    for (const char* a_case : {"C1", "C2"}) EXPECT_EQ(to_do(a_case), 0U);
}

TEST_P(LostDigests, DoNotGoOnceMoreToWhoLeftOneOfTheCases)
{
    settle(take(), Delivery::refused, true);
    record(decide(detail_of(DetailKind::party_left, box().today).set(DetailField::person, "ADA"),
                  {StreamKind::a_case, "C2"}, archive().read_case("C2").number, box().today));
    EXPECT_FALSE(storage::send_again(archive(), key_, box().clock).empty())
        << "it says how many things are new for Noah";
}

TEST_P(LostDigests, AreSaidOfEachMessageTheyToldOf)
{
    settle(take(), Delivery::delivered);
    for (int i = 0; i < 2; ++i)
        put_out("C1", decide(FileMessage{.day = box().today,
                                         .incoming = false,
                                         .channel = "portal",
                                         .person = "ADA",
                                         .officer = "officer-7",
                                         .subject = "School transport",
                                         .words = "Maya begins on Monday."},
                             archive().read_case("C1"), box().today));
    const std::int64_t last = archive().read_case("C1").number;
    key_ = tell("2026-03-04T08:00Z");
    settle(take("def@ribbon.example"), Delivery::bounced);
    // Both sides read below each of the two that it did not arrive.
    std::map<std::int64_t, Delivery> became;
    archive().reading([&](storage::Connection& in) {
        for (const auto& one : storage::MailSent{in, "830"}.of_case("C1"))
            became[one.entry] = one.state;
    });
    EXPECT_EQ(became[last - 1], Delivery::bounced) << "of the message before the last";
    EXPECT_EQ(became[last], Delivery::bounced);
    EXPECT_EQ(became[first_["C1"]], Delivery::delivered) << "of the first digest";
    EXPECT_EQ(noted("C1").size(), 1U) << "of the first thing it told of";
}

} // namespace
} // namespace ribbon
