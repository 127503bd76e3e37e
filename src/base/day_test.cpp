#include "base/day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono_literals;
using std::chrono::March;

TEST(Day, ReadsAndWritesTheIsoDate)
{
    const auto day = parse_day("2025-03-03");
    ASSERT_TRUE(day);
    EXPECT_EQ(iso(*day), "2025-03-03");
    EXPECT_EQ(in_words(*day), "Monday 3 March 2025");
    EXPECT_EQ(in_short_words(*day), "3 March 2025");
}

TEST(Day, RefusesWhatIsNoDay)
{
    for (const char* wrong :
         {"2025-02-31", "2025-13-01", "2025-00-10", "2025-3-3", "03/03/2025", "", "2025-03-03 ",
          "1899-12-31", "2200-01-01", "2025-03-0x", "2023-02-29"})
        EXPECT_FALSE(parse_day(wrong)) << wrong;
}

TEST(Day, KnowsTheLeapDay)
{
    EXPECT_TRUE(parse_day("2024-02-29"));
    EXPECT_FALSE(parse_day("2100-02-29"));
    EXPECT_TRUE(parse_day("2000-02-29"));
}

struct Stretch {
    const char* written;
    const char* first;
    const char* last;
};

TEST(Days, ReadsMonthsYearsAndTheirParts)
{
    const Stretch stretches[]{
        {"2024-02", "2024-02-01", "2024-02-29"},
        {"early 2024-02", "2024-02-01", "2024-02-10"},
        {"start 2024-02", "2024-02-01", "2024-02-10"},
        {"mid 2024-02", "2024-02-11", "2024-02-20"},
        {"late 2024-02", "2024-02-21", "2024-02-29"},
        {"end 2023-02", "2023-02-21", "2023-02-28"},
        {"2024", "2024-01-01", "2024-12-31"},
        {"early 2024", "2024-01-01", "2024-04-30"},
        {"mid 2024", "2024-05-01", "2024-08-31"},
        {"late 2024", "2024-09-01", "2024-12-31"},
        {"spring 2024", "2024-03-01", "2024-05-31"},
        {"summer 2024", "2024-06-01", "2024-08-31"},
        {"autumn 2024", "2024-09-01", "2024-11-30"},
        {"winter 2023", "2023-12-01", "2024-02-29"},
    };
    for (const Stretch& one : stretches) {
        const auto days = parse_days(one.written);
        ASSERT_TRUE(days) << one.written;
        EXPECT_EQ(iso(days->first), one.first) << one.written;
        EXPECT_EQ(iso(days->last), one.last) << one.written;
    }
}

TEST(Days, RefusesPartsThatMeanNothing)
{
    for (const char* wrong :
         {"middle 2024-02", "spring 2024-02", "early 2024-02-03", " 2024", "late ", "2024-00",
          "2024-13", "20245", "late late 2024", "winter 2199"})
        EXPECT_FALSE(parse_days(wrong)) << wrong;
}

RC_GTEST_PROP(Day, WritingThenReadingGivesTheDayBack, ())
{
    const Day day{*rc::gen::inRange(earliest_day.number(), latest_day.number() + 1)};
    RC_ASSERT(parse_day(iso(day)) == day);
}

RC_GTEST_PROP(Day, NoTextMakesTheReaderFail, (const std::string& text))
{
    const auto days = parse_days(text);
    if (days) RC_ASSERT(days->first <= days->last);
}

} // namespace
} // namespace ribbon
