#include "inbound/returns/sen2_reading.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The day that this text is read as, or what is said of it.
std::string day_of(std::string_view text)
{
    std::optional<Day> day;
    const std::string wrong = put_sen2({.day = &day}, {.holds = Sen2Holds::day}, text);
    if (!wrong.empty()) return "refused";
    return day ? iso(*day) : "none";
}

std::string text_of(std::string_view text, Sen2Holds holds)
{
    std::string value;
    const std::string wrong = put_sen2({.text = &value}, {.holds = holds}, text);
    return wrong.empty() ? value : "refused";
}

TEST(Sen2Values, ReadADayInEachFormThatIsWritten)
{
    for (const std::string one :
         {"2022-09-28", "2022-09-28T00:00:00", "2022-09-28 00:00:00", "2022-Sep-28 00:00:00",
          "2022-SEP-28", " 2022-09-28\n", "2022-09-28Z", "2022-09-28+01:00",
          "2022-09-28T00:00:00.000", "2022-Sep-28 00:00:00.0000000"})
        EXPECT_EQ(day_of(one), "2022-09-28") << one;
    EXPECT_EQ(day_of(""), "none");
    EXPECT_EQ(day_of("   "), "none");
}

TEST(Sen2Values, RefuseWhatIsNoDayOrMayBeAnother)
{
    for (const std::string one :
         {"28/09/2022", "2022-Sept-28", "2022-13-01", "2023-02-29", "2022-Sep-31 00:00:00",
          "2022-Sep-28 23:00:00", "2022-09-28T00:00", "2022-09-28x", "1066-10-14", "today"})
        EXPECT_EQ(day_of(one), "refused") << one;
    EXPECT_EQ(day_of("2024-02-29"), "2024-02-29");
}

TEST(Sen2Values, ReadWhenAFileWasMadeAndKeepWhatTheyCanNotRead)
{
    EXPECT_EQ(text_of("2025-Jan-20 09:30:00", Sen2Holds::moment), "2025-01-20T09:30:00");
    EXPECT_EQ(text_of("2025-01-20T09:30:00.123", Sen2Holds::moment), "2025-01-20T09:30:00");
    EXPECT_EQ(text_of("20 January", Sen2Holds::moment), "20 January");
}

TEST(Sen2Values, ReadYesAndNo)
{
    EXPECT_EQ(text_of("true", Sen2Holds::yes_no), "1");
    EXPECT_EQ(text_of("FALSE", Sen2Holds::yes_no), "0");
    EXPECT_EQ(text_of("1", Sen2Holds::yes_no), "1");
    EXPECT_EQ(text_of("Y", Sen2Holds::yes_no), "Y");
}

TEST(Sen2Values, RefuseWhatIsNoText)
{
    EXPECT_EQ(text_of("a\x01"
                      "b",
                      Sen2Holds::text),
              "refused");
    EXPECT_EQ(text_of("a\xC3", Sen2Holds::text), "refused");
    EXPECT_EQ(text_of("a\xEF\xBF\xBF", Sen2Holds::text), "refused");
    EXPECT_EQ(text_of(" a b ", Sen2Holds::text), "a b");
    EXPECT_EQ(text_of(std::string(1000, 'a'), Sen2Holds::text), std::string(1000, 'a'));
    EXPECT_EQ(text_of(std::string(1001, 'a'), Sen2Holds::text), "refused");
}

TEST(Sen2Values, CountEqualNotesAndKeepTheFirstPlace)
{
    Sen2Report report;
    report.note("Person UPN", "odd", {.line = 7});
    report.note("Person UPN", "odd", {.line = 9});
    report.note("Person Sex", "odd", {.line = 8});
    const auto notes = report.notes();
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(notes[1].count, 2);
    EXPECT_EQ(notes[1].first.line, 7);
    EXPECT_TRUE(report.sound());
}

} // namespace
} // namespace ribbon
