// Mail that waits: for a person who says where it belongs, for a machine that is well again, for
// whoever imports it.
#include "outbound/mail/letter.hpp"
#include "storage/mail/reads_like.hpp"
#include "tests/support/a_mailbox.hpp"

namespace ribbon {
namespace {

using storage::MailState;

class WaitingMail : public OnAMailbox {
protected:
    void from(const std::string& who, const std::string& words, const std::string& head = "")
    {
        box().receive("bounces@anywhere.example", {"send@ribbon.example"},
                      mail_of(who, "send@ribbon.example", "Hello", words, head));
    }
    std::vector<std::string> order()
    {
        std::vector<std::string> ids;
        box().archive().reading([&](storage::Connection& in) {
            ids = storage::MailsByUrgency(in, "830").to_file(9, 0);
        });
        return ids;
    }
    MailState state(std::size_t which) { return box().mails().at(which).state; }
};

TEST_P(WaitingMail, StandsInTheOrderOfItsClocksWithDangerFirst)
{
    from("gran@new.example", "Where do I find the local offer?");
    from("dad@new.example", "I would like to request an EHC needs assessment for my son.");
    from("aunt@new.example", "He says he wants to die.");
    EXPECT_EQ(order(), (std::vector<std::string>{"M3", "M2", "M1"}));
    // Those from before an upgrade have no note; they get one.
    box().archive().writing(
        [](storage::Connection& in) { in.run("DELETE FROM mail_reads_like", {}); });
    EXPECT_EQ(order(), (std::vector<std::string>{"M1", "M2", "M3"}));
    storage::note_what_waits(box().archive(), box().today);
    EXPECT_EQ(order(), (std::vector<std::string>{"M3", "M2", "M1"}));
    box().archive().reading([&](storage::Connection& in) {
        EXPECT_EQ(storage::MailsByUrgency(in, "830").dangers(), 1);
        EXPECT_EQ(storage::MailsByUrgency(in, "830").with_a_clock(),
                  (std::pair<std::int64_t, std::string>{1, "M2"}))
            << "a question asks for nothing, and danger has a list of its own";
        const auto row = storage::Mails(in, "830").find("M2");
        const auto like =
            storage::reads_like(box().archive(), *row, *storage::found_of(*row), box().today);
        ASSERT_EQ(like.asks.size(), 1U);
        // Six weeks after Monday 2 March 2026: SEND Regulations 2014, reg 5(1).
        EXPECT_EQ(like.asks[0].due, (Day{std::chrono::year{2026} / 4 / 13}));
    });
}

TEST_P(WaitingMail, OfANewFamilyIsReceiptedOnceADayAndNamesNobody)
{
    from("Dad <dad@new.example>", "Please assess my son Tom.", "Message-ID: <1@new.example>\r\n");
    from("dad@new.example", "Are you there?");
    const auto sent = box().outgoing();
    ASSERT_EQ(sent.size(), 1U);
    const auto letter = parse_mail_letter(sent[0].body);
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->to, "dad@new.example");
    EXPECT_EQ(letter->in_reply_to, "1@new.example");
    EXPECT_TRUE(letter->automatic) << "else two machines answer each other for ever";
    EXPECT_EQ(letter->a_case, "");
    EXPECT_NE(
        letter->text.find("We have your email of Monday 2 March 2026. A person will read it."),
        std::string::npos);
    EXPECT_EQ(letter->text.find("Tom"), std::string::npos);
    box().clock.seconds += 86'401;
    from("dad@new.example", "It is tomorrow.");
    EXPECT_EQ(box().outgoing().size(), 2U);
}

TEST_P(WaitingMail, IsNotReceiptedToAMachineOrToWhoeverMayBeAnother)
{
    from("robot@shop.example", "Out of office.", "Auto-Submitted: auto-replied\r\n");
    from("dad@new.example", "Hello.", "Authentication-Results: mx.ribbon.example; dmarc=fail\r\n");
    from("send@ribbon.example", "Hello.");
    // A party is told once it is filed; Ada has two children, so a person says of which it is.
    from("ada@family.example", "Hello.");
    EXPECT_EQ(state(3), MailState::to_file);
    EXPECT_TRUE(box().outgoing().empty());
}

TEST_P(WaitingMail, IsWhatNamesSeveralSenders)
{
    // From: RFC 5322 section 3.6.2 allows several mailboxes in one field.
    box().receive("evil@bad.example", {box().address("C1")},
                  mail_of("ada@family.example, evil@bad.example", box().address("C1"), "School",
                          "I take back my request."));
    EXPECT_EQ(state(0), MailState::to_file);
    EXPECT_EQ(box().messages("C1", ""), 0);
    // The same address twice is one sender.
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("Ada <ada@family.example>, ADA@family.example", box().address("C1"),
                          "School", "When is the meeting?"));
    EXPECT_EQ(state(1), MailState::filed);
    EXPECT_NE(box().mails().at(1).said.find("Nobody vouched"), std::string::npos);
    box().receive("ada@family.example", {box().address("C1")},
                  mail_of("ada@family.example", box().address("C1"), "School", "Thank you.",
                          "Authentication-Results: mx.ribbon.example; dmarc=pass\r\n"));
    EXPECT_EQ(state(2), MailState::filed);
    EXPECT_EQ(box().mails().at(2).said, "");
}

