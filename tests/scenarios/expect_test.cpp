#include "tests/scenarios/expect.hpp"

#include "inbound/cases/case_text.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// What fails of these expectations, for a request of 3 March 2025 seen on 22 July 2025.
std::vector<std::string> failing(const std::string& expectations, Stop stop = Stop::never)
{
    const auto read = parse_case_text("case  A request\n"
                                      "given 2025-03-03 request received from parent\n"
                                      "on    2025-07-22\n" +
                                          expectations,
                                      our_words());
    if (!read) return {"not read: " + with_line(read.problems().front())};
    return failures(read->front(), our_law(), our_calendar(), stop);
}

} // namespace

TEST(Expect, HoldsWhatIsTrue)
{
    EXPECT_TRUE(failing("then final plan was due 2025-07-21, safe 2025-07-21, overdue by 1 day "
                        "under reg 13(2)\n"
                        " and final plan matter \"request\" due 2025-07-21, 1 day ago\n")
                    .empty());
}

TEST(Expect, NoticesEveryPart)
{
    for (const std::string wrong :
         {"final plan due 2025-07-20", "final plan due 2025-07-21..2025-07-22",
          "final plan no date", "final plan, safe 2025-07-18", "final plan, overdue by 2 days",
          "final plan, running", "final plan, unverified", "final plan, a right",
          "final plan matter \"request 2\", overdue by 1 day",
          "final plan, overdue by 1 day under reg 1", "no final plan",
          "family may comment on the draft plan, running"}) {
        const auto told = failing("then " + wrong + "\n");
        ASSERT_EQ(told.size(), 1u) << wrong;
        EXPECT_EQ(told[0].find("not read"), std::string::npos) << told[0];
    }
}

TEST(Expect, TellsTheLineTheSentenceAndWhatRibbonSays)
{
    const auto told = failing("then final plan due 2025-07-20, running\n");
    ASSERT_EQ(told.size(), 1u);
    EXPECT_NE(told[0].find("line 4, on 2025-07-22"), std::string::npos) << told[0];
    EXPECT_NE(told[0].find("expected:     final plan due 2025-07-20, running"), std::string::npos);
    EXPECT_NE(told[0].find("Ribbon says:  final plan matter \"request\" due 2025-07-21, safe "
                           "2025-07-21, overdue by 1 day under "),
              std::string::npos)
        << told[0];
}

TEST(Expect, StopsAtTheFirstWhenAsked)
{
    const std::string two = "then final plan due 2025-07-20\n and final plan due 2025-07-19\n";
    EXPECT_EQ(failing(two).size(), 2u);
    EXPECT_EQ(failing(two, Stop::at_first).size(), 1u);
}

} // namespace ribbon
