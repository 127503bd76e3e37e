#include "commands/ask.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

/// Natalie Heathcote asks for Finley, with all that the form asks.
AskForAssessment full()
{
    AskForAssessment ask;
    ask.child = {"Finley", "Heathcote"};
    ask.born = day("2018-03-14");
    ask.address = "4 Mill Lane, Millbrook";
    ask.postcode = "DE4 3AG";
    ask.school = "Millbrook Primary School";
    ask.hard_day = "He will not get in the car.";
    ask.helps = "Quiet.";
    ask.files = {{std::string(64, 'a'), "photo.heic", "image/heic", 2'000'000}};
    ask.asker = {"Natalie", "Heathcote"};
    ask.relation = "mother";
    ask.reach = {.by = {"text"}, .when = "after 4pm", .phone = "07700 900 318"};
    ask.needs = {"Large print letters"};
    ask.may_ask = {"The school"};
    ask.case_key = "C1";
    ask.child_key = "P1";
    ask.asker_key = "P2";
    return ask;
}

Result<Proposal> decided(const AskForAssessment& ask)
{
    return decide(ask, our_calendar(), thursday);
}

const StreamProposal& stream(const Proposal& proposal, const std::string& key)
{
    for (const StreamProposal& one : proposal)
        if (one.stream.key == key) return one;
    throw std::out_of_range{key};
}

/// What is added, kind by kind.
std::string kinds(const StreamProposal& proposed)
{
    std::string text;
    for (const auto& add : proposed.adds) {
        if (!text.empty()) text += " ";
        if (const Detail* detail = std::get_if<Detail>(&add))
            text += json_name(detail->kind);
        else
            text += json_name(std::get<ProposedFact>(add).fact.kind);
    }
    return text;
}

const Detail& only(const StreamProposal& proposed, DetailKind kind)
{
    for (const auto& add : proposed.adds)
        if (const Detail* detail = std::get_if<Detail>(&add); detail && detail->kind == kind)
            return *detail;
    throw std::out_of_range{json_name(kind)};
}

TEST(AskForAssessment, MakesEverythingInOneAct)
{
    const auto proposal = decided(full());
    ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
    ASSERT_EQ(proposal->size(), 3U);
    EXPECT_EQ(kinds(stream(*proposal, "P1")), "person-named address-recorded");
    EXPECT_EQ(kinds(stream(*proposal, "P2")), "person-named phone-recorded language-recorded");
    EXPECT_EQ(kinds(stream(*proposal, "C1")),
              "case-opened born party-joined request-received document-added message-filed "
              "promise-made note-made");
    for (const StreamProposal& one : *proposal) EXPECT_EQ(one.expected, 0);
    // The file says with which message it came: the sixth entry.
    EXPECT_EQ(only(stream(*proposal, "C1"), DetailKind::document_added).evidence,
              "message, entry 6");
}

TEST(AskForAssessment, StartsTheClockOfTheLaw)
{
    const auto proposal = decided(full());
    ASSERT_TRUE(proposal);
    const CaseHistory history = with(CaseHistory{}, stream(*proposal, "C1"));
    const Timeline now = timeline_on(thursday, history.facts);
    // Six weeks from Thursday 19 November 2026 are 42 days: 11 of November, 31 of December.
    EXPECT_EQ(the(now, "ehc.decide-whether-to-assess").legal.last, day("2026-12-31"));
    // Twenty weeks are 140: 11 + 31 + 31 + 28 + 31 make 132, and 8 of April.
    EXPECT_EQ(the(now, "ehc.finalise-plan").legal.last, day("2027-04-08"));
    EXPECT_EQ(history.facts.facts.back().says.from, Party::parent);
}

TEST(AskForAssessment, PromisesTheCheckWithinFiveWorkingDays)
{
    const auto proposal = decided(full());
    ASSERT_TRUE(proposal);
    const Detail& promise = only(stream(*proposal, "C1"), DetailKind::promise_made);
    // Friday, Monday, Tuesday, Wednesday, Thursday: the 26th.
    EXPECT_EQ(promise[DetailField::due], "2026-11-26");
    EXPECT_EQ(promise[DetailField::person], "P2");
    // Over Christmas: asked on Wednesday 23 December 2026; 24, 29, 30, 31 and then 4 January, for
    // Boxing Day is a Saturday and its holiday Monday 28 December.
    EXPECT_EQ(check_due(day("2026-12-23"), our_calendar()), day("2027-01-04"));
}

TEST(AskForAssessment, SaysNothingOfResponsibilityAndChecksNobody)
{
    const auto proposal = decided(full());
    ASSERT_TRUE(proposal);
    const StreamProposal& opened = stream(*proposal, "C1");
    EXPECT_EQ(only(opened, DetailKind::party_joined)[DetailField::responsibility], "");
    EXPECT_EQ(only(opened, DetailKind::party_joined)[DetailField::relation], "mother");
    EXPECT_EQ(kinds(opened).find("identity"), std::string::npos);
}

