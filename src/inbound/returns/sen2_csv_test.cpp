#include "inbound/returns/sen2_csv.hpp"

#include "inbound/returns/sen2_profiles.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The nine files of a return with two persons, written by hand after the description of COLLECT's
/// export; no row of it came from our writer.
std::vector<WrittenFile> nine_files()
{
    const std::string start = "Blade-Export_31-03-2025_";
    return {
        {start + "sen2.csv",
         "sen2tableid,NativeId,collection,year,referencedate,lea,dmo,dco,dsco,datetime\n"
         "9,1,SEN2,2025,2025-Jan-16 00:00:00,830,Y,Y,N,2025-Jan-20 09:30:00\n"},
        {start + "person.csv",
         "persontableid,personorderseqcolumn,sourceid,sen2tableid,surname,forename,personbirthdate,"
         "sex,ethnicity,postcode,upn\n"
         "70,2,1,9,Invented-Two,Kit,2015-Jul-30 00:00:00,F,WBRI,ZZ99 9ZZ,L830999923011\n"
         "71,1,1,9,\"Invented, One\",Noor,2018-11-02,F,APKN,ZZ99 9ZZ,Y830999924002\n"},
        {start + "requests.csv",
         "requeststableid,persontableid,receiveddate,requestoutcome,requestoutcomedate,rya\n"
         "100,71,2022-Sep-28 00:00:00,Y,2022-Nov-09 00:00:00,false\n101,70,,H,,\n"},
        {start + "assessment.csv", "assessmenttableid,requeststableid,assessmentoutcome\n"
                                   "200,100,A\n201,101,H\n"},
        {start + "namedplan.csv", "namedplantableid,assessmenttableid,startdate,planres\n"
                                  "300,201,2020-May-20 00:00:00,A\n"},
        {start + "plandetail.csv",
         "plandetailtableid,namedplantableid,plandetailorderseqcolumn,urn,placementrank\n"
         "401,300,2,199902,2\n400,300,1,199901,1\n"},
        {start + "activeplans.csv", "activeplanstableid,requeststableid,transferla,lastreview\n"
                                    "500,101,831,2024-May-30 00:00:00\n"},
        {start + "placementdetail.csv",
         "placementdetailtableid,activeplanstableid,urn,entrydate,res\n"
         "600,500,199901,2020-Sep-02 00:00:00,A\n601,500,199902,2021-Sep-02 00:00:00,\n"},
        {start + "senneed.csv", "senneedtableid,activeplanstableid,sentype,sentyperank\n"
                                "700,500,ASD,1\n701,500,MLD,2\n"},
    };
}

Result<Sen2Reading> read(const std::vector<WrittenFile>& files)
{
    return parse_sen2_csv(as_named_bytes(files), built_in_sen2_profiles());
}

/// The problems of the nine with one file's bytes changed.
Problems problems_with(std::size_t file, std::string bytes)
{
    auto files = nine_files();
    files.at(file).bytes = std::move(bytes);
    const auto got = read(files);
    return got ? Problems{} : got.problems();
}

TEST(Sen2Csv, JoinsTheNineFilesByTheirIds)
{
    const auto got = read(nine_files());
    ASSERT_TRUE(got) << got.problems().front().field << ": " << got.problems().front().sentence;
    EXPECT_EQ(got->whole.year, 2025);
    EXPECT_EQ(got->whole.header.census_day, parse_day("2025-01-16"));
    EXPECT_EQ(got->whole.header.made, "2025-01-20T09:30:00");
    EXPECT_EQ(counted(got->whole), (Sen2Counts{2, 2, 2, 1, 2, 1, 2, 2}));
    const Sen2Person& one = got->whole.persons.at(0);
    EXPECT_EQ(one.surname, "Invented, One");
    EXPECT_EQ(one.born, parse_day("2018-11-02"));
    EXPECT_EQ(one.requests.at(0).received, parse_day("2022-09-28"));
    EXPECT_EQ(one.requests.at(0).youth_accommodation, "0");
    const Sen2Request& historical = got->whole.persons.at(1).requests.at(0);
    EXPECT_EQ(historical.assessment->plan->residential, "A");
    // The order column puts the second row of the file first.
    EXPECT_EQ(historical.assessment->plan->details.at(0).urn, "199901");
    EXPECT_EQ(historical.active_plan->placements.at(0).residential, "A");
    EXPECT_EQ(historical.active_plan->needs.at(1).type, "MLD");
}

TEST(Sen2Csv, KnowsTheFileTheLineAndTheIdOfARecord)
{
    const auto got = read(nine_files());
    ASSERT_TRUE(got);
    const Sen2Place& place = got->whole.persons.at(0).place;
    EXPECT_EQ(got->whole.files.at(place.file), "Blade-Export_31-03-2025_person.csv");
    EXPECT_EQ(place.line, 3);
    EXPECT_EQ(place.id, "71");
}

