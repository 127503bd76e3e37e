#include "inbound/tables/calendar_tables.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Small tables of one year that are read without a problem; a test spoils one of them.
struct Tables {
    std::string england = "date,title,source\n"
                          "2026-01-01,New Year's Day,x\n2026-04-03,Good Friday,x\n"
                          "2026-04-06,Easter Monday,x\n2026-05-04,Early May,x\n"
                          "2026-05-25,Spring,x\n2026-08-31,Summer,x\n"
                          "2026-12-25,Christmas Day,x\n2026-12-28,Boxing Day (substitute day),x\n";
    std::string uk = uk_table();
    std::string terms = "school,school_year,half_term,first_day,last_day,status,source\n"
                        ",2025/26,spring-1,2026-01-05,2026-02-13,verified,x\n"
                        ",2025/26,spring-2,2026-02-23,2026-03-27,verified,x\n"
                        "Hilltop School,2025/26,spring-1,2026-01-06,2026-02-13,verified,x\n";
    std::string training = "school,date,source\nHilltop School,2026-01-06,x\n";

    static std::string uk_table()
    {
        std::string text = "date,division,title,basis\n";
        for (const char* division : {"england-and-wales", "northern-ireland", "scotland"})
            for (const char* day : {"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
                                    "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"})
                text.append(day).append(",").append(division).append(",a holiday,x\n");
        return text + "2026-12-29,scotland,made up,x\n";
    }
    Result<CalendarTables> read() const
    {
        return parse_calendar_tables({.bank_holidays_england = england,
                                      .bank_holidays_uk = uk,
                                      .school_terms = terms,
                                      .training_days = training});
    }
    Problems problems() const
    {
        const auto tables = read();
        return tables ? Problems{} : tables.problems();
    }
};

/// The first problem, as "field:line sentence"; empty when there is none.
std::string first(const Tables& tables)
{
    const Problems problems = tables.problems();
    if (problems.empty()) return "";
    const Problem& one = problems.front();
    return one.field + ":" + std::to_string(one.line) + " " + one.sentence;
}

void replace(std::string& text, std::string_view old, std::string_view with)
{
    const auto at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    text.replace(at, old.size(), with);
}

TEST(CalendarTables, AreReadWithTheWholeYearsTheyCover)
{
    const auto tables = Tables{}.read();
    ASSERT_TRUE(tables);
    EXPECT_EQ(iso(tables->england_covers), "2026-01-01..2026-12-31");
    EXPECT_EQ(tables->england.size(), 8u);
    EXPECT_EQ(tables->uk.size(), 9u);
    EXPECT_EQ(tables->council_terms.size(), 2u);
    EXPECT_EQ(tables->school_terms.at("Hilltop School").size(), 1u);
    EXPECT_EQ(iso(tables->training_days.at("Hilltop School").at(0)), "2026-01-06");
}

TEST(CalendarTables, RefuseADayThatIsNoDay)
{
    Tables tables;
    replace(tables.england, "2026-05-25", "2026-02-30");
    EXPECT_EQ(first(tables), "bank-holidays-england.csv date:6 \"2026-02-30\" is not a day "
                             "written like 2026-12-25");
}

TEST(CalendarTables, RefuseDaysOutOfOrderOrGivenTwice)
{
    Tables tables;
    replace(tables.england, "2026-05-25,Spring,x\n", "2026-05-25,Spring,x\n2026-05-24,Odd,x\n");
    EXPECT_EQ(first(tables), "bank-holidays-england.csv date:7 Sunday 24 May 2026 comes after "
                             "Monday 25 May 2026, and the rows must be in order of date");
    tables = {};
    replace(tables.england, "2026-05-25,Spring,x\n", "2026-05-25,Spring,x\n2026-05-25,Spring,x\n");
    EXPECT_EQ(first(tables),
              "bank-holidays-england.csv date:7 Monday 25 May 2026 is in the table already");
}

TEST(CalendarTables, RefuseAYearBegunAndNotFinished)
{
    Tables tables;
    tables.england += "2028-01-03,New Year's Day (substitute day),x\n";
    const Problems problems = tables.problems();
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].sentence.substr(0, 27), "2027 has 0 bank holidays of");
    EXPECT_EQ(problems[1].sentence.substr(0, 27), "2028 has 1 bank holidays of");
    EXPECT_EQ(problems[1].line, 10);
}

