// Mail from a real socket to the record.

#include "outbound/mail/letter.hpp"
#include "storage/attachments/states.hpp"
#include "tests/support/a_mailbox.hpp"

namespace ribbon {
namespace {

using storage::MailState;

class Receiving : public OnAMailbox {
protected:
    int count(const std::string& a_case, DetailKind kind)
    {
        int found = 0;
        for (const Detail& one : box().archive().read_case(a_case).details)
            found += one.kind == kind;
        return found;
    }
};

TEST_P(Receiving, AMothersMailBecomesAMessageWithItsClockAndIsAcknowledged)
{
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("Ada Radford <ada@family.example>", box().address("C1"),
                          "School transport", "The taxi did not come again.",
                          "Message-ID: <1@family.example>\r\n"));
    const CaseHistory history = box().archive().read_case("C1");
    const Detail* message = nullptr;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed) message = &one;
    ASSERT_TRUE(message);
    EXPECT_EQ((*message)[DetailField::subject], "School transport");
    EXPECT_EQ((*message)[DetailField::channel], "email");
    EXPECT_EQ((*message)[DetailField::person], "ADA");
    const Fact& clock = history.facts.facts.back();
    EXPECT_EQ(clock.kind, Kind::message_received);
    EXPECT_EQ(clock.when, Days::on(box().today)) << "of receipt, whatever the mail says";
    EXPECT_EQ(clock.says.from, Party::parent);

    const auto rows = box().mails();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].state, MailState::filed);
    EXPECT_EQ(rows[0].filed, (std::vector<storage::FiledIn>{{"C1", message->number}}));

    const auto sent = box().outgoing();
    ASSERT_EQ(sent.size(), 1U);
    const auto letter = parse_mail_letter(sent[0].body);
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->to, "ada@family.example");
    EXPECT_EQ(letter->in_reply_to, "1@family.example");
    EXPECT_TRUE(letter->automatic) << "else two machines answer each other for ever";
    EXPECT_TRUE(letter->with_receipt);
    EXPECT_EQ(letter->entry, message->number);
    const std::string& text = letter->text;
    EXPECT_NE(text.find("C1-" + std::to_string(message->number)), std::string::npos) << text;
    EXPECT_NE(text.find("Grace Hall"), std::string::npos);
    // Five working days after Monday 2 March 2026.
    EXPECT_NE(text.find("9 March 2026"), std::string::npos) << text;
    EXPECT_EQ(text.find("Maya"), std::string::npos) << "a mail can be read by others";
}

TEST_P(Receiving, TheMailItselfAndItsFilesAreDocumentsOfTheCase)
{
    const std::string body = "--b\r\nContent-Type: text/plain\r\n\r\nSee the letter.\r\n--b\r\n"
                             "Content-Type: application/pdf; name=letter.pdf\r\n"
                             "Content-Disposition: attachment; filename=letter.pdf\r\n"
                             "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQKaGVsbG8=\r\n"
                             "--b--";
    std::string mail = mail_of("ada@family.example", box().address("C1"), "Letter", body);
    mail.replace(mail.find("text/plain; charset=utf-8"), 25, "multipart/mixed; boundary=b");
    box().receive("ada@family.example", {box().address("C1")}, mail);
    std::vector<std::string> names;
    std::string hash;
    for (const Detail& one : box().archive().read_case("C1").details)
        if (one.kind == DetailKind::document_added) {
            names.emplace_back(one[DetailField::name]);
            hash = one[DetailField::attachment];
        }
    EXPECT_EQ(names, (std::vector<std::string>{"letter.pdf", "the mail as it came.eml"}));
    std::string raw;
    box().store().read(hash, [&](std::string_view piece) { raw += piece; });
    EXPECT_EQ(raw, mail) << "byte for byte";
}

TEST_P(Receiving, AStrangerWithTheRightAddressFilesNothing)
{
    box().receive("mallory@bad.example", {box().address("C1")},
                  mail_of("Ada Radford <mallory@bad.example>", box().address("C1"), "School",
                          "Please send me the plan."));
    EXPECT_EQ(box().messages("C1", ""), 0);
    const auto row = box().mails().at(0);
    EXPECT_EQ(row.state, MailState::to_file);
    box().archive().reading([&](storage::Connection& in) {
        const auto found = storage::found_of(row);
        ASSERT_TRUE(found);
        const auto guesses =
            route(storage::clues_of(in, "830", row, *found, box().rules())).guesses;
        ASSERT_EQ(guesses.size(), 1U);
        EXPECT_EQ(guesses[0].a_case, "C1");
    });
    const auto told = box().outgoing();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].body.find("C1"), std::string::npos)
        << "and a stranger is told nothing of the case";
}

