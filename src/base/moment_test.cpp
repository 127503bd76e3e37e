#include "base/moment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ribbon {
namespace {

TEST(Moment, ReadsUtcAndNothingElse)
{
    EXPECT_EQ(parse_moment("1970-01-01T00:00:00Z"), Moment{0});
    EXPECT_EQ(parse_moment("2025-03-03T09:12Z"), Moment{1740993120});
    for (const char* wrong :
         {"2025-03-03T09:12", "2025-03-03T09:12+01:00", "2025-03-03 09:12Z", "2025-03-03T24:00Z",
          "2025-03-03T09:60Z", "2025-02-31T09:12Z", "Z", ""})
        EXPECT_FALSE(parse_moment(wrong)) << wrong;
}

RC_GTEST_PROP(Moment, WritingThenReadingGivesTheMomentBack, ())
{
    const Moment moment{*rc::gen::inRange<std::int64_t>(-2'000'000'000, 7'000'000'000)};
    RC_ASSERT(parse_moment(iso(moment)) == moment);
}

} // namespace
} // namespace ribbon