/// A parent whom a court keeps away asks about a child whom the council knows well.
TEST(AskForAssessment, AddsTheSameEntriesWhetherTheChildIsKnownOrNot)
{
    AskForAssessment known = full();
    known.may_be_the_same = {"case/C9: the same name and date of birth"};
    auto strange = decided(full());
    auto barred = decided(known);
    ASSERT_TRUE(strange && barred);
    // Only the words of the note for staff differ.
    EXPECT_NE(*strange, *barred);
    for (Proposal* one : {&*strange, &*barred}) one->back().adds.pop_back();
    EXPECT_EQ(*strange, *barred);
    const auto again = decided(known);
    const Detail& note = only(stream(*again, "C1"), DetailKind::note_made);
    EXPECT_NE(note[DetailField::words].find("case/C9"), std::string_view::npos);
    EXPECT_EQ(answers_in_words(known).find("C9"), std::string::npos);
}

TEST(AskForAssessment, NeedsOnlyANameABirthdayAndOneWayToReach)
{
    AskForAssessment ask;
    ask.case_key = "C1";
    ask.child_key = "P1";
    ask.asker_key = "P2";
    auto result = decided(ask);
    ASSERT_FALSE(result);
    ASSERT_EQ(result.problems().size(), 4U);
    EXPECT_EQ(result.problems()[0].sentence, "Tell us the child\u2019s name");
    EXPECT_EQ(result.problems()[1].sentence, "Tell us the child\u2019s birthday");
    ask.child = {"Finley", ""};
    ask.born = day("2018-03-14");
    ask.asker = {"", "Heathcote"};
    ask.reach.email = "natalie@example.org";
    result = decided(ask);
    ASSERT_TRUE(result) << result.problems().front().sentence;
    EXPECT_EQ(kinds(stream(*result, "C1")),
              "case-opened born party-joined request-received message-filed promise-made "
              "note-made");
}

TEST(AskForAssessment, OfAYoungPersonIsOnePerson)
{
    AskForAssessment ask = full();
    ask.asked_by = AskedBy::young_person;
    ask.born = day("2009-05-02");
    ask.asker_key = "P1";
    const auto proposal = decided(ask);
    ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
    ASSERT_EQ(proposal->size(), 2U);
    EXPECT_EQ(kinds((*proposal)[0]),
              "person-named address-recorded phone-recorded language-recorded");
    EXPECT_EQ(kinds((*proposal)[1]).find("party-joined"), std::string::npos);
    const CaseHistory history = with(CaseHistory{}, (*proposal)[1]);
    EXPECT_EQ(history.facts.facts.back().says.from, Party::young_person);
}

TEST(AskForAssessment, OfSomebodySignedInLeavesTheirStreamAlone)
{
    AskForAssessment ask = full();
    ask.asker_is_known = true;
    const auto proposal = decided(ask);
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->size(), 2U);
    EXPECT_EQ(only(stream(*proposal, "C1"), DetailKind::party_joined)[DetailField::person], "P2");
}

TEST(AskForAssessment, KeepsEveryAnswerAsItWasWritten)
{
    const auto proposal = decided(full());
    ASSERT_TRUE(proposal);
    const std::string words{
        only(stream(*proposal, "C1"), DetailKind::message_filed)[DetailField::words]};
    for (const char* answer :
         {"Finley Heathcote", "14 March 2018", "4 Mill Lane", "DE4 3AG", "Millbrook Primary",
          "He will not get in the car.", "Quiet.", "photo.heic", "Natalie Heathcote, mother",
          "07700 900 318", "after 4pm", "Large print letters", "The school"})
        EXPECT_NE(words.find(answer), std::string::npos) << answer;
}

TEST(AskForAssessment, PutsWordsOfDangerBesideTheEntryThatHasThem)
{
    AskForAssessment ask = full();
    ask.danger = {"hurt himself"};
    const auto proposal = decided(ask);
    ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
    const CaseHistory history = with(CaseHistory{}, stream(*proposal, "C1"));
    std::int64_t words = 0;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed) words = one.number;
    EXPECT_EQ(only(stream(*proposal, "C1"), DetailKind::danger_seen)[DetailField::entry],
              std::to_string(words));
}

TEST(AskForAssessment, TellsWhatTheRecordRefuses)
{
    AskForAssessment ask = full();
    ask.reach.email = "natalie";
    ask.postcode = "?";
    ask.born = day("1990-01-01");
    const auto result = decided(ask);
    ASSERT_FALSE(result);
    std::string all;
    for (const Problem& one : result.problems()) all += one.field + ": " + one.sentence + "\n";
    EXPECT_EQ(result.problems().size(), 3U) << all;
}

} // namespace
} // namespace ribbon
