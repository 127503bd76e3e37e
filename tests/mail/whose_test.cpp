// Whose a mail is: who of a case wrote it, what they are told of it, and what it answers.
#include "outbound/mail/letter.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/mail/sent.hpp"
#include "tests/support/a_mailbox.hpp"

namespace ribbon {
namespace {

using enum DetailField;
using storage::MailState;

class Whose : public OnAMailbox {
protected:
    void named(const std::string& key, const std::string& first, const std::string& last)
    {
        box().add(
            {StreamKind::person, key},
            detail_of(DetailKind::person_named, box().today).set(given, first).set(family, last));
    }
    void father_joins(const std::string& address)
    {
        named("ADA", "Ada", "Radford");
        named("TOM", "Tom", "Radford");
        box().add({StreamKind::person, "TOM"},
                  detail_of(DetailKind::email_recorded, box().today).set(email, address));
        in_case(detail_of(DetailKind::party_joined, box().today)
                    .set(person, "TOM")
                    .set(relation, "father"));
    }
    void in_case(Detail detail) { box().add({StreamKind::a_case, "C1"}, std::move(detail)); }

    /// A mail to somewhere; what became of it.
    storage::MailRow mails(const std::string& from, const std::string& to, const std::string& says,
                           const std::string& fields = {})
    {
        const auto begin = from.find('<');
        const std::string address =
            begin == std::string::npos ? from : from.substr(begin + 1, from.size() - begin - 2);
        box().receive(address, {to}, mail_of(from, to, "About her", says, fields));
        return box().mails().back();
    }
    /// The last message of C1.
    Detail last()
    {
        Detail found;
        for (const Detail& one : box().archive().read_case("C1").details)
            if (one.kind == DetailKind::message_filed) found = one;
        return found;
    }
    MailLetter only_letter()
    {
        const auto rows = box().outgoing();
        EXPECT_EQ(rows.size(), 1U);
        if (rows.empty()) return {};
        const auto letter = parse_mail_letter(rows[0].body);
        EXPECT_TRUE(letter);
        return letter ? *letter : MailLetter{};
    }
    /// Their mail counts, and the receipt names nothing of the case.
    void hears_only_that_we_have_it()
    {
        mails("ada@family.example", box().address("C1"), "Who has the case?");
        EXPECT_EQ(box().messages("C1", "Who has"), 1) << "it counts all the same";
        const MailLetter letter = only_letter();
        EXPECT_NE(
            letter.text.find("We have your email of Monday 2 March 2026. A person will read it."),
            std::string::npos)
            << letter.text;
        for (const char* secret : {"C1", "Maya", "Grace Hall", "9 March"})
            EXPECT_EQ((letter.subject + letter.text).find(secret), std::string::npos) << secret;
        EXPECT_TRUE(letter.a_case.empty() && letter.reply_to.empty() && !letter.with_receipt);
        EXPECT_EQ(letter.person, "ADA");
    }
};

RIBBON_ON_BOTH_ENGINES(Whose);

TEST_P(Whose, OfTwoWithOneAddressTheNameSaysWhoWroteAndElseAPerson)
{
    father_joins("ada@family.example");
    const std::string to = box().address("C1");
    mails("Tom Radford <ada@family.example>", to, "I am her father.");
    EXPECT_EQ(last()[person], "TOM");
    mails("Ada Radford <ada@family.example>", to, "I am her mother.");
    EXPECT_EQ(last()[person], "ADA");
    for (const char* from : {"ada@family.example", "Radford <ada@family.example>",
                             "Ada and Tom Radford <ada@family.example>"}) {
        const auto row = mails(from, to, std::string{"Who am I? "} + from);
        EXPECT_EQ(row.state, MailState::to_file) << from;
        EXPECT_NE(row.said.find("which of them wrote it"), std::string::npos) << row.said;
    }
}

TEST_P(Whose, AnOldLetterWentToWhoeverItWasWrittenToAndNotToWhoHadACopy)
{
    father_joins("tom@other.example");
    MailFound found;
    found.from = "old.officer@ribbon.example";
    found.to = {"ada@family.example"};
    found.cc = {"tom@other.example"};
    const storage::MailRow row{.taken = {.via = "import"}};
    std::vector<std::string> people;
    box().archive().reading([&](storage::Connection& in) {
        for (const auto& one : storage::parties_of(in, "830", row, found, box().rules()))
            if (one.a_case == "C1") people.push_back(one.person);
    });
    EXPECT_EQ(people, std::vector<std::string>{"ADA"});
}

TEST_P(Whose, AStrangersReportFilesNothingThoughItKnowsAMailOfTheCase)
{
    mails("ada@family.example", box().address("C1"), "Hello.",
          "Message-ID: <1@family.example>\r\n");
    const auto before = box().archive().read_case("C1").number;
    const std::string report =
        "From: Mail Delivery Subsystem <mailer-daemon@evil.example>\r\nTo: send@ribbon.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nIn-Reply-To: <1@family.example>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
        "boundary=b\r\n\r\n--b\r\n\r\nWords.\r\n--b\r\nContent-Type: message/delivery-status\r\n"
        "\r\nFinal-Recipient: rfc822; x@y.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        "--b--\r\n";
    box().receive("mallory@evil.example", {"send@ribbon.example"}, report);
    EXPECT_EQ(box().mails().back().state, MailState::set_aside);
    EXPECT_EQ(box().archive().read_case("C1").number, before);
}

TEST_P(Whose, TheAcknowledgementNamesThePartyItGoesTo)
{
    mails("ada@family.example", box().address("C1"), "Who has the case?");
    const MailLetter letter = only_letter();
    EXPECT_EQ(letter.person, "ADA");
    EXPECT_EQ(letter.a_case, "C1");
}

TEST_P(Whose, WhomACourtOrderLimitsHearsThatWeHaveItAndNoMore)
{
    in_case(detail_of(DetailKind::court_order_recorded, box().today)
                .set(person, "ADA")
                .set(words, "No contact"));
    hears_only_that_we_have_it();
}

TEST_P(Whose, WhoeverIsDoubtedHearsThatWeHaveItAndNoMore)
{
    in_case(detail_of(DetailKind::identity_doubted, box().today)
                .set(person, "ADA")
                .set(reason, "The names differ"));
    hears_only_that_we_have_it();
}

TEST_P(Whose, AReplyToAMailOfOursGoesOnInItsConversation)
{
    father_joins("tom@other.example");
    CaseHistory history = box().archive().read_case("C1");
    const auto began = decide(FileMessage{.day = box().today,
                                          .incoming = false,
                                          .channel = "portal",
                                          .person = "ADA",
                                          .officer = "officer-7",
                                          .subject = "The plan",
                                          .words = "We said no. If you do ask, reply."},
                              history, box().today);
    ASSERT_TRUE(began);
    box().archive().append({{*began}, {"officer-7", "officer"}, box().clock});
    const std::int64_t ours = last().number;
    box().archive().writing([&](storage::Connection& in) {
        storage::MailSent(in, "830").begin({.message_id = "ours@ribbon.example",
                                            .outbox = "message-C1",
                                            .a_case = "C1",
                                            .entry = ours,
                                            .person = "ADA",
                                            .sent_to = "ada@family.example",
                                            .made = box().clock});
    });
    const std::string answers = "In-Reply-To: <ours@ribbon.example>\r\n";
    mails("ada@family.example", "send@ribbon.example", "Yes, I do ask.", answers);
    EXPECT_EQ(last()[person], "ADA");
    EXPECT_EQ(last()[entry], std::to_string(ours));
    // She passed it on to him: what he writes is no part of her conversation.
    mails("tom@other.example", "send@ribbon.example", "What is this?", answers);
    EXPECT_EQ(last()[person], "TOM");
    EXPECT_EQ(last()[entry], "");
}

TEST_P(Whose, WhatCameThroughAListDoesNotHideTheSameMailFromAPerson)
{
    const std::string same = "Message-ID: <1@new.example>\r\n",
                      list = "List-Id: <team.northshire.example>\r\n" + same;
    const auto from = "new.mum@new.example", to = "send@ribbon.example";
    EXPECT_EQ(mails(from, to, "Please assess my son.", list).state, MailState::set_aside);
    EXPECT_EQ(mails(from, to, "Please assess my son.", same).state, MailState::to_file);
    EXPECT_EQ(mails(from, to, "Please assess my son.", same).state, MailState::again);
    EXPECT_EQ(mails(from, to, "Please assess my son.", list).state, MailState::again);
}

TEST_P(Whose, ASchoolsMailAboutAnotherChildIsForAPerson)
{
    named("P-C1", "Maya", "Radford");
    named("P-C2", "Noah", "Radford");
    EXPECT_EQ(mails("office@hill.example", "send@ribbon.example", "A new request for Bob.").state,
              MailState::to_file);
    const auto other = mails("office@hill.example", box().address("C1"), "Noah Radford, too.");
    EXPECT_EQ(other.state, MailState::to_file);
    EXPECT_NE(other.said.find("Noah Radford"), std::string::npos) << other.said;
    EXPECT_EQ(mails("office@hill.example", box().address("C1"), "Maya Radford came.").state,
              MailState::filed);
    // Their mother may write of both.
    EXPECT_EQ(mails("ada@family.example", box().address("C1"), "Noah Radford, too.").state,
              MailState::filed);
}

} // namespace
} // namespace ribbon