TEST_P(Receiving, APersonFilesWhatWasNotPlacedOnce)
{
    box().receive("gran@family.example", {"send@ribbon.example"},
                  mail_of("Gran <gran@family.example>", "send@ribbon.example", "Maya",
                          "I am worried about her."));
    ASSERT_EQ(box().mails().at(0).state, MailState::to_file);
    const auto by_hand = [&](std::vector<std::string> cases) {
        return storage::file_by_hand(
            box().archive(), {.id = "M1", .cases = std::move(cases), .who = {"grace", "officer"}},
            box().rules(), box().clock);
    };
    EXPECT_FALSE(by_hand({}));
    EXPECT_FALSE(by_hand({"C9"}));
    EXPECT_EQ(box().mails().at(0).state, MailState::to_file) << "nothing was changed";
    const auto filed = by_hand({"C1", "C2"});
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->size(), 2U);
    EXPECT_EQ(box().messages("C1", "worried"), 1);
    EXPECT_EQ(box().messages("C2", "worried"), 1);
    EXPECT_FALSE(by_hand({"C1"})) << "it is filed already";
    EXPECT_EQ(box().messages("C1", "worried"), 1);
}

TEST_P(Receiving, APersonSaysThatAPartyWroteFromAnotherAddress)
{
    box().receive("ada@work.example", {box().address("C1")},
                  mail_of("Ada <ada@work.example>", box().address("C1"), "School", "At work."));
    ASSERT_EQ(box().mails().at(0).state, MailState::to_file);
    const std::size_t before = box().outgoing().size();
    ASSERT_TRUE(storage::file_by_hand(
        box().archive(),
        {.id = "M1", .cases = {"C1"}, .who = {"grace", "officer"}, .writer = "ADA"}, box().rules(),
        box().clock));
    std::vector<std::string> writers;
    for (const Detail& one : box().archive().read_case("C1").details)
        if (one.kind == DetailKind::message_filed) writers.emplace_back(one[DetailField::person]);
    EXPECT_EQ(writers, std::vector<std::string>{"ADA"});
    EXPECT_EQ(box().outgoing().size(), before)
        << "and nothing of it goes to an address nobody knows";
}

TEST_P(Receiving, AMailOfAnMpsOfficeThatAPersonFilesIsTheirs)
{
    box().receive("caseworker@parliament.uk", {box().address("C1")},
                  mail_of("caseworker@parliament.uk", box().address("C1"), "Maya", "Why so late?"));
    ASSERT_TRUE(storage::file_by_hand(box().archive(),
                                      {.id = "M1", .cases = {"C1"}, .who = {"grace", "officer"}},
                                      box().rules(), box().clock));
    EXPECT_EQ(box().archive().read_case("C1").facts.facts.back().says.from, Party::mp);
}

TEST_P(Receiving, TheOtherParentWhoAnswersToAllBeginsAConversationOfTheirOwn)
{
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("ada@family.example", box().address("C1"), "Holidays", "Where?",
                          "Message-ID: <m-1@family.example>\r\n"));
    box().receive("office@hill.example", {box().address("C1")},
                  mail_of("office@hill.example", box().address("C1"), "Re: Holidays", "With us.",
                          "Message-ID: <f-1@hill.example>\r\nIn-Reply-To: "
                          "<m-1@family.example>\r\n"));
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("ada@family.example", box().address("C1"), "Re: Holidays", "No.",
                          "In-Reply-To: <m-1@family.example>\r\n"));
    std::vector<std::string> goes_on;
    for (const Detail& one : box().archive().read_case("C1").details)
        if (one.kind == DetailKind::message_filed) goes_on.emplace_back(one[DetailField::entry]);
    ASSERT_EQ(goes_on.size(), 3U);
    EXPECT_EQ(goes_on[1], "");
    EXPECT_NE(goes_on[2], "");
}

TEST_P(Receiving, OneMailAboutTwoSiblingsIsInBothCases)
{
    const std::string both = box().address("C1") + ", " + box().address("C2");
    box().receive("ada@family.example", {box().address("C1"), box().address("C2")},
                  mail_of("ada@family.example", both, "Both", "They both need a taxi."));
    EXPECT_EQ(box().messages("C1", "both need"), 1);
    EXPECT_EQ(box().messages("C2", "both need"), 1);
    EXPECT_EQ(box().mails().at(0).filed.size(), 2U);
}

