#include "inbound/forms/school_search.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

Places three_schools()
{
    Places::Tables tables;
    tables.schools = {
        {.urn = "1", .name = "St Anne's Catholic Primary School", .town = "Buxton"},
        {.urn = "2", .name = "The St Anne Academy", .town = "Glossop"},
        {.urn = "3", .name = "St Anne's Old School", .town = "Buxton", .open = false}};
    return Places{std::move(tables)};
}

std::string urns(std::string_view typed, std::size_t most = 12)
{
    std::string text;
    for (const School& one : schools_called(three_schools(), typed, most)) text += one.urn;
    return text;
}

TEST(SchoolSearch, FindsOpenSchoolsHoweverTheyAreTyped)
{
    EXPECT_EQ(urns("st annes"), "1");
    EXPECT_EQ(urns("ST. ANNE"), "12");
    EXPECT_EQ(urns("anne buxton"), "1");
    EXPECT_EQ(urns("anne primary glossop"), "");
}

TEST(SchoolSearch, PutsFirstWhatBeginsSoAndStopsAtSoMany)
{
    EXPECT_EQ(urns("the st anne"), "2");
    EXPECT_EQ(urns("st an", 1), "1");
}

TEST(SchoolSearch, FindsNothingForNextToNothing)
{
    EXPECT_EQ(urns("st"), "");
    EXPECT_EQ(urns(" '' "), "");
    EXPECT_EQ(urns("nne"), "");
}

} // namespace
} // namespace ribbon
