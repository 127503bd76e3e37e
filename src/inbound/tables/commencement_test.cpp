#include "inbound/tables/commencement.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using std::chrono::year;

constexpr std::string_view header = "id,from,until,status,source\n";

/// A duty in two versions, one after the other, and a proposal.
std::vector<Provision> book()
{
    return {{.id = "old.duty", .from = year{2014} / 9 / 1, .until = year{2019} / 7 / 31},
            {.id = "old.duty", .from = year{2019} / 8 / 1},
            {.id = "new.duty",
             .nature = Nature::proposed,
             .status = Status::proposed,
             .from = latest_day}};
}

Problems problems_of(std::string_view rows)
{
    const auto laid = overlay(book(), std::string(header).append(rows));
    return laid ? Problems{} : laid.problems();
}

TEST(Commencement, ChangesNothingWithoutRows)
{
    const auto laid = overlay(book(), header);
    ASSERT_TRUE(laid);
    EXPECT_EQ(*laid, book());
}

TEST(Commencement, MakesAProposalADutyFromItsDay)
{
    const auto laid =
        overlay(book(), std::string(header) + "new.duty,2027-09-01,,in-force,SI 2027/1 reg 2\n");
    ASSERT_TRUE(laid);
    const Provision& began = laid->at(2);
    EXPECT_EQ(began.from, Day(year{2027} / 9 / 1));
    EXPECT_EQ(began.until, latest_day);
    EXPECT_EQ(began.status, Status::in_force);
    EXPECT_EQ(began.nature, Nature::duty);
}

TEST(Commencement, KeepsAnActNotYetBegunFromGivingAnybodyADay)
{
    const auto laid =
        overlay(book(), std::string(header) + "new.duty,,,enacted-not-commenced,2026 c. 1\n");
    ASSERT_TRUE(laid);
    EXPECT_EQ(laid->at(2).from, latest_day);
    EXPECT_EQ(laid->at(2).status, Status::enacted);
    EXPECT_EQ(laid->at(2).nature, Nature::proposed);
}

TEST(Commencement, EndsTheNewestVersion)
{
    const auto laid =
        overlay(book(), std::string(header) + "old.duty,,2027-08-31,superseded,SI 2027/1\n");
    ASSERT_TRUE(laid);
    EXPECT_EQ(laid->at(0), book().at(0));
    EXPECT_EQ(laid->at(1).from, Day(year{2019} / 8 / 1));
    EXPECT_EQ(laid->at(1).until, Day(year{2027} / 8 / 31));
    EXPECT_EQ(laid->at(1).status, Status::superseded);
}

TEST(Commencement, MovesTheEndOfTheVersionBeforeWithTheStart)
{
    const auto laid =
        overlay(book(), std::string(header) + "old.duty,2019-09-01,,in-force,a correction\n");
    ASSERT_TRUE(laid);
    EXPECT_EQ(laid->at(0).until, Day(year{2019} / 8 / 31));
    EXPECT_EQ(laid->at(1).from, Day(year{2019} / 9 / 1));
}

TEST(Commencement, RefusesWhatCanNotBe)
{
    const auto problem = [](std::string_view row) { return problems_of(row).at(0).sentence; };
    EXPECT_EQ(problem("no.duty,2027-09-01,,in-force,x\n"),
              "\"no.duty\" is not the id of a provision Ribbon knows");
    EXPECT_EQ(problem("new.duty,2027-09-01,,begun,x\n").substr(0, 11), "A status is");
    EXPECT_EQ(problem("new.duty,1/9/2027,,in-force,x\n"),
              "\"1/9/2027\" is not a day written like 2027-09-01");
    EXPECT_EQ(problem("new.duty,,,in-force,x\n"), "Say from which day this is in force");
    EXPECT_EQ(problem("new.duty,2027-09-01,,proposed,x\n").substr(0, 18), "What has not begun");
    EXPECT_EQ(problem("new.duty,,2027-09-01,proposed,x\n").substr(0, 18), "What has not begun");
    EXPECT_EQ(problem("new.duty,2027-09-01,2027-08-31,in-force,x\n"),
              "The last day comes before the first");
    EXPECT_EQ(problem("new.duty,2027-09-01,,in-force,\n"), "Say where this is published");
    EXPECT_EQ(problem("old.duty,2014-09-01,,in-force,x\n"),
              "An earlier version of this text began on 1 September 2014; this one must begin "
              "later");
}

TEST(Commencement, TellsEveryProblemWithItsLine)
{
    const auto problems = problems_of("no.duty,,,in-force,x\n"
                                      "new.duty,2027-09-01,,in-force,x\n"
                                      "new.duty,2028-09-01,,in-force,x\n");
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].line, 2);
    EXPECT_EQ(problems[1], (Problem{"id", "new.duty has a row already", 4}));
}

TEST(Commencement, RefusesOtherColumns) { EXPECT_FALSE(overlay(book(), "id,from\n")); }

} // namespace
} // namespace ribbon
