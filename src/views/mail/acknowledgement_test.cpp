#include "views/mail/acknowledgement.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 3 / 2};

std::string told(Day today)
{
    return acknowledgement("Northshire", monday, today,
                           {{.reference = "C1-7",
                             .officer = "Grace Hall",
                             .answer_by = monday + days{7},
                             .clocks = {{"an EHC needs assessment", monday + days{42}}}}})
        .text;
}

TEST(Acknowledgement, SaysByWhenTheyAreAnswered)
{
    for (const Day day : {monday, monday + days{7}}) {
        EXPECT_NE(told(day).find("You will be answered by Monday 9 March 2026."),
                  std::string::npos);
        EXPECT_NE(told(day).find("the law gives us until Monday 13 April 2026"), std::string::npos);
        EXPECT_EQ(told(day).find("sorry"), std::string::npos);
    }
}

TEST(Acknowledgement, PromisesNoDayThatIsPast)
{
    // It waited ten working days on the post table before somebody said whose it is.
    const std::string late = told(monday + days{14});
    EXPECT_EQ(late.find("You will be answered"), std::string::npos);
    EXPECT_NE(late.find("You should have been answered by Monday 9 March 2026. We are sorry."),
              std::string::npos)
        << late;
    EXPECT_NE(told(monday + days{43}).find("the law gave us until Monday 13 April 2026"),
              std::string::npos);
}

} // namespace
} // namespace ribbon
