// What a mail puts on the record of a case.

#include "commands/mail/file_mail.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day monday{std::chrono::year{2026} / 3 / 2};

CaseHistory a_case()
{
    const auto opened = decide(OpenCase{.a_case = "C1",
                                        .person = "P1",
                                        .name = "Maya Radford",
                                        .opened = monday,
                                        .born = {},
                                        .evidence = {}},
                               CaseHistory{}, monday);
    CaseHistory history = with(CaseHistory{}, *opened);
    history.key = "C1";
    return history;
}

FileMail a_mail()
{
    FileMail mail;
    mail.day = monday;
    mail.from = Party::parent;
    mail.person = "ADA";
    mail.sender = "Ada Radford <ada@family.example>";
    mail.subject = "School";
    mail.words = "The taxi did not come.";
    mail.raw = {std::string(64, 'a'), "the mail as it came.eml", "message/rfc822", 900};
    mail.evidence = "mail M1";
    return mail;
}

const Detail* first(const StreamProposal& proposal, DetailKind kind)
{
    for (const auto& add : proposal.adds)
        if (const auto* detail = std::get_if<Detail>(&add); detail && detail->kind == kind)
            return detail;
    return nullptr;
}

TEST(FileMail, OfAPersonStartsTheClockOnTheDayItCame)
{
    const auto filed = decide(a_mail(), a_case(), monday + days{3});
    ASSERT_TRUE(filed);
    const auto* fact = std::get_if<ProposedFact>(&filed->adds.front());
    ASSERT_TRUE(fact);
    EXPECT_EQ(fact->fact.kind, Kind::message_received);
    EXPECT_EQ(fact->fact.when, Days::on(monday));
    EXPECT_EQ(matter_of_mail(*filed), 1);
    EXPECT_EQ(entry_of_mail(*filed), filed->expected + 2) << "the fact is before it";
    EXPECT_EQ((*first(*filed, DetailKind::document_added))[DetailField::matter], "1");
}

TEST(FileMail, OfAMachineIsANoteWithoutAClock)
{
    FileMail mail = a_mail();
    mail.human = false;
    mail.machine = "An automatic reply";
    const auto filed = decide(mail, a_case(), monday);
    ASSERT_TRUE(filed);
    EXPECT_EQ(matter_of_mail(*filed), 0);
    EXPECT_EQ((*first(*filed, DetailKind::note_made))[DetailField::words],
              "An automatic reply from Ada Radford <ada@family.example>: School\n\n"
              "The taxi did not come.");
    EXPECT_FALSE(first(*filed, DetailKind::message_filed));
}

TEST(FileMail, OfYearsBeforeIsAMessageWithoutAClock)
{
    FileMail mail = a_mail();
    mail.imported = true;
    mail.day = monday - days{400};
    auto filed = decide(mail, a_case(), monday);
    ASSERT_TRUE(filed);
    EXPECT_EQ(matter_of_mail(*filed), 0);
    EXPECT_EQ((*first(*filed, DetailKind::message_filed))[DetailField::direction], "in");
    mail.outgoing = true;
    filed = decide(mail, a_case(), monday);
    EXPECT_EQ((*first(*filed, DetailKind::message_filed))[DetailField::direction], "out");
}

TEST(FileMail, HoldsWhatAnEntryCanAndSaysWhereTheRestIs)
{
    FileMail mail = a_mail();
    // Each "é" is two bytes: none may be cut in half.
    mail.words.clear();
    for (int one = 0; one < 60'001; ++one) mail.words += "\xC3\xA9";
    mail.subject = std::string(499, 's') + "\xC3\xA9";
    const auto filed = decide(mail, a_case(), monday);
    ASSERT_TRUE(filed);
    const Detail* message = first(*filed, DetailKind::message_filed);
    const std::string words{(*message)[DetailField::words]};
    EXPECT_LE(words.size(), max_detail_words);
    EXPECT_GT(words.size(), max_detail_words - 200);
    EXPECT_NE(words.find("The rest is in the mail itself"), std::string::npos);
    EXPECT_EQ((*message)[DetailField::subject], std::string(499, 's'));
}

TEST(FileMail, TakesAnyWordsAndAnyNames)
{
    for (const std::string& words : {std::string{}, std::string{"\x00\x01\x1B[31m", 6},
                                     std::string{"\xFF\xFE"}, std::string(3, '\n')}) {
        FileMail mail = a_mail();
        mail.words = mail.subject = words;
        mail.files = {{std::string(64, 'b'), "a\nb\x7F.pdf", "application/pdf", 3}};
        const auto filed = decide(mail, a_case(), monday);
        ASSERT_TRUE(filed) << filed.problems().front().sentence;
        const Detail* file = first(*filed, DetailKind::document_added);
        EXPECT_EQ((*file)[DetailField::name], "a b .pdf");
    }
}

} // namespace
} // namespace ribbon
