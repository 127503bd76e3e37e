// The unique pupil numbers of the table beside this, each with what is expected and why.
#include "inbound/tables/csv.hpp"
#include "record/people/identifiers.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace ribbon {
namespace {

// The table names the origin of each: documented by others, or computed by hand after the rule.
TEST(Identifiers, AgreeWithTheTableOfUpns)
{
    std::ifstream file{"tests/people/upn-vectors.csv", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto rows = parse_csv(bytes);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1u + 14u);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const std::string& upn = (*rows)[i].fields[0];
        const std::string& expected = (*rows)[i].fields[1];
        const bool valid = expected.find("valid") != std::string::npos;
        EXPECT_EQ(!why_no_upn(upn), valid) << upn << ": " << expected;
    }
}

} // namespace
} // namespace ribbon
