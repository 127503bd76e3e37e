#include "inbound/tables/schools_register.hpp"

#include "inbound/tables/windows_1252.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// The titles of the national download, in its order, with some that Ribbon passes over. The schools
// are invented.
const std::string titles =
    "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment "
    "(name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),UKPRN,Street,"
    "Town,Postcode,DistrictAdministrative (code),DistrictAdministrative "
    "(name),ParliamentaryConstituency (code),ParliamentaryConstituency "
    "(name),TypeOfResourcedProvision (name)\n";

const std::string row =
    "199901,830,Derbyshire,2001,\"Invented Primary, Lower\",Community school,Open,01-09-2012,,"
    "Primary,10099901,High Street,Matlock,de4 3ag,E07000035,Derbyshire Dales,E14001205,Derbyshire "
    "Dales,SEN unit\n";

TEST(SchoolsRegister, TakesItsColumnsByName)
{
    const auto got = parse_schools_register(titles + row);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    ASSERT_EQ(got->schools.size(), 1u);
    EXPECT_EQ(got->schools[0], (School{.urn = "199901",
                                       .ukprn = "10099901",
                                       .name = "Invented Primary, Lower",
                                       .type = "Community school",
                                       .phase = "Primary",
                                       .provision = "SEN unit",
                                       .town = "Matlock",
                                       .postcode = "DE4 3AG",
                                       .authority = "830",
                                       .district = "E07000035",
                                       .constituency = "E14001205",
                                       .open = true,
                                       .opened = parse_day("2012-09-01")}));
    EXPECT_TRUE(got->missing_columns.empty());
}

TEST(SchoolsRegister, ReadsWindows1252)
{
    std::string register_text = titles + row;
    register_text.replace(register_text.find("Invented"), 8, "Sch\xF6n\x92s");
    const auto got = parse_schools_register(register_text);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->schools[0].name, "Sch\xC3\xB6n\xE2\x80\x99s Primary, Lower");
    // The Unicode Consortium's table of CP1252: 80 is U+20AC, 9F is U+0178, 81 is undefined.
    EXPECT_EQ(from_windows_1252("a\x80\x9F\x81"), "a\xE2\x82\xAC\xC5\xB8\xEF\xBF\xBD");
}

TEST(SchoolsRegister, KnowsWhichSchoolsAreOpen)
{
    const auto open = [](std::string_view status) {
        const auto got = parse_schools_register(
            "URN,LA (code),EstablishmentName,EstablishmentStatus (name)\n199901,830,A,\"" +
            std::string(status) + "\"\n");
        return got && got->schools[0].open;
    };
    EXPECT_TRUE(open("Open"));
    EXPECT_TRUE(open("Open, but proposed to close"));
    EXPECT_FALSE(open("Proposed to open"));
    EXPECT_FALSE(open("Closed"));
}

TEST(SchoolsRegister, TellsTheColumnsThatAreMissing)
{
    const auto few = parse_schools_register(
        "URN,LA (code),EstablishmentName,EstablishmentStatus (name)\n199901,830,A,Open\n");
    ASSERT_TRUE(few);
    EXPECT_EQ(few->missing_columns.size(), 10u);
    const auto none = parse_schools_register("URN,Name\n199901,A\n");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.problems().size(), 3u);
    EXPECT_EQ(none.problems()[0].field, "LA (code)");
}

TEST(SchoolsRegister, KeepsTheSchoolsOfTheNamedCouncils)
{
    std::string derby = row;
    derby.replace(0, 10, "199902,831");
    const auto both = parse_schools_register(titles + row + derby);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->schools.size(), 2u);
    const auto one = parse_schools_register(titles + row + derby, {"831"});
    ASSERT_TRUE(one);
    ASSERT_EQ(one->schools.size(), 1u);
    EXPECT_EQ(one->schools[0].urn, "199902");
}

TEST(SchoolsRegister, TellsEveryProblemWithItsLine)
{
    const auto got = parse_schools_register(
        "URN,LA (code),EstablishmentName,EstablishmentStatus (name),OpenDate\n"
        "19990,830,A,Open,\n199902,830,,Open,\n199903,830,A,Open,2012/09/01\n199904,830\n");
    ASSERT_FALSE(got);
    std::vector<int> lines;
    for (const Problem& one : got.problems()) lines.push_back(one.line);
    std::sort(lines.begin(), lines.end());
    EXPECT_EQ(lines, (std::vector<int>{2, 3, 4, 5}));
    EXPECT_FALSE(parse_schools_register(titles + row + row));
    EXPECT_FALSE(parse_schools_register(""));
}

} // namespace
} // namespace ribbon
