// What an officer writes goes out by mail with the act that records it.
#include "commands/letters/post.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/letters/answered.hpp"
#include "storage/mail/going_out.hpp"
#include "tests/support/a_mailbox.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr auto pages = "https://ribbon.northshire.example";

class GoingOut : public OnAMailbox {
protected:
    /// An officer writes to a party in C1; what is sent then, beside what was sent before.
    std::vector<MailLetter> write(const FileMessage& message)
    {
        const std::size_t before = box().outgoing().size();
        CaseHistory history = box().archive().read_case("C1");
        auto proposal = decide(message, history, box().today);
        EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
        storage::Decided decided{.proposal = {*proposal},
                                 .who = {"officer-1", "officer"},
                                 .recorded = box().clock,
                                 .on = {std::move(history)}};
        storage::put_out(box().archive(), decided, box().rules(), pages);
        box().archive().append(decided);
        std::vector<MailLetter> letters;
        const auto rows = box().outgoing();
        for (std::size_t i = before; i < rows.size(); ++i) {
            const auto letter = parse_mail_letter(rows[i].body);
            EXPECT_TRUE(letter);
            if (letter) letters.push_back(*letter);
        }
        return letters;
    }
    FileMessage to_ada(std::int64_t reply_to, std::string words)
    {
        return {.day = box().today,
                .incoming = false,
                .channel = "portal",
                .person = "ADA",
                .officer = "officer-1",
                .subject = "School transport",
                .words = std::move(words),
                .reply_to = reply_to};
    }

    void receive_about_the_taxi()
    {
        box().receive("ada@family.example", {box().address("C1")},
                      mail_of("Ada Radford <ada@family.example>", box().address("C1"),
                              "The taxi again", "Nobody came.",
                              "Message-ID: <taxi-1@family.example>\r\n"));
    }
    std::int64_t last_message()
    {
        std::int64_t last = 0;
        for (const Detail& one : box().archive().read_case("C1").details)
            if (one.kind == DetailKind::message_filed) last = one.number;
        return last;
    }
    std::vector<PaperLetter> letters() { return paper_letters(box().archive().read_case("C1")); }
    void record(const StreamId& stream, std::int64_t number, const Detail& detail)
    {
        const auto decided = decide(detail, stream, number, box().today);
        ASSERT_TRUE(decided);
        box().archive().append({{*decided}, {"officer-7", "officer"}, box().clock});
    }
    void say(const std::string& person, const Detail& detail)
    {
        const StreamId stream{StreamKind::person, person};
        record(stream, box().archive().read(stream).number, detail);
    }
    void joins(const std::string& person, const std::string& relation)
    {
        record({StreamKind::a_case, "C1"}, box().archive().read_case("C1").number,
               detail_of(DetailKind::party_joined, box().today)
                   .set(DetailField::person, person)
                   .set(DetailField::relation, relation)
                   .set(DetailField::responsibility, "yes"));
    }
};

RIBBON_ON_BOTH_ENGINES(GoingOut);

TEST_P(GoingOut, AnAnswerToAMailIsAMailInItsThreadToWhoeverWroteItAlone)
{
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("Ada Radford <ada@family.example>", box().address("C1"),
                          "School transport", "The taxi did not come again.",
                          "Message-ID: <1@family.example>\r\n"));
    std::int64_t mail = 0;
    for (const Detail& one : box().archive().read_case("C1").details)
        if (one.kind == DetailKind::message_filed) mail = one.number;
    const auto sent = write(to_ada(mail, "I rang the firm."));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to, "ada@family.example");
    EXPECT_EQ(sent[0].subject, "Re: School transport");
    EXPECT_EQ(sent[0].text, "I rang the firm.");
    EXPECT_EQ(sent[0].in_reply_to, "1@family.example");
    EXPECT_EQ(sent[0].reply_to, box().address("C1"));
    EXPECT_EQ(sent[0].a_case, "C1");
    EXPECT_EQ(sent[0].person, "ADA");
    EXPECT_FALSE(sent[0].automatic) << "a person wrote it";
}

TEST_P(GoingOut, WhoeverWroteOnOurPagesIsToldThatThereIsAnAnswerAndNotWhatItSays)
{
    const auto sent = write(to_ada(0, "Maya begins at Hill School on Monday."));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to, "ada@family.example");
    EXPECT_TRUE(sent[0].automatic);
    EXPECT_NE(sent[0].text.find(std::string{pages} + "/cases/C1/messages/"), std::string::npos);
    for (const char* told : {"Maya", "Hill School", "transport"})
        EXPECT_EQ((sent[0].subject + sent[0].text).find(told), std::string::npos) << told;
}

TEST_P(GoingOut, NothingGoesOutWhereTheActIsNotRecorded)
{
    CaseHistory history = box().archive().read_case("C1");
    const auto proposal = decide(to_ada(0, "One"), history, box().today);
    ASSERT_TRUE(proposal);
    storage::Decided decided{.proposal = {*proposal},
                             .who = {"officer-1", "officer"},
                             .recorded = box().clock,
                             .on = {history}};
    storage::put_out(box().archive(), decided, box().rules(), pages);
    write(to_ada(0, "Somebody was quicker"));
    const std::size_t before = box().outgoing().size();
    EXPECT_THROW(box().archive().append(decided), storage::Conflict);
    EXPECT_EQ(box().outgoing().size(), before);
}