TEST_P(WaitingMail, ThatIsImportedIsLeftToWhoeverImports)
{
    // Given a mail of the council's own in an old mailbox, and a listener that knows nothing of it,
    auto intake = box().intake();
    const std::string own = mail_of("Old office <old-send@northshire.example>",
                                    "ada@family.example", "School", "You were answered.");
    storage::take_in(
        intake, own,
        {.via = "import", .envelope_from = {}, .envelope_to = {"Old-Send@northshire.example"}});
    box().file_all();
    EXPECT_EQ(state(0), MailState::taken);
    // and a mail that came in while it is imported,
    storage::take_in(intake, mail_of("gran@new.example", "send@ribbon.example", "Now", "Hello."),
                     {.via = "lmtp", .envelope_from = {}, .envelope_to = {"send@ribbon.example"}});
    daemons::Filer importing{intake,
                             {.read = reads_here(), .rules = box().rules(), .imported = true},
                             [](const std::string&) {}};
    while (importing.file_next()) {}
    EXPECT_EQ(state(0), MailState::to_file) << "Ada has two children";
    EXPECT_EQ(state(1), MailState::taken);
    // then an officer who files it by hand makes it a message of the council's.
    ASSERT_TRUE(storage::file_by_hand(box().archive(),
                                      {.id = "M1", .cases = {"C1"}, .who = {"grace", "officer"}},
                                      box().rules(), box().clock));
    EXPECT_EQ(box().messages("C1", ""), 0) << "it came in from nobody";
    bool out = false;
    for (const Detail& one : box().archive().read_case("C1").details)
        out =
            out || (one.kind == DetailKind::message_filed && one[DetailField::direction] == "out");
    EXPECT_TRUE(out);
}

TEST_P(WaitingMail, WaitsOnWhileTheMachineIsIllAndOthersHaveTheirTurn)
{
    bool ill = true;
    daemons::Filer filer{box().intake(),
                         {.read = [&](const auto& mail, const auto& files) -> Result<MailFound> {
                              if (ill) throw std::runtime_error("no process to be had");
                              return reads_here()(mail, files);
                          },
                          .rules = box().rules(),
                          .pause = std::chrono::milliseconds{1}},
                         [](const std::string&) {}};
    LmtpClient client{box().port()};
    for (const char* words : {"One", "Two"})
        client.deliver("ada@family.example", {box().address("C1")},
                       mail_of("ada@family.example", box().address("C1"), "School", words));
    for (int turn = 0; turn < 30; ++turn) {
        try {
            filer.file_next();
        } catch (const std::runtime_error&) { // Told to the operator.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    for (const auto& row : box().mails()) {
        EXPECT_EQ(row.state, MailState::taken);
        EXPECT_EQ(row.tries, 0) << "it is not the mail's fault";
    }
    ill = false;
    for (int tenths = 0; tenths < 300 && box().messages("C1", "") < 2; ++tenths) {
        filer.file_next();
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
    EXPECT_EQ(box().messages("C1", ""), 2);
}

TEST_P(WaitingMail, ThatAloneCanNotBeReadIsForAPersonAtLast)
{
    daemons::Filer filer{box().intake(),
                         {.read = [](const auto& mail, const auto& files) -> Result<MailFound> {
                              auto found = reads_here()(mail, files);
                              if (found && found->subject == "Bad")
                                  throw std::runtime_error("ended");
                              return found;
                          },
                          .rules = box().rules(),
                          .pause = std::chrono::milliseconds{1}},
                         [](const std::string&) {}};
    LmtpClient client{box().port()};
    client.deliver("ada@family.example", {box().address("C1")},
                   mail_of("ada@family.example", box().address("C1"), "Bad", "Bad"));
    for (int turn = 0; turn < 200 && state(0) == MailState::taken; ++turn) {
        client.deliver("ada@family.example", {box().address("C1")},
                       mail_of("ada@family.example", box().address("C1"), "Good",
                               "Good " + std::to_string(turn)));
        for (int looks = 0; looks < 2; ++looks) {
            try {
                filer.file_next();
            } catch (const std::runtime_error&) { // Told to the operator.
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    EXPECT_EQ(state(0), MailState::to_file);
    // It is read once more where somebody says so, and only such a mail is.
    std::int64_t count = 0;
    box().archive().writing(
        [&](storage::Connection& in) { count = storage::Mails(in, "830").read_again(""); });
    EXPECT_EQ(count, 1);
    EXPECT_EQ(state(0), MailState::taken);
    box().file_all();
    EXPECT_EQ(state(0), MailState::filed);
}

RIBBON_ON_BOTH_ENGINES(WaitingMail);

} // namespace
} // namespace ribbon
