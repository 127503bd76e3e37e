// The ways mail breaks on its way in: ../shared/reliability.md 1.2, by their numbers. Each is a
// thing that happened to somebody's help desk.

#include "base/json/value.hpp"
#include "tests/support/a_mailbox.hpp"

namespace ribbon {
namespace {

using storage::MailState;

class BreaksReceiving : public OnAMailbox {
protected:
    void from_ada(const std::string& words, const std::string& more_fields,
                  const std::string& subject = "School")
    {
        box().receive("ada@family.example", {box().address("C1")},
                      mail_of("Ada Radford <ada@family.example>", box().address("C1"), subject,
                              words, more_fields));
    }
    std::vector<MailState> states()
    {
        std::vector<MailState> all;
        for (const auto& row : box().mails()) all.push_back(row.state);
        return all;
    }
};

TEST_P(BreaksReceiving, Number1ASecondMailUnderAMessageIdSeenBeforeIsKept)
{
    from_ada("The taxi did not come.", "Message-ID: <1@family.example>\r\n");
    from_ada("He was sent home today.", "Message-ID: <1@family.example>\r\n");
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    EXPECT_EQ(box().messages("C1", "He was sent home today."), 1);
    EXPECT_NE(box().mails()[1].said.find("same Message-ID"), std::string::npos) << "and flagged";
}

TEST_P(BreaksReceiving, Number2AMailWithoutMessageIdIsOneHoweverOftenItComes)
{
    for (int time = 0; time < 3; ++time) from_ada("The taxi did not come.", {});
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    EXPECT_EQ(states(), (std::vector{MailState::filed, MailState::again, MailState::again}));
    EXPECT_EQ(box().mails()[2].first, "M1");
}

TEST_P(BreaksReceiving, Number3AnEmptyMessageIdStopsNothingBehindIt)
{
    from_ada("First.", "Message-ID: \r\n");
    from_ada("Second.", "Message-ID: <>\r\n");
    from_ada("Third.", "Message-ID:\r\n");
    from_ada("Fourth.", "Message-ID: <4@family.example>\r\n");
    for (const char* words : {"First.", "Second.", "Third.", "Fourth."})
        EXPECT_EQ(box().messages("C1", words), 1) << words;
}

TEST_P(BreaksReceiving, Number4TwoWhoTakeTheSameMailAtOnceFileItOnce)
{
    const std::string mail =
        mail_of("ada@family.example", box().address("C1"), "School", "The taxi did not come.",
                "Message-ID: <1@family.example>\r\n");
    const auto intake = box().intake();
    daemons::Filer other{
        box().intake(), {.read = reads_here(), .rules = box().rules()}, [](auto&) {}};
    std::vector<std::jthread> both;
    for (daemons::Filer* filer : {&box().filer(), &other})
        both.emplace_back([&, filer] {
            for (int time = 0; time < 4; ++time) {
                storage::take_in(intake, mail,
                                 {.via = "imap", .envelope_from = {}, .envelope_to = {}});
                while (filer->file_next()) {}
            }
        });
    both.clear();
    box().file_all();
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    const auto all = states();
    EXPECT_EQ(all.size(), 8U) << "and each delivery is still seen";
    EXPECT_EQ(std::count(all.begin(), all.end(), MailState::filed), 1);
    EXPECT_EQ(std::count(all.begin(), all.end(), MailState::again), 7);
}

TEST_P(BreaksReceiving, Number5OneMailByTwoRoutesIsOneMessage)
{
    const std::string to = box().address("C1");
    const std::string mail =
        mail_of("ada@family.example", to + ", list@hill.example", "School",
                "The taxi did not come.", "Message-ID: <1@family.example>\r\n");
    box().receive("ada@family.example", {to}, "Received: from a by b; Mon, 2 Mar 2026\r\n" + mail);
    // The same by a list, by another way, at another time.
    box().receive("bounces@lists.example", {"send@ribbon.example"},
                  "Return-Path: <bounces@lists.example>\r\nDelivered-To: send@ribbon.example\r\n"
                  "Received: from c by d; Mon, 2 Mar 2026\r\n" +
                      mail);
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    EXPECT_EQ(states(), (std::vector{MailState::filed, MailState::again}));
}

TEST_P(BreaksReceiving, Number5OneMailToTwoCasesIsInBoth)
{
    // Two siblings: one mail, delivered to each address by itself.
    const std::string mail =
        mail_of("ada@family.example", "undisclosed-recipients:;", "School",
                "The taxi did not come.", "Message-ID: <1@family.example>\r\n");
    box().receive("ada@family.example", {box().address("C1")}, mail);
    box().receive("ada@family.example", {box().address("C2")}, mail);
    EXPECT_EQ(box().messages("C1", "The taxi did not come."), 1);
    EXPECT_EQ(box().messages("C2", "The taxi did not come."), 1);
}

TEST_P(BreaksReceiving, Number6AMailFromOneOfOurAddressesToAnotherIsSeen)
{
    box().receive("grace.hall@ribbon.example", {box().address("C1")},
                  mail_of("Grace Hall <grace.hall@ribbon.example>", box().address("C1"),
                          "Passing this on", "The father rang.",
                          "Message-ID: <g1@ribbon.example>\r\n"));
    const auto rows = box().mails();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_TRUE(rows[0].state == MailState::to_file || rows[0].state == MailState::set_aside);
    EXPECT_FALSE(rows[0].said.empty());
    EXPECT_NE(rows[0].read.reading.find("The father rang."), std::string::npos);
}

TEST_P(BreaksReceiving, Number7ThisYearsMailIsNotLastYears)
{
    const auto yearly = [&](const std::string& day, const std::string& id) {
        box().receive("ada@family.example", {box().address("C1")},
                      "From: ada@family.example\r\nTo: " + box().address("C1") +
                          "\r\nSubject: Annual review\r\nDate: " + day + "\r\nMessage-ID: <" + id +
                          "@family.example>\r\n\r\nPlease tell me the date of the review.\r\n");
    };
    yearly("Mon, 03 Mar 2025 09:00:00 +0000", "2025");
    yearly("Mon, 02 Mar 2026 09:00:00 +0000", "2026");
    EXPECT_EQ(box().messages("C1", "Please tell me the date of the review."), 2);
    // And each has a clock of its own.
    int clocks = 0;
    for (const Fact& fact : box().archive().read_case("C1").facts.facts)
        clocks += fact.kind == Kind::message_received;
    EXPECT_EQ(clocks, 2);
}

TEST_P(BreaksReceiving, Number8TheSameWordsFromAnotherAddressAreAnotherMail)
{
    const auto send = [&](const std::string& from) {
        box().receive(from, {box().address("C1")},
                      mail_of(from, box().address("C1"), "School", "When is the meeting?"));
    };
    send("ada@family.example");
    send("office@hill.example");
    EXPECT_EQ(box().messages("C1", "When is the meeting?"), 2);
    std::string told;
    for (const auto& row : box().outgoing())
        if (row.key.starts_with("acknowledgement-"))
            told += *parse_json(row.body, {})->find("to")->text() + " ";
    EXPECT_EQ(told, "ada@family.example office@hill.example ") << "each is told that we have it";
}

TEST_P(BreaksReceiving, Number11OurOwnAcknowledgementIsNoRequest)
{
    from_ada("The taxi did not come.", "Message-ID: <1@family.example>\r\n");
    ASSERT_EQ(box().outgoing().size(), 1U);
    const auto letter = parse_json(box().outgoing()[0].body, {});
    // It comes back, as it would from a mailbox that forwards all to us.
    box().receive("", {box().address("C1")},
                  mail_of("The council <send@ribbon.example>", "ada@family.example",
                          *letter->find("subject")->text(), *letter->find("text")->text(),
                          "Auto-Submitted: auto-replied\r\nMessage-ID: <a1@ribbon.example>\r\n"
                          "In-Reply-To: <1@family.example>\r\n"));
    EXPECT_EQ(states(), (std::vector{MailState::filed, MailState::set_aside}));
    EXPECT_EQ(box().outgoing().size(), 1U) << "and nobody is told of it";
    int clocks = 0;
    for (const Fact& fact : box().archive().read_case("C1").facts.facts)
        clocks += fact.kind == Kind::message_received;
    EXPECT_EQ(clocks, 1);
}

RIBBON_ON_BOTH_ENGINES(BreaksReceiving);

} // namespace
} // namespace ribbon
