// A council's own lists. Everybody in them is invented.
#include "inbound/tables/contacts_csv.hpp"
#include "inbound/tables/import_tables.hpp"
#include "inbound/tables/officers_csv.hpp"
#include "inbound/tables/open_requests_csv.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// "line field" of each problem, to compare at a glance.
template <class T> std::vector<std::string> places(const Result<T>& got)
{
    std::vector<std::string> all;
    if (got) return all;
    for (const Problem& one : got.problems())
        all.push_back(std::to_string(one.line) + " " + one.field);
    return all;
}

using Places = std::vector<std::string>;

TEST(ImportTables, ReadOfficersWithTheirDays)
{
    const auto got = parse_officers_csv("officer,name,role,from,until,Office\n"
                                        "17,Invented Officer,Senior Officer,2024-09-01,,B2\n"
                                        "18,Invented Other,,,2025-01-31,B3\n");
    ASSERT_TRUE(got) << got.problems().front().sentence;
    ASSERT_EQ(got->officers.size(), 2u);
    EXPECT_EQ(got->officers[0].role, "senior officer");
    EXPECT_EQ(got->officers[0].from, parse_day("2024-09-01"));
    EXPECT_EQ(got->officers[0].until, std::nullopt);
    EXPECT_EQ(got->officers[1].role, "officer");
    EXPECT_EQ(got->officers[1].line, 3);
    EXPECT_EQ(got->not_read, std::vector<std::string>{"Office"});
}

TEST(ImportTables, ReadTheirColumnsByAMappingFile)
{
    const auto map = parse_column_map("# from the staff list\n"
                                      "days = day/month/year\n\n"
                                      "[officers]\n"
                                      "officer = \"Staff #\"   # the number\n"
                                      "name    = Full name\n"
                                      "from    = Started\n"
                                      "[requests]\n"
                                      "child = Client ID\n",
                                      import_tables());
    ASSERT_TRUE(map) << map.problems().front().sentence;
    const auto got = parse_officers_csv("\xEF\xBB\xBFstaff #,FULL NAME, Started \r\n"
                                        "17,Invented Officer,3/4/2024\r\n",
                                        *map);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    EXPECT_EQ(got->officers[0].officer, "17");
    EXPECT_EQ(got->officers[0].from, parse_day("2024-04-03"));
}

TEST(ImportTables, GuessNoOrderOfDayAndMonth)
{
    EXPECT_EQ(places(parse_officers_csv("officer,name,from\n17,A,03/04/2024\n")), Places{"2 from"});
    ColumnMap map;
    map.days = DayOrder::day_month_year;
    EXPECT_EQ(
        places(parse_officers_csv("officer,name,from\n17,A,2024-04-03\n18,B,04/13/2024\n", map)),
        (Places{"2 from", "3 from"}));
}

TEST(ImportTables, TellEveryProblemOfAMappingFile)
{
    const auto got = parse_column_map("officer = x\n[staff]\nname = y\n[officers]\nshoe = z\n"
                                      "name = a\nname = b\nteam =\nhello\n",
                                      import_tables());
    EXPECT_EQ(places(got), (Places{"1 ", "2 ", "5 ", "7 ", "8 ", "9 "}));
    EXPECT_EQ(places(parse_column_map("days = month/day/year\n", import_tables())), Places{"1 "});
}

TEST(ImportTables, TellColumnsThatAreMissingOrTwice)
{
    EXPECT_EQ(places(parse_officers_csv("officer\n17\n")), Places{"1 name"});
    EXPECT_EQ(places(parse_officers_csv("officer,name,Name\n17,A,B\n")), Places{"1 name"});
    ColumnMap map;
    map.theirs[{"officers", "team"}] = "Team name";
    EXPECT_EQ(places(parse_officers_csv("officer,name,team\n17,A,B\n", map)), Places{"1 team"});
}

TEST(ImportTables, TellEveryProblemOfOfficers)
{
    const auto got = parse_officers_csv("officer,name,role,email,from,until\n"
                                        "17,A,director,a@b,2024-02-01,2024-01-01\n"
                                        "18,B,,two@council.example three@council.example,,\n"
                                        "18,B,,,,\n");
    EXPECT_EQ(places(got), (Places{"2 role", "2 email", "2 until", "3 email", "4 officer"}));
    EXPECT_EQ(places(parse_officers_csv("officer,name\n,A\n17,\n")),
              (Places{"2 officer", "3 name"}));
}

