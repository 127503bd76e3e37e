#include "inbound/tables/places_tables.hpp"

#include "inbound/tables/csv.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace ribbon {
namespace {

PlacesSources small()
{
    return {"code,name,authority\nE07000035,Derbyshire Dales,830\n",
            "code,name\nE14001205,Derbyshire Dales\nE14001287,High Peak\n",
            "sector,district,constituency,units\nDE4 3,E07000035,E14001205,AG AB\n",
            "start,constituency\nB11AA,\nDE43AA,E14001205\nDE55AA,E14001287\n",
            "urn,name,phase,provision,town,postcode,authority,district,constituency,status,opened,"
            "closed,successor\n"
            "199902,Invented B,Primary,,Matlock,DE4 3AG,830,E07000035,E14001205,open,2024-04-01,,\n"
            "199901,Invented A,Primary,,Matlock,DE4 3AG,830,E07000035,E14001205,closed,,2024-03-31,"
            "199902\n"};
}

Problems problems_of(const PlacesSources& sources)
{
    const auto got = parse_places(sources);
    return got ? Problems{} : got.problems();
}

std::string name_of(const Area* area) { return area ? area->name : "none"; }

TEST(PlacesTables, AnswerAPostcodeExactlyOrByItsRange)
{
    auto got = parse_places(small());
    ASSERT_TRUE(got) << got.problems().front().sentence;
    const Places places{*std::move(got)};
    EXPECT_EQ(name_of(places.at("de4 3ag").district), "Derbyshire Dales");
    EXPECT_EQ(name_of(places.at("DE43AB").constituency), "Derbyshire Dales");
    EXPECT_EQ(name_of(places.at("DE4 3AZ").district), "none");
    EXPECT_EQ(name_of(places.at("DE4 3AZ").constituency), "Derbyshire Dales");
    EXPECT_EQ(name_of(places.at("DE5 5AA").constituency), "High Peak");
    // Before the first range, in one that has none, in Belfast, and no postcode at all.
    EXPECT_EQ(name_of(places.at("AB1 1AA").constituency), "none");
    EXPECT_EQ(name_of(places.at("B1 1AB").constituency), "none");
    EXPECT_EQ(name_of(places.at("BT1 5GS").constituency), "none");
    EXPECT_EQ(name_of(places.at("unknown").constituency), "none");
    EXPECT_EQ(places.school("199901")->successor, "199902");
    EXPECT_EQ(places.school("199903"), nullptr);
}

TEST(PlacesTables, ReadAPostcodeAsANumberAndBack)
{
    // B1 1AY: ((((11*36)+1)*36+1)*36+10)*36+34, reckoned by hand.
    EXPECT_EQ(postcode_number("B1 1AY"), 18'524'122u);
    for (const std::string one : {"B1 1AY", "DE4 3AG", "SW1A 1AA"})
        EXPECT_EQ(postcode_of(*postcode_number(one)), one);
    EXPECT_EQ(postcode_number("B1"), std::nullopt);
}

TEST(PlacesTables, BuiltInOnesAreSoundAndWhole)
{
    const Places& places = built_in_places();
    // Counts of the sources, from data/README.md.
    EXPECT_EQ(places.postcodes().size(), 26'202u);
    EXPECT_EQ(places.schools().size(), 597u);
    EXPECT_EQ(places.constituencies().size(), 650u);
    EXPECT_EQ(places.districts().size(), 9u);
    EXPECT_EQ(name_of(places.at("SW1A 1AA").constituency), "Cities of London and Westminster");
    EXPECT_EQ(name_of(places.at("S33 8WN").district), "High Peak");
    EXPECT_EQ(places.school("112469")->name, "Hadfield Nursery School");
}

// The exact table comes from the grid reference of each postcode, and the ranges from mySociety:
// two ways to the same answer.
TEST(PlacesTables, RangesAgreeWithEveryPostcodeOfTheCounty)
{
    const Places& all = built_in_places();
    auto got = parse_places(small());
    ASSERT_TRUE(got);
    Places::Tables only_ranges;
    only_ranges.constituencies = all.constituencies();
    std::ifstream file{"data/places/gb-postcode-constituency-ranges.csv", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto rows = parse_csv(bytes);
    ASSERT_TRUE(rows);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const Area* area = all.constituency((*rows)[i].fields[1]);
        only_ranges.ranges.push_back(
            {*postcode_number((*rows)[i].fields[0]),
             area ? static_cast<std::uint16_t>(area - all.constituencies().data()) : Places::none});
    }
    const Places by_range{std::move(only_ranges)};
    int different = 0;
    for (const Places::Exact& one : all.postcodes())
        different += by_range.at(postcode_of(one.postcode)).constituency->code !=
                     all.constituencies()[one.constituency].code;
    EXPECT_EQ(different, 0);
}

TEST(PlacesTables, TellEveryProblemOfAllFive)
{
    PlacesSources sources = small();
    sources.districts =
        "code,name,authority\nE07000035,Derbyshire Dales,830\nE07000035,Again,830\n";
    sources.postcodes = "sector,district,constituency,units\nDE4 3,E99,E14001205,AG\n"
                        "DE4 3,E07000035,E14001205,AGAB\n";
    sources.ranges = "start,constituency\nDE43AA,E14001205\nB11AA,\nnone,\n";
    sources.schools =
        "urn,name,phase,provision,town,postcode,authority,district,constituency,status,"
        "opened,closed,successor\n"
        "1999,A,,,,,,,,open,,,\n199901,,,,,,,,,open,,,\n199902,A,,,,,,,,gone,,,\n"
        "199903,A,,,,,,,,open,1/9/2024,,\n199904,A,,,,,,,,open,,,199999\n";
    const auto problems = problems_of(sources);
    std::string fields;
    for (const Problem& one : problems) fields += one.field.substr(one.field.find(' ') + 1) + " ";
    EXPECT_EQ(fields, "code district units start start urn name status opened successor ");
}

TEST(PlacesTables, RefuseAPostcodeOrASchoolTwice)
{
    PlacesSources sources = small();
    sources.postcodes = "sector,district,constituency,units\nDE4 3,E07000035,E14001205,AG AG\n";
    EXPECT_EQ(problems_of(sources).at(0).sentence, "The postcode DE4 3AG is given twice");
    sources = small();
    const std::string twice = std::string(sources.schools) + "199902,Twice,,,,,,,,open,,,\n";
    sources.schools = twice;
    EXPECT_EQ(problems_of(sources).at(0).sentence, "The school 199902 stands twice in the table");
}

} // namespace
} // namespace ribbon
