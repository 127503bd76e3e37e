#include "views/asks/list.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

AskListed request(std::optional<Day> due)
{
    return {.a_case = "C1",
            .child = "Isla Marsden",
            .entry = 7,
            .label = "assessment",
            .officer = "officer-1",
            .team = "North",
            .received = day("2025-03-03"),
            .due = due,
            .clock = due ? "ehc.decide-whether-to-assess" : ""};
}

AskLine looked_at(std::optional<Day> due, std::string_view on)
{
    return arrange_ask_line(request(due), our_law(), {{"officer-1", "Aisha Khan"}}, "officer-2",
                            day(on));
}

TEST(AskList, SaysWhatIsHeldAndSinceWhen)
{
    // Given a mail of Monday 3 March 2025: a decision within six weeks is due on 14 April (SEND
    // Regulations 2014 reg 5(1)).
    const AskLine line = looked_at(day("2025-04-14"), "2025-03-20");
    EXPECT_EQ(line.asked, "An EHC needs assessment");
    EXPECT_NE(line.law.find("reg 5(1)"), std::string::npos);
    EXPECT_EQ(line.came, "3 March");
    EXPECT_EQ(line.state, "Due 14 April");
    EXPECT_EQ(line.look, Standing::plain);
    EXPECT_EQ(line.who, "Aisha Khan");
    EXPECT_EQ(line.path, "/cases/C1/asks/7");
}

TEST(AskList, IsNotLateOnTheLastDayAndIsOnTheNext)
{
    EXPECT_EQ(looked_at(day("2025-04-14"), "2025-04-14").look, Standing::next);
    const AskLine next = looked_at(day("2025-04-14"), "2025-04-15");
    EXPECT_EQ(next.look, Standing::late);
    EXPECT_EQ(next.state, "1 day late");
}

TEST(AskList, SaysWhereNoClockIsHeld)
{
    const AskLine line = looked_at({}, "2025-03-20");
    EXPECT_EQ(line.state, "No clock is held");
    EXPECT_EQ(line.law, "");
}

TEST(AskList, SaysHowThingsStand)
{
    EXPECT_EQ(asks_in_words(0, 0),
              "Somebody has decided on every filed message that may ask for something.");
    EXPECT_EQ(asks_in_words(1, 1), "1 message may ask for something, and nobody has said yet. Its "
                                   "time has run out.");
    EXPECT_EQ(asks_in_words(61, 1), "61 messages may ask for something, and nobody has said yet. "
                                    "For one of them the time has run out.");
}

TEST(AskList, SaysWhatEmailsMayAskForThatNobodyHasFiled)
{
    const Day due{std::chrono::year{2027} / 1 / 4}; // a Monday
    EXPECT_EQ(mails_in_words(0, {}, due), "");
    EXPECT_EQ(mails_in_words(1, due, due), "1 email that nobody has filed may ask for something, "
                                           "due by Monday 4 January 2027.");
    EXPECT_EQ(mails_in_words(1, due, due + days{1}),
              "1 email that nobody has filed may ask for something, and was due by Monday 4 "
              "January 2027.");
    EXPECT_EQ(mails_in_words(3, due, due), "3 emails that nobody has filed may ask for something, "
                                           "the first due by Monday 4 January 2027.");
    EXPECT_EQ(mails_in_words(3, due, due + days{1}),
              "3 emails that nobody has filed may ask for something, the first was due by Monday "
              "4 January 2027.");
}

TEST(AskList, CountsInTheOrderOfTheLabelsAndLeavesOutWhatWasNeverSeen)
{
    const auto lines = arrange_ask_counts({{"foi", {.seen = 4, .open = 1, .yes = 1, .no = 2}},
                                           {"assessment", {.seen = 9, .yes = 9}},
                                           {"fine", {}}});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].asked, "An EHC needs assessment");
    EXPECT_EQ(lines[1].no, 2);
    EXPECT_EQ(lines[1].path, "/asks?label=foi");
}

TEST(AskList, KeepsWhatWasChosenInItsPaths)
{
    EXPECT_EQ(asks_path("", ""), "/asks");
    EXPECT_EQ(asks_path("foi", "North & South"), "/asks?label=foi&team=North%20%26%20South");
}

} // namespace
} // namespace ribbon
