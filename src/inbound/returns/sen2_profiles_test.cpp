#include "inbound/returns/sen2_profiles.hpp"

#include "base/embedded.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

Sen2ProfileSources built_in()
{
    return {embedded("sen2/years.csv"), embedded("sen2/profiles.csv"), embedded("sen2/codes.csv"),
            embedded("sen2/authorities.csv")};
}

Problems problems_of(const Sen2ProfileSources& sources)
{
    const auto got = parse_sen2_profiles(sources);
    return got ? Problems{} : got.problems();
}

TEST(Sen2Profiles, HasEveryItemOfTheReturn)
{
    const auto got = parse_sen2_profiles(built_in());
    ASSERT_TRUE(got) << got.problems().front().field << got.problems().front().sentence;
    int items = 0;
    for (const auto& part : got->parts)
        for (const Sen2Row& row : part) items += !row.part;
    // 73 items of the description, and Res and WBP a second time for where they stood in 2023.
    EXPECT_EQ(items, 73 + 2);
    // The department publishes for 153 authorities; five former ones still stand in old returns.
    int authorities = 0;
    for (const Sen2Code& one : got->codes) authorities += one.set == "authority";
    EXPECT_EQ(authorities, 153 + 5);
}

TEST(Sen2Profiles, KnowsWhatEachYearAsks)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const auto asked = [&](Sen2Part part, std::string_view tag, int year) {
        return profiles.row(part, tag)->asked_in(year);
    };
    using enum Sen2Part;
    EXPECT_TRUE(asked(person, "GenderCurrent", 2023));
    EXPECT_FALSE(asked(person, "GenderCurrent", 2024));
    EXPECT_FALSE(asked(person, "Sex", 2023));
    EXPECT_TRUE(asked(person, "Sex", 2026));
    EXPECT_FALSE(asked(active_plans, "ReviewMeeting", 2023));
    EXPECT_TRUE(asked(active_plans, "ReviewMeeting", 2024));
    EXPECT_FALSE(asked(active_plans, "PhaseTransferDueDate", 2024));
    EXPECT_TRUE(asked(active_plans, "PhaseTransferDueDate", 2025));
    EXPECT_TRUE(asked(active_plans, "Res", 2023));
    EXPECT_FALSE(asked(placement_detail, "Res", 2023));
    EXPECT_FALSE(asked(source, "DSCO", 2024));
    EXPECT_FALSE(asked(placement_detail, "AttendancePattern", 2024));
    EXPECT_EQ(profiles.row(person, "Shoe"), nullptr);
}

TEST(Sen2Profiles, KnowsTheCensusDaysAndThatEachIsAThursday)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    EXPECT_EQ(profiles.census_day(2026), parse_day("2026-01-15"));
    EXPECT_EQ(profiles.census_day(2022), std::nullopt);
    for (const Sen2Year& one : profiles.years)
        EXPECT_EQ(one.census_day.weekday(), std::chrono::Thursday) << one.year;
}

TEST(Sen2Profiles, ReadsALaterYearByTheNewest)
{
    EXPECT_EQ(built_in_sen2_profiles().year_for(2024), 2024);
    EXPECT_EQ(built_in_sen2_profiles().year_for(2030), 2026);
    EXPECT_EQ(built_in_sen2_profiles().year_for(2022), std::nullopt);
}

TEST(Sen2Profiles, KnowsTheCodesOfAYear)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    EXPECT_NE(profiles.code("sen-need", "DS", 2025), nullptr);
    EXPECT_EQ(profiles.code("sen-need", "DS", 2024), nullptr);
    EXPECT_EQ(profiles.code("authority", "830", 2025)->meaning, "Derbyshire");
    EXPECT_EQ(profiles.code("authority", "999", 2025), nullptr);
    EXPECT_EQ(profiles.code("gender", "9", 2024), nullptr);
}

TEST(Sen2Profiles, TellsEveryProblemOfTheTables)
{
    Sen2ProfileSources sources = built_in();
    sources.years =
        "year,census_day,source\n2024,2024-01-18,x\n2024,2024-01-18,x\n2025,2024-01-18,x\n";
    sources.profiles = "inside,tag,holds,needed,codes,from_year,until_year,also_written\n"
                       "Nowhere,UPN,text,no,,2023,,\n"
                       "Person,UPN,number,no,,2023,,\n"
                       "Person,Shoe,text,no,,2023,,\n"
                       "Person,UPN,text,no,,2023,2022,\n"
                       "Person,ULN,records,no,,2023,,\n";
    const auto problems = problems_of(sources);
    ASSERT_EQ(problems.size(), 7u);
    EXPECT_EQ(problems[0].field, "sen2/years.csv year");
    EXPECT_EQ(problems[1].line, 4);
    EXPECT_EQ(problems[2].field, "sen2/profiles.csv inside");
    EXPECT_EQ(problems[6].line, 6);
}

TEST(Sen2Profiles, RefusesACodeTwice)
{
    Sen2ProfileSources sources = built_in();
    sources.codes = "set,code,meaning,group,from_year,until_year\nsex,M,Male,,,\nsex,M,Man,,,\n";
    EXPECT_EQ(problems_of(sources).at(0).sentence, "The code M stands twice in sex");
}

} // namespace
} // namespace ribbon