TEST(ImportTables, ReadOpenRequests)
{
    const auto got = parse_open_requests_csv(
        "child,surname,forename,born,received,requested_by,upn,nhs_number,postcode,told,assess,"
        "school\n"
        "C1,Invented,Robin,2015-07-30,2026-09-01,Parent,j830999924001,943 476 5919,de43ag,"
        "2026-10-09 00:00:00,Y,112469\n"
        "C2,Invented,Kit,2016-01-01,2026-10-20,,,,,,,\n");
    ASSERT_TRUE(got) << got.problems().front().field << got.problems().front().sentence;
    const ImportedRequest& one = got->requests.at(0);
    EXPECT_EQ(one.upn + " " + one.nhs_number + " " + one.postcode,
              "J830999924001 9434765919 DE4 3AG");
    EXPECT_EQ(one.requested_by, "parent");
    EXPECT_EQ(one.told, parse_day("2026-10-09"));
    EXPECT_EQ(one.assess, true);
    EXPECT_EQ(got->requests.at(1).assess, std::nullopt);
}

TEST(ImportTables, TellEveryProblemOfOpenRequests)
{
    const auto got = parse_open_requests_csv(
        "child,surname,forename,born,received,upn,uln,nhs_number,postcode,told,assess\n"
        "C1,A,B,2015-07-30,2015-01-01,A801200005001,1,9434765918,X,,\n"
        "C2,A,B,2015-07-30,2026-09-01,,,,,2026-08-01,yes\n"
        "C3,A,B,2015-07-30,2026-09-01,,,,,2026-10-01,\n"
        "C4,A,B,2015-07-30,2026-09-01,,,,,,maybe\n"
        "C4,A,B,2015-07-30,2026-09-01,,,,,,no\n");
    EXPECT_EQ(places(got), (Places{"2 upn", "2 uln", "2 nhs_number", "2 postcode", "2 received",
                                   "3 told", "4 assess", "5 assess", "6 told", "6 child"}));
    for (const Problem& one : got.problems())
        EXPECT_EQ(one.sentence.find("A8012"), std::string::npos);
}

TEST(ImportTables, ReadContactsAndTakeSilenceForNoAnswer)
{
    const auto got = parse_contacts_csv(
        "child,name,relation,responsibility,sealed,email,phone,address,postcode\n"
        "C1,Invented Parent,mother,yes,Y,parent@family.example,,,\n"
        "C1,Invented Other,father,,,,01629 000000,\"1 Invented Lane\nMatlock\",de4 3ag\n");
    ASSERT_TRUE(got) << got.problems().front().field << got.problems().front().sentence;
    EXPECT_EQ(got->contacts.at(0).sealed, true);
    EXPECT_EQ(got->contacts.at(1).sealed, std::nullopt);
    EXPECT_EQ(got->contacts.at(1).responsibility, std::nullopt);
    EXPECT_EQ(got->contacts.at(1).address, "1 Invented Lane\nMatlock");
    EXPECT_EQ(got->contacts.at(1).postcode, "DE4 3AG");
}

TEST(ImportTables, RefuseContactsThatCanNotSayWhichAddressIsSealed)
{
    EXPECT_EQ(places(parse_contacts_csv("child,name,relation,email\nC1,A,mother,a@b.example\n")),
              Places{"1 sealed"});
}

TEST(ImportTables, TellEveryProblemOfContacts)
{
    const auto got = parse_contacts_csv("child,name,relation,sealed,email,phone,court_order\n"
                                        "C1,A,mother,,,,\n"
                                        "C1,B,father,perhaps,b@family.example,,si\n"
                                        "C1,B,father,,b@family.example,,\n");
    EXPECT_EQ(places(got), (Places{"2 email", "3 court_order", "3 sealed", "4 name"}));
}

TEST(ImportTables, ReadWhatAWindowsProgramWrote)
{
    const auto got = parse_officers_csv("officer,name\n17,Zo\xEB\n");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->officers[0].name, "Zo\xC3\xAB");
}

} // namespace
} // namespace ribbon