TEST(Sen2Csv, TellsOrphansAndDoubleIdsWithTheirFileAndLine)
{
    const auto orphans =
        problems_with(8, "senneedtableid,activeplanstableid,sentype\n700,500,ASD\n701,999,MLD\n");
    ASSERT_EQ(orphans.size(), 1u);
    EXPECT_EQ(orphans[0].field, "Blade-Export_31-03-2025_senneed.csv activeplanstableid");
    EXPECT_EQ(orphans[0].line, 3);
    const auto twice =
        problems_with(8, "senneedtableid,activeplanstableid,sentype\n700,500,ASD\n700,500,MLD\n");
    ASSERT_EQ(twice.size(), 1u);
    EXPECT_NE(twice[0].sentence.find("twice"), std::string::npos);
    EXPECT_EQ(twice[0].line, 3);
}

TEST(Sen2Csv, TellsASecondAssessmentOfOneRequest)
{
    const auto problems = problems_with(
        3,
        "assessmenttableid,requeststableid,assessmentoutcome\n200,100,A\n201,101,H\n202,101,H\n");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].line, 4);
}

TEST(Sen2Csv, TellsWhatIsWrongInSeveralFilesAtOnce)
{
    auto files = nine_files();
    files[2].bytes = "requeststableid,persontableid,receiveddate\n100,71,28/09/2022\n101,70,\n";
    files[8].bytes = "senneedtableid,activeplanstableid,sentype\n700,404,ASD\n";
    const auto got = read(files);
    ASSERT_FALSE(got);
    ASSERT_EQ(got.problems().size(), 2u);
    EXPECT_EQ(got.problems()[0].field, "Blade-Export_31-03-2025_requests.csv ReceivedDate");
    EXPECT_EQ(got.problems()[0].line, 2);
    EXPECT_EQ(got.problems()[1].line, 2);
}

TEST(Sen2Csv, NeedsAllNineOnce)
{
    auto files = nine_files();
    files.erase(files.begin() + 7);
    files.push_back({"Blade-Export_01-04-2025_person.csv", files[1].bytes});
    const auto got = read(files);
    ASSERT_FALSE(got);
    ASSERT_EQ(got.problems().size(), 2u);
    EXPECT_NE(got.problems()[0].sentence.find("second file of person"), std::string::npos);
    EXPECT_EQ(got.problems()[1].field, "placementdetail");
}

TEST(Sen2Csv, NeedsTheIdsAndOneHeader)
{
    EXPECT_EQ(problems_with(8, "senneedtableid,sentype\n700,ASD\n").at(0).field,
              "Blade-Export_31-03-2025_senneed.csv activeplanstableid");
    EXPECT_EQ(problems_with(0, "sen2tableid,year\n").size(), 1u);
    EXPECT_EQ(problems_with(0, "sen2tableid,year\n9,\n").at(0).field, "Year");
    EXPECT_EQ(problems_with(8, "senneedtableid,activeplanstableid,sentype\n,500,ASD\n").at(0).line,
              2);
}

TEST(Sen2Csv, NotesOtherFilesAndOtherColumns)
{
    auto files = nine_files();
    files.push_back({"notes.txt", "hello"});
    files[8].bytes =
        "senneedtableid,activeplanstableid,sentype,sentyperank,shoe\n700,500,ASD,1,3\n";
    const auto got = read(files);
    ASSERT_TRUE(got);
    EXPECT_EQ(note_about(got->notes, "notes.txt").count, 1);
    EXPECT_EQ(note_about(got->notes, "senneed shoe").count, 1);
}

TEST(Sen2Csv, ReadsTheColumnsOfTheYearBeforeAndTheMisspeltOne)
{
    auto files = nine_files();
    files[0].bytes = "sen2tableid,collection,year,lea,dmo,dco\n9,SEN2,2023,830,Y,Y\n";
    files[1].bytes = "persontableid,sen2tableid,surname,gendercurrent\n70,9,A,1\n71,9,B,2\n";
    files[2].bytes = "requeststableid,persontableid,rquestsource\n100,71,3\n101,70,\n";
    files[6].bytes = "activeplanstableid,requeststableid,res,wbp\n500,101,A,S\n";
    const auto got = read(files);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    EXPECT_EQ(got->whole.persons.at(1).gender, "2");
    EXPECT_EQ(got->whole.persons.at(1).requests.at(0).source, "3");
    EXPECT_EQ(got->whole.persons.at(0).requests.at(0).active_plan->work_based, "S");
}

TEST(Sen2Csv, ReadsNamesThatAWindowsProgramWrote)
{
    auto files = nine_files();
    files[1].bytes = "persontableid,sen2tableid,surname,forename\n70,9,A,Zo\xEB\n71,9,B,\x8Aime\n";
    const auto got = read(files);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    EXPECT_EQ(got->whole.persons.at(0).forename, "Zo\xC3\xAB");
    EXPECT_EQ(got->whole.persons.at(1).forename, "\xC5\xA0ime");
    EXPECT_EQ(note_about(got->notes, files[1].name).count, 1);
}

TEST(Sen2Csv, RefusesATableThatIsNotOne)
{
    const auto problems = problems_with(4, "namedplantableid,\"assess\nmenttableid\n300,201\n");
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems[0].field.substr(0, 35), "Blade-Export_31-03-2025_namedplan.c");
}

} // namespace
} // namespace ribbon
