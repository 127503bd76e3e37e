#include "inbound/tables/csv.hpp"

#include <gtest/gtest.h>

#include <array>

namespace ribbon {
namespace {

using namespace std::string_view_literals;

/// The problems a table is refused with; none when it is read.
Problems problems_of(std::string_view text, const CsvLimits& limits = {})
{
    const auto rows = parse_csv(text, limits);
    return rows ? Problems{} : rows.problems();
}

TEST(Csv, ReadsRecordsAndTheLineEachBeginsOn)
{
    const auto rows = parse_csv("date,title\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, (std::vector<CsvRow>{{1, {"date", "title"}},
                                          {2, {"2026-12-25", "Christmas Day"}},
                                          {3, {"2026-12-28", "Boxing Day"}}}));
}

TEST(Csv, ReadsCommasQuotesAndLineBreaksInsideQuotes)
{
    const auto rows = parse_csv("a,b\r\n\"one, two\",\"say \"\"three\"\"\r\nfour\"\r\nlast,\"\"");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[1], (CsvRow{2, {"one, two", "say \"three\"\r\nfour"}}));
    EXPECT_EQ((*rows)[2], (CsvRow{4, {"last", ""}}));
}

TEST(Csv, LeavesOutTheByteOrderMarkOfASpreadsheet)
{
    const auto rows = parse_csv("\xEF\xBB\xBF"
                                "a,b\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].fields[0], "a");
}

TEST(Csv, KeepsEmptyFieldsAtTheEndOfALineAndOfTheFile)
{
    const auto rows = parse_csv("a,b,c\n,,\n1,2,");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[1].fields, (std::vector<std::string>{"", "", ""}));
    EXPECT_EQ((*rows)[2].fields, (std::vector<std::string>{"1", "2", ""}));
}

TEST(Csv, RefusesBadQuotingWithTheLineItBeganOn)
{
    EXPECT_EQ(problems_of("a,b\n1,x\"y\n").at(0).line, 2);
    EXPECT_EQ(problems_of("a,b\n1,\"x\"y\n").at(0).line, 2);
    const auto unclosed = problems_of("a,b\n1,\"x\n\n\n");
    ASSERT_EQ(unclosed.size(), 1u);
    EXPECT_EQ(unclosed[0].line, 2);
    EXPECT_EQ(unclosed[0].sentence, "A quote is opened here and never closed");
}

TEST(Csv, RefusesABareCarriageReturn)
{
    EXPECT_EQ(problems_of("a,b\r1,2\r").at(0).sentence,
              "A line ends with CR alone; end lines with LF or CRLF");
    EXPECT_EQ(problems_of("a,b\n1,2\r").size(), 1u);
}

TEST(Csv, NamesEveryLineWithTheWrongNumberOfFields)
{
    const auto problems = problems_of("a,b\n1\n1,2\n1,2,3\n\n");
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].line, 2);
    EXPECT_EQ(problems[1].line, 4);
    EXPECT_EQ(problems[1].sentence, "This line has 3 fields and should have 2");
    EXPECT_EQ(problems[2].line, 5);
}

TEST(Csv, RefusesNulBytesInvalidUtf8AndOverLongFieldsByColumn)
{
    const auto problems = problems_of("name,town\nx\0y,Derby\nZo\xE9,Derby\nAnna,Chesterfield\n"sv,
                                      {.field_bytes = 8, .rows = 10, .problems = 10});
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0], (Problem{"name", "This field has a NUL byte in it", 2}));
    EXPECT_EQ(problems[1],
              (Problem{"name", "This field is not in UTF-8; save the table as UTF-8", 3}));
    EXPECT_EQ(problems[2], (Problem{"town", "This field is longer than 8 bytes", 4}));
}

TEST(Csv, RefusesAnEmptyFileAndTooManyRows)
{
    EXPECT_EQ(problems_of("").at(0).sentence, "The table is empty");
    EXPECT_EQ(problems_of("\xEF\xBB\xBF").at(0).sentence, "The table is empty");
    const CsvLimits two{.field_bytes = 8, .rows = 2, .problems = 10};
    EXPECT_TRUE(parse_csv("a\n1\n2\n", two));
    EXPECT_EQ(problems_of("a\n1\n2\n3\n", two).at(0).sentence, "The table has more than 2 lines");
}

TEST(Csv, ListsNoMoreProblemsThanItsLimitAndSaysSo)
{
    const auto problems =
        problems_of("a,b\n1\n2\n3\n4\n5\n", {.field_bytes = 8, .rows = 99, .problems = 3});
    ASSERT_EQ(problems.size(), 4u);
    EXPECT_EQ(problems.back().sentence, "There is more wrong than is listed here");
}

TEST(Csv, RefusesOtherColumnsThanTheOnesAskedFor)
{
    constexpr std::array columns{"id"sv, "from"sv};
    const auto read = parse_csv("id,from\nx,y\n", columns);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, (std::vector<CsvRow>{{2, {"x", "y"}}}));
    const auto other = parse_csv("from,id\nx,y\n", columns);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.problems().at(0).sentence, "The first line must read id,from");
}

} // namespace
} // namespace ribbon