TEST(CalendarTables, RefuseAnEnglishHolidayThatTheTableOfTheKingdomLacks)
{
    Tables tables;
    replace(tables.england, "2026-08-31,Summer,x\n", "2026-08-31,Summer,x\n2026-09-21,Extra,x\n");
    EXPECT_EQ(first(tables), "bank-holidays-uk.csv date:26 Monday 21 September 2026 is in "
                             "bank-holidays-england.csv and is missing here for england-and-wales");
    tables = {};
    replace(tables.uk, "2026-08-31,england-and-wales",
            "2026-08-28,england-and-wales,odd,x\n2026-08-31,england-and-wales");
    EXPECT_EQ(first(tables), "bank-holidays-uk.csv date:27 Friday 28 August 2026 is here for "
                             "england-and-wales and is missing in bank-holidays-england.csv");
}

TEST(CalendarTables, RefuseAnUnknownOrMissingNation)
{
    Tables tables;
    replace(tables.uk, "2026-12-29,scotland", "2026-12-29,wales");
    EXPECT_EQ(first(tables), "bank-holidays-uk.csv division:26 A division is england-and-wales, "
                             "northern-ireland or scotland, not \"wales\"");
}

TEST(CalendarTables, RefuseTermsThatOverlapOrRunBackwardsOrLeaveAGap)
{
    Tables tables;
    replace(tables.terms, "2026-02-23,2026-03-27", "2026-02-13,2026-03-27");
    EXPECT_EQ(first(tables), "school-terms.csv first_day:3 The half-term begins before the one "
                             "above it has ended, on Friday 13 February 2026");
    tables = {};
    replace(tables.terms, "2026-02-23,2026-03-27", "2026-03-27,2026-02-23");
    EXPECT_EQ(first(tables), "school-terms.csv last_day:3 The half-term ends before it begins");
    tables = {};
    replace(tables.terms, "2026-02-23,2026-03-27", "2026-04-20,2026-05-22");
    EXPECT_EQ(first(tables), "school-terms.csv first_day:3 More than 60 days lie between Friday "
                             "13 February 2026 and this half-term; a row seems to be missing");
}

TEST(CalendarTables, RefuseTermsOutsideTheirSchoolYearOrTheBankHolidays)
{
    Tables tables;
    replace(tables.terms, "2025/26,spring-2", "2026/27,spring-2");
    EXPECT_EQ(first(tables), "school-terms.csv school_year:3 The half-term does not lie in the "
                             "school year 2026/27");
    tables = {};
    tables.terms += "Far School,2026/27,spring-1,2027-01-05,2027-02-12,verified,x\n";
    EXPECT_EQ(first(tables), "school-terms.csv last_day:5 The bank holidays of England and Wales "
                             "are not known for all of this half-term");
    for (const char* year : {"2025/27", "2025-26", "25/26", "2025/2x"}) {
        tables = {};
        replace(tables.terms, "2025/26", year);
        EXPECT_EQ(first(tables),
                  "school-terms.csv school_year:2 A school year is written like 2025/26");
    }
}

TEST(CalendarTables, RefuseToDoWithoutTheCouncilsTermsOrASource)
{
    Tables tables;
    tables.terms = "school,school_year,half_term,first_day,last_day,status,source\n"
                   "Hilltop School,2025/26,spring-1,2026-01-06,2026-02-13,guess,\n";
    const Problems problems = tables.problems();
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].field, "school-terms.csv source");
    EXPECT_EQ(problems[1].field, "school-terms.csv status");
    EXPECT_EQ(problems[2].field, "school-terms.csv school");
}

TEST(CalendarTables, RefuseATrainingDayAtAWeekend)
{
    Tables tables;
    tables.training += "Hilltop School,2026-02-07,x\n";
    EXPECT_EQ(first(tables), "training-days.csv date:3 Saturday 7 February 2026 is not a day that "
                             "schools are open");
}

TEST(CalendarTables, TellTheProblemsOfAllFourFilesAtOnce)
{
    Tables tables;
    tables.england = "";
    tables.uk = "date\n";
    replace(tables.terms, "2026-01-05", "soon");
    tables.training += "Hilltop School,\"2026\n";
    std::vector<std::string> files;
    for (const Problem& problem : tables.problems())
        files.push_back(problem.field.substr(0, problem.field.find(' ')));
    for (const char* file : {"bank-holidays-england.csv", "bank-holidays-uk.csv",
                             "school-terms.csv", "training-days.csv"})
        EXPECT_NE(std::find(files.begin(), files.end(), file), files.end()) << file;
}

} // namespace
} // namespace ribbon
