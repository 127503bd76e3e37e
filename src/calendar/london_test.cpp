#include "calendar/london.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace ribbon {
namespace {

WallTime at(const char* moment) { return in_london(*parse_moment(moment)); }

TEST(London, ChangesAtOneInTheMorningUtcBothTimes)
{
    const Day spring = *parse_day("2026-03-29"), autumn = *parse_day("2026-10-25");
    EXPECT_EQ(at("2026-03-29T00:59:59Z"), (WallTime{spring, 59}));
    EXPECT_EQ(at("2026-03-29T01:00:00Z"), (WallTime{spring, 120}));
    EXPECT_EQ(at("2026-10-25T00:59:59Z"), (WallTime{autumn, 119}));
    EXPECT_EQ(at("2026-10-25T01:00:00Z"), (WallTime{autumn, 60}));
}

TEST(London, AnEmailJustBeforeMidnightInSummerIsReceivedThatDay)
{
    // 23:59 on Sunday 6 July in England is 22:59 in UTC.
    EXPECT_EQ(day_in_london(*parse_moment("2025-07-06T22:59Z")), *parse_day("2025-07-06"));
    EXPECT_EQ(day_in_london(*parse_moment("2025-07-06T23:00Z")), *parse_day("2025-07-07"));
}

/// The operating system's own table of time zones is the other opinion.
TEST(London, AgreesWithTheSystemsTableEveryHourOfFortyYears)
{
    const char* old = std::getenv("TZ");
    const std::string kept = old ? old : "";
    setenv("TZ", "Europe/London", 1);
    tzset();
    std::time_t probe = 1'720'000'000; // July 2024
    std::tm summer{};
    localtime_r(&probe, &summer);
    if (summer.tm_isdst != 1) GTEST_SKIP() << "this machine has no table of time zones (tzdata)";
    for (std::int64_t second = 820'454'400; second < 2'082'758'400; second += 3600) {
        const auto time = static_cast<std::time_t>(second);
        std::tm wall{};
        localtime_r(&time, &wall);
        const WallTime ours = in_london({second});
        ASSERT_EQ(ours.minute, wall.tm_hour * 60 + wall.tm_min) << iso(Moment{second});
        ASSERT_EQ(static_cast<int>(unsigned{ours.day.date().day()}), wall.tm_mday);
    }
    if (kept.empty())
        unsetenv("TZ");
    else
        setenv("TZ", kept.c_str(), 1);
    tzset();
}

} // namespace
} // namespace ribbon
