// What is recorded of a child who is new to the council, and of whoever wrote of them.

#include "commands/mail/new_child.hpp"

#include "commands/identity.hpp"
#include "commands/letters/recipients.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day came{std::chrono::year{2026} / 3 / 2};
const Day today{std::chrono::year{2026} / 3 / 9};

NewChild new_child()
{
    return {.child = {"Leo", "Radford"},
            .born = Day{std::chrono::year{2018} / 5 / 4},
            .school = "Hill Primary School",
            .part = "mother",
            .writer = {"Ada", "Radford"},
            .known = {},
            .reach = true,
            .case_key = "C9",
            .child_key = "LEO",
            .writer_key = "ADA",
            .email = "ada@family.example",
            .received = came,
            .evidence = "mail M1"};
}

Result<Proposal> decided(const NewChild& command) { return decide(command, our_calendar(), today); }

CaseHistory case_of(const Proposal& proposal) { return with(CaseHistory{}, proposal.back()); }

std::string fields_of(const Problems& problems)
{
    std::string fields;
    for (const Problem& one : problems) fields += one.field + " ";
    return fields;
}

TEST(NewChild, BeginsOnTheDayTheMailCameThoughItIsEnteredLater)
{
    const auto proposal = decided(new_child());
    ASSERT_TRUE(proposal);
    ASSERT_EQ(proposal->size(), 3U);
    EXPECT_EQ(proposal->at(0).stream.key, "LEO");
    EXPECT_EQ(proposal->at(1).stream.key, "ADA");
    const CaseHistory history = case_of(*proposal);
    EXPECT_EQ(history.key, "C9");
    EXPECT_EQ(history.facts.title, "Leo Radford");
    EXPECT_EQ(history.details.front().when, Days::on(came));
    EXPECT_EQ(history.details.front().evidence, "mail M1");
    ASSERT_EQ(history.facts.facts.size(), 2U);
    EXPECT_EQ(history.facts.facts[0].kind, Kind::born);
    EXPECT_EQ(history.facts.facts[1].kind, Kind::school_attended);
    EXPECT_EQ(history.facts.facts[1].when, Days::on(came));
    EXPECT_EQ(history.facts.facts[1].says.name, "Hill Primary School");
    EXPECT_EQ(reachable(with(DetailHistory{}, proposal->at(1))).email, "ada@family.example");
    EXPECT_EQ(reachable(with(DetailHistory{}, proposal->at(0))).email, "");
    EXPECT_GT(open_check_of(history, "ADA"), 0) << "nobody has checked who she is";
}

TEST(NewChild, CanBeEnteredWithoutWhatTheMailDoesNotSay)
{
    NewChild command = new_child();
    command.child = {"", "Leo"};
    command.born = {};
    command.school.clear();
    command.email.clear();
    const auto proposal = decided(command);
    ASSERT_TRUE(proposal);
    EXPECT_TRUE(case_of(*proposal).facts.facts.empty());
    EXPECT_EQ(proposal->at(1).adds.size(), 1U) << "no address that nobody vouches for";
}

TEST(NewChild, OfTheYoungPersonThemselfHasNoPartyAndIsReachedByTheirOwnAddress)
{
    NewChild command = new_child();
    command.part = "young person";
    command.writer = {};
    const auto proposal = decided(command);
    ASSERT_TRUE(proposal);
    ASSERT_EQ(proposal->size(), 2U);
    EXPECT_EQ(reachable(with(DetailHistory{}, proposal->at(0))).email, "ada@family.example");
    EXPECT_EQ(writer_of(command), "LEO");
    const CaseHistory history = case_of(*proposal);
    for (const Detail& one : history.details) EXPECT_NE(one.kind, DetailKind::party_joined);
    EXPECT_GT(open_check_of(history, "LEO"), 0);
}

TEST(NewChild, OfSomebodyWithNoPartKeepsNothingOfWhoWrote)
{
    NewChild command = new_child();
    command.part = no_part;
    command.writer = {};
    const auto proposal = decided(command);
    ASSERT_TRUE(proposal);
    ASSERT_EQ(proposal->size(), 2U);
    EXPECT_EQ(reachable(with(DetailHistory{}, proposal->at(0))).email, "");
    EXPECT_EQ(writer_of(command), "");
    for (const Detail& one : case_of(*proposal).details)
        EXPECT_TRUE(one.kind == DetailKind::case_opened);
}

TEST(NewChild, OfSomebodyWeKnowAddsNothingToThem)
{
    NewChild command = new_child();
    command.part = "school";
    command.known = "SENCO";
    command.writer = {};
    const auto proposal = decided(command);
    ASSERT_TRUE(proposal);
    ASSERT_EQ(proposal->size(), 2U) << "one person is never two streams";
    bool joined = false;
    for (const Detail& one : case_of(*proposal).details)
        joined = joined ||
                 (one.kind == DetailKind::party_joined && one[DetailField::person] == "SENCO" &&
                  one[DetailField::relation] == "school");
    EXPECT_TRUE(joined);
}

TEST(NewChild, SaysWhoElseWasLookedAtInANoteThatNoFamilyReads)
{
    NewChild command = new_child();
    command.others = {"C1", "C2"};
    const auto proposal = decided(command);
    ASSERT_TRUE(proposal);
    const Detail last = case_of(*proposal).details.back();
    EXPECT_EQ(last.kind, DetailKind::note_made);
    EXPECT_NE(last[DetailField::words].find("not:\nC1\nC2"), std::string_view::npos);
}

TEST(NewChild, TellsAllThatIsMissingAtOnce)
{
    NewChild command = new_child();
    command.child = command.writer = {};
    command.born = today + days{1};
    const auto refused = decided(command);
    ASSERT_FALSE(refused);
    EXPECT_EQ(fields_of(refused.problems()), "child-given birthday writer-given ");
    command.part.clear();
    command.born = Day{std::chrono::year{1991} / 1 / 1};
    EXPECT_EQ(fields_of(problems_of(command, today)), "child-given birthday part ");
}

} // namespace
} // namespace ribbon