TEST_P(GoingOut, WhatIsOnlyWrittenDownGoesNowhereThoughTheyWroteByMailBefore)
{
    receive_about_the_taxi();
    for (const char* by : {"telephone", "in person", "letter"}) {
        FileMessage note = to_ada(0, "She asked us never to write about the refuge.");
        note.channel = by;
        EXPECT_TRUE(write(note).empty()) << by;
        note.reply_to = last_message();
        EXPECT_TRUE(write(note).empty()) << by << ", in the conversation of her mail";
    }
    EXPECT_TRUE(letters().empty());
}

TEST_P(GoingOut, OnlyWhatAnswersAMailOfTheirsIsMailedInFull)
{
    receive_about_the_taxi();
    for (const char* by : {"portal", "email"}) {
        FileMessage another = to_ada(0, "The plan names Hill School.");
        another.channel = by;
        const auto sent = write(another);
        ASSERT_EQ(sent.size(), 1U) << by;
        EXPECT_TRUE(sent[0].automatic) << by << ": a notice";
        EXPECT_EQ(sent[0].text.find("Hill School"), std::string::npos) << by;
    }
}

TEST_P(GoingOut, WhoWentOnOnOurPagesIsAnsweredThere)
{
    receive_about_the_taxi();
    FileMessage pages_now = to_ada(last_message(), "Write to me here: he reads my email.");
    pages_now.incoming = true;
    pages_now.from = Party::parent;
    pages_now.officer.clear();
    EXPECT_TRUE(write(pages_now).empty());
    const auto sent = write(to_ada(last_message(), "We will."));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_TRUE(sent[0].automatic);
    EXPECT_EQ(sent[0].text.find("We will."), std::string::npos);
}

TEST_P(GoingOut, WhoIsKnownOnlyByTheirAccountIsAnsweredByMail)
{
    joins("DAD", "father");
    EXPECT_EQ(
        storage::answered(box().archive(), box().archive().read_case("C1"), "DAD", box().today)
            .left_out.size(),
        1U)
        << "nothing reaches him, and it is said";
    box().archive().writing([&](storage::Connection& in) {
        storage::Accounts(in, "830").make({.account = "A1",
                                           .person = "DAD",
                                           .name = "Neil",
                                           .email = "neil@family.example",
                                           .made = box().clock});
    });
    box().receive("neil@family.example", {box().address("C1")},
                  mail_of("Neil <neil@family.example>", box().address("C1"), "Holidays",
                          "With me, please.", "Message-ID: <2@family.example>\r\n"));
    FileMessage answer = to_ada(last_message(), "We have noted it.");
    answer.person = "DAD";
    const auto sent = write(answer);
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to, "neil@family.example");
    EXPECT_EQ(sent[0].text, "We have noted it.");
    EXPECT_EQ(sent[0].in_reply_to, "2@family.example");
    // But not by an address that was taken out: somebody else may read it.
    say("DAD", detail_of(DetailKind::email_recorded, box().today)
                   .set(DetailField::email, "Neil@family.example"));
    say("DAD", detail_of(DetailKind::contact_ended, box().today).set(DetailField::entry, "1"));
    EXPECT_TRUE(write(answer).empty());
}

TEST_P(GoingOut, WhoWishesLettersHasEachMessageOnPaper)
{
    say("ADA", detail_of(DetailKind::address_recorded, box().today)
                   .set(DetailField::address, "3 Mill Lane")
                   .set(DetailField::postcode, "S33 0AA"));
    say("ADA", detail_of(DetailKind::notices_wished, box().today)
                   .set(DetailField::code, "at once")
                   .set(DetailField::channel, "letter"));
    EXPECT_TRUE(write(to_ada(0, "Grace Hall looks after Maya from today.")).empty());
    ASSERT_EQ(letters().size(), 1U);
    EXPECT_EQ(letters()[0].person, "ADA");
    EXPECT_EQ(letters()[0].words, "Grace Hall looks after Maya from today.");
    // Whoever writes by mail all the same has it by mail too.
    receive_about_the_taxi();
    EXPECT_EQ(write(to_ada(last_message(), "I rang the firm.")).size(), 1U);
    ASSERT_EQ(letters().size(), 2U);
    EXPECT_EQ(letters()[1].words, "I rang the firm.");
    // What an officer posted by hand is not printed once more.
    FileMessage posted = to_ada(0, "The draft plan.");
    posted.channel = "letter";
    write(posted);
    EXPECT_EQ(letters().size(), 2U);
}

TEST_P(GoingOut, AnIncomingOneSendsNothing)
{
    FileMessage incoming = to_ada(0, "She rang.");
    incoming.incoming = true;
    incoming.from = Party::parent;
    EXPECT_TRUE(write(incoming).empty());
}

} // namespace
} // namespace ribbon
