#include "county/margins.hpp"

#include "county/calibration.hpp"
#include "county/names.hpp"
#include "record/people/identifiers.hpp"

#include <gtest/gtest.h>

namespace ribbon::county {
namespace {

TEST(Margins, OfAFittedTableAreThoseGiven)
{
    // Given sums of rows and columns and one cell that can not be,
    const auto table = fitted({30, 70}, {20, 50, 30},
                              [](std::size_t i, std::size_t j) { return i != 0 || j != 2; });
    // then the sums hold and the cell is empty.
    EXPECT_NEAR(table[0] + table[1] + table[2], 30, 1e-6);
    EXPECT_NEAR(table[3] + table[4] + table[5], 70, 1e-6);
    EXPECT_NEAR(table[1] + table[4], 50, 1e-6);
    EXPECT_EQ(table[2], 0);
}

TEST(Margins, KnowEveryPlaceThatTheTablesName)
{
    const Counts places = calibration().counts("caseload_jan_2025.placement");
    double found = 0;
    for (const std::string& row : calibration().names("primary_need_by_placement.derbyshire")) {
        if (row.ends_with("total")) continue;
        const auto called = placement_called(row);
        ASSERT_FALSE(called.empty()) << row;
        // The two published tables say the same of each place.
        EXPECT_EQ(total(calibration().counts("primary_need_by_placement.derbyshire." + row)),
                  of(places, called))
            << row;
        found += of(places, called);
    }
    EXPECT_EQ(found, calibration().number("caseload_jan_2025.total"));
}

TEST(Margins, ReadAgesAsTheTablesWriteThem)
{
    EXPECT_EQ(age_called("age 10"), 10);
    EXPECT_EQ(age_called("under 3"), 2);
    EXPECT_EQ(age_called("age 2 and under"), 2);
    EXPECT_EQ(age_called("Aged 20 and over"), 20);
}

TEST(Names, GiveSoundPupilNumbersOfNoSchool)
{
    for (const int serial : {1, 999, 1000, 14'999}) {
        const std::string upn = invented_upn(serial, 2019);
        EXPECT_EQ(why_no_upn(upn), std::nullopt) << upn;
    }
    EXPECT_NE(invented_upn(1, 2019), invented_upn(1001, 2019));
}

} // namespace
} // namespace ribbon::county