TEST_P(Receiving, WhatCanNotBeReadIsBeforeAPersonWithItsBytes)
{
    daemons::Filer failing{
        box().intake(),
        {.read = daemons::reads_apart({.command = {"sh", "-c", "kill -SEGV $$"}}),
         .rules = box().rules()},
        [](const std::string&) {}};
    LmtpClient client{box().port()};
    client.deliver("ada@family.example", {box().address("C1")}, "\xFF\xFE broken\r\n");
    EXPECT_TRUE(failing.file_next());
    const auto row = box().mails().at(0);
    EXPECT_EQ(row.state, MailState::to_file);
    EXPECT_NE(row.said.find("could not be read"), std::string::npos) << row.said;
    std::string raw;
    box().store().read(row.taken.raw, [&](std::string_view piece) { raw += piece; });
    EXPECT_EQ(raw, "\xFF\xFE broken\r\n");
    // And a person can still put it where it belongs.
    EXPECT_TRUE(storage::file_by_hand(box().archive(),
                                      {.id = "M1", .cases = {"C1"}, .who = {"grace", "officer"}},
                                      box().rules(), box().clock));
    EXPECT_EQ(box().messages("C1", "could not be read"), 1);
}

TEST_P(Receiving, WhatIsTooLargeIsRefusedWithWhereToSendItAndCounted)
{
    LmtpClient client{box().port()};
    const auto answers = client.deliver("ada@family.example", {box().address("C1")},
                                        std::string(3'000'001, 'x') + "\r\n");
    ASSERT_FALSE(answers.empty());
    EXPECT_TRUE(answers.front().starts_with("552")) << answers.front();
    EXPECT_NE(answers.front().find("https://ribbon.example/ask"), std::string::npos);
    EXPECT_EQ(box().listener().counts().too_large, 1U);
}

TEST_P(Receiving, AnAcknowledgementIsSentSoOftenADayAndNoMore)
{
    for (int one = 0; one < 8; ++one)
        box().receive("ada@family.example", {box().address("C1")},
                      mail_of("ada@family.example", box().address("C1"), "School",
                              "Mail " + std::to_string(one)));
    EXPECT_EQ(box().messages("C1", "Mail"), 8);
    EXPECT_EQ(box().outgoing().size(), 5U);
}

TEST_P(Receiving, TooLargeIsToldSoAndKeepsNothing)
{
    LmtpClient client{box().port()};
    const auto answers = client.deliver(
        "ada@family.example", {"send@ribbon.example"},
        mail_of("ada@family.example", "send@ribbon.example", "Big", std::string(4'000'000, 'x')));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].starts_with("552")) << answers[0];
    EXPECT_NE(answers[0].find("https://ribbon.example/ask"), std::string::npos);
    EXPECT_TRUE(box().mails().empty());
}

TEST_P(Receiving, AConnectionThatBreaksOffLeavesNothing)
{
    {
        LmtpClient client{box().port()};
        client.send("LHLO x\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\nhalf a");
        for (int answer = 0; answer < 5; ++answer) client.hear();
    }
    box().listener().stop();
    EXPECT_TRUE(box().mails().empty());
    std::uint64_t files = 0;
    box().store().each([&](const std::string&) { ++files; });
    EXPECT_EQ(files, 0U);
}

TEST_P(Receiving, ManyAtOnceAreAllTaken)
{
    constexpr int clients = 12, each = 10;
    std::atomic<int> accepted = 0;
    {
        std::vector<std::jthread> all;
        for (int one = 0; one < clients; ++one)
            all.emplace_back([&, one] {
                LmtpClient client{box().port()};
                for (int mail = 0; mail < each; ++mail)
                    accepted += static_cast<int>(
                        client
                            .deliver("ada@family.example", {"send@ribbon.example"},
                                     mail_of("ada@family.example", "send@ribbon.example", "x",
                                             std::to_string(one) + "/" + std::to_string(mail)))
                            .size());
            });
    }
    EXPECT_EQ(accepted, clients * each);
    EXPECT_EQ(box().mails().size(), static_cast<std::size_t>(clients * each));
    EXPECT_EQ(box().listener().counts().taken, static_cast<std::uint64_t>(clients * each));
}

RIBBON_ON_BOTH_ENGINES(Receiving);

} // namespace
} // namespace ribbon
