#include "base/whole_number.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace ribbon {
namespace {

TEST(WholeNumber, IsWrittenInFiguresAlone)
{
    EXPECT_EQ(whole_number<int>("42"), 42);
    EXPECT_EQ(whole_number<int>("-42"), -42);
    EXPECT_EQ(whole_number<std::int64_t>("9223372036854775807"), INT64_MAX);
    for (const char* wrong : {"", " 42", "42 ", "+42", "4 2", "42x", "4.2", "x"})
        EXPECT_EQ(whole_number<int>(wrong), std::nullopt) << wrong;
    EXPECT_EQ(whole_number<std::int64_t>("9223372036854775808"), std::nullopt);
    EXPECT_EQ(whole_number<unsigned>("-1"), std::nullopt);
}

} // namespace
} // namespace ribbon
