// What an officer writes goes out by mail with the act that records it.
#include "outbound/mail/letter.hpp"
#include "storage/mail/going_out.hpp"
#include "tests/support/a_mailbox.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr auto pages = "https://ribbon.northshire.example";

class GoingOut : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        box_ = std::make_unique<AMailbox>(place());
    }
    AMailbox& box() { return *box_; }

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
        storage::put_out_mails(box().archive(), decided, box().rules(), pages);
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

private:
    std::unique_ptr<AMailbox> box_;
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
    storage::put_out_mails(box().archive(), decided, box().rules(), pages);
    write(to_ada(0, "Somebody was quicker"));
    const std::size_t before = box().outgoing().size();
    EXPECT_THROW(box().archive().append(decided), storage::Conflict);
    EXPECT_EQ(box().outgoing().size(), before);
}

TEST_P(GoingOut, AMessageToNobodyAndAnIncomingOneSendNothing)
{
    FileMessage nobody = to_ada(0, "To whom?");
    nobody.person.clear();
    EXPECT_TRUE(write(nobody).empty());
    FileMessage incoming = to_ada(0, "She rang.");
    incoming.incoming = true;
    incoming.from = Party::parent;
    EXPECT_TRUE(write(incoming).empty());
}

} // namespace
} // namespace ribbon
