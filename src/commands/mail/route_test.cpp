// Where a mail belongs: the order of ../shared/reliability.md 1.1, and what a stranger can not do.

#include "commands/mail/route.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Keys = std::vector<std::string>;

TEST(MailRoute, FilesByItselfOnlyWhatAPartyOfTheCaseSent)
{
    EXPECT_EQ(route({.addressed = {"C1"}, .of_sender = {"C1", "C2"}}).file_in, Keys{"C1"});
    const MailRoute stranger = route({.addressed = {"C1"}});
    EXPECT_TRUE(stranger.file_in.empty());
    EXPECT_EQ(stranger.guesses.at(0).a_case, "C1");
    EXPECT_NE(stranger.why.find("no party of it"), std::string::npos);
}

TEST(MailRoute, FilesOneMailInBothCasesOfTwoSiblings)
{
    EXPECT_EQ(route({.addressed = {"C1", "C2", "C1"}, .of_sender = {"C2", "C1"}}).file_in,
              (Keys{"C1", "C2"}));
    // Of one case they are no party: then a person is to say.
    EXPECT_TRUE(route({.addressed = {"C1", "C9"}, .of_sender = {"C1"}}).file_in.empty());
}

TEST(MailRoute, OfAParentOfTwoWithoutAnAddressIsAGuessOfBoth)
{
    const MailRoute found = route({.of_sender = {"C1", "C2"}});
    EXPECT_TRUE(found.file_in.empty());
    EXPECT_EQ(found.guesses.size(), 2U);
    EXPECT_EQ(route({.of_sender = {"C1"}, .of_family = {"C1"}}).file_in, Keys{"C1"});
}

TEST(MailRoute, ASchoolWithOneChildSoFarMayWriteAboutAnother)
{
    const MailRoute found = route({.of_sender = {"C1"}});
    EXPECT_TRUE(found.file_in.empty());
    EXPECT_EQ(found.guesses.at(0).a_case, "C1");
    EXPECT_NE(found.why.find("more than one child"), std::string::npos) << found.why;
    EXPECT_EQ(route({.addressed = {"C1"}, .of_sender = {"C1"}}).file_in, Keys{"C1"});
    EXPECT_EQ(route({.threads = {"C1"}, .of_sender = {"C1"}}).file_in, Keys{"C1"});
}

TEST(MailRoute, OfTwoWhoShareAnAddressAPersonSaysWhichOfThemWrote)
{
    for (const bool machine : {false, true})
        EXPECT_TRUE(route({.addressed = {"C1"},
                           .of_sender = {"C1", "C1"},
                           .of_several = {"C1"},
                           .machine = machine})
                        .file_in.empty());
    EXPECT_EQ(route({.addressed = {"C2"}, .of_sender = {"C1", "C2"}, .of_several = {"C1"}}).file_in,
              Keys{"C2"});
}

TEST(MailRoute, AnAddressStandsBeforeAThreadAndAThreadBeforeTheSender)
{
    EXPECT_EQ(route({.addressed = {"C1"}, .threads = {"C2"}, .of_sender = {"C1", "C2"}}).file_in,
              Keys{"C1"});
    EXPECT_EQ(route({.threads = {"C2"}, .of_sender = {"C1", "C2"}}).file_in, Keys{"C2"});
    EXPECT_EQ(route({.of_sender = {"C1", "C2"}, .in_subject = {"C2"}}).file_in, Keys{"C2"});
    // A subject alone, or a thread that the sender has no part in, files nothing.
    EXPECT_TRUE(route({.in_subject = {"C2"}}).file_in.empty());
    EXPECT_TRUE(route({.threads = {"C2"}, .of_sender = {"C1"}}).file_in.empty());
    EXPECT_TRUE(route({.threads = {"C2"}}).file_in.empty());
}

TEST(MailRoute, AMistypedAddressIsAGuess)
{
    const MailRoute found = route({.meant = {"C1"}, .of_sender = {"C1"}});
    EXPECT_TRUE(found.file_in.empty());
    EXPECT_EQ(found.guesses.at(0).a_case, "C1");
    EXPECT_NE(found.guesses.at(0).why.find("; "), std::string::npos) << "both reasons are told";
}

TEST(MailRoute, AForgedSenderOrAMemberOfParliamentIsForAPerson)
{
    EXPECT_TRUE(route({.addressed = {"C1"}, .of_sender = {"C1"}, .forged = true}).file_in.empty());
    EXPECT_TRUE(
        route({.addressed = {"C1"}, .of_sender = {"C1"}, .representative = true}).file_in.empty());
    EXPECT_TRUE(
        route({.addressed = {"C1"}, .of_sender = {"C1"}, .unreadable = true}).file_in.empty());
    EXPECT_TRUE(is_of_parliament("Jo.Bloggs.MP@Parliament.UK"));
    EXPECT_TRUE(is_of_parliament("office@members.parliament.uk"));
    EXPECT_FALSE(is_of_parliament("x@notparliament.uk"));
    EXPECT_FALSE(is_of_parliament("parliament.uk@family.example"));
}

TEST(MailRoute, AMachinesMailIsFiledWhereItBelongsOrSetAside)
{
    EXPECT_EQ(route({.addressed = {"C1"}, .of_sender = {"C1"}, .machine = true}).file_in,
              Keys{"C1"});
    EXPECT_TRUE(route({.addressed = {"C1"}, .machine = true}).file_in.empty());
    // Whoever has had a copy of a mail knows what it answers: that files no machine's mail.
    EXPECT_TRUE(route({.threads = {"C1"}, .machine = true}).file_in.empty());
    EXPECT_EQ(route({.threads = {"C1"}, .of_sender = {"C1"}, .machine = true}).file_in, Keys{"C1"});
    EXPECT_TRUE(route({.of_sender = {"C1"}, .machine = true}).file_in.empty());
}

TEST(MailRoute, TheLikeliestGuessIsFirst)
{
    const MailRoute found =
        route({.addressed = {"C3"}, .threads = {"C2"}, .in_subject = {"C1", "C2"}});
    ASSERT_EQ(found.guesses.size(), 3U);
    EXPECT_EQ(found.guesses[0].a_case + found.guesses[1].a_case + found.guesses[2].a_case,
              "C3C2C1");
}

} // namespace
} // namespace ribbon
