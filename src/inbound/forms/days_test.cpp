#include "inbound/forms/days.hpp"

#include "tests/support/filled_form.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string told(const FormDays& read)
{
    if (read.days) return iso(*read.days);
    return read.problem.empty() ? "nothing" : read.problem;
}

std::string boxes(const char* day, const char* month, const char* year, bool rough = false,
                  bool may_be_rough = true)
{
    FilledForm form{{"when-day", day}, {"when-month", month}, {"when-year", year}};
    if (rough) form.set("when-rough", "yes");
    return told(read_day_boxes(form, "when", may_be_rough));
}

TEST(FormDays, AreReadAsPeopleWriteThem)
{
    for (const char* text :
         {"3 March 2025", "03 mar 2025", "Monday 3 March 2025", "mon 3rd march, 2025", "3/3/2025",
          "03-03-2025", "3.3.2025", "2025-03-03", " 3  MARCH  2025 "})
        EXPECT_EQ(told(read_day_words(text)), "2025-03-03") << text;
    // The day stands first, as in England: 4 March, and not 3 April.
    EXPECT_EQ(told(read_day_words("4/3/2025")), "2025-03-04");
    EXPECT_EQ(told(read_day_words("September 2025")), "2025-09-01..2025-09-30");
    EXPECT_EQ(told(read_day_words("sept 2025")), "2025-09-01..2025-09-30");
    EXPECT_EQ(told(read_day_words("2025")), "2025-01-01..2025-12-31");
    EXPECT_EQ(told(read_day_words("3 March 2025 to 9 March 2025")), "2025-03-03..2025-03-09");
    EXPECT_EQ(told(read_day_words("29 February 2024")), "2024-02-29");
}

TEST(FormDays, OfTheBoxes)
{
    EXPECT_EQ(boxes("3", "3", "2025"), "2025-03-03");
    EXPECT_EQ(boxes(" 03 ", "March", "2025"), "2025-03-03");
    EXPECT_EQ(boxes("3 March 2025", "", ""), "2025-03-03");
    EXPECT_EQ(boxes("", "", ""), "nothing");
    EXPECT_EQ(boxes("", "3", "2025", true), "2025-03-01..2025-03-31");
    EXPECT_EQ(boxes("", "", "2025", true), "2025-01-01..2025-12-31");
    // Ticked though the day is known: the day is the better answer.
    EXPECT_EQ(boxes("3", "3", "2025", true), "2025-03-03");
}

TEST(FormDays, AreRefusedInSentencesThatSayWhatToWrite)
{
    EXPECT_EQ(boxes("3", "3", "25"), "Write the year in full: 2025, not 25");
    EXPECT_EQ(boxes("3/3/25", "", ""), "Write the year in full: 2025, not 25");
    EXPECT_EQ(boxes("31", "2", "2025"), "There is no 31 February in 2025");
    EXPECT_EQ(boxes("29", "2", "2025"), "There is no 29 February in 2025");
    EXPECT_EQ(boxes("32", "1", "2025"), "The day must be a number from 1 to 31");
    EXPECT_EQ(boxes("3", "13", "2025"), "The month must be from 1 to 12, or its name");
    EXPECT_EQ(boxes("3", "ma", "2025"), "The month must be from 1 to 12, or its name");
    EXPECT_EQ(boxes("3", "3", "1899"), "The year must be between 1900 and 2199");
    EXPECT_EQ(boxes("3", "3", "2200"), "The year must be between 1900 and 2199");
    EXPECT_EQ(boxes("3", "", "2025"),
              "Give the month too, or tick that only the month or the year is known");
    EXPECT_EQ(boxes("", "3", "2025"),
              "Give the day too, or tick that only the month or the year is known");
    EXPECT_EQ(boxes("", "3", "2025", false, false), "Give the day too");
    EXPECT_EQ(boxes("", "", "2025"),
              "Give the day and the month too, or tick that only the month or the year is known");
    EXPECT_EQ(boxes("3", "3", ""), "Give the year too");
    EXPECT_EQ(boxes("3", "", ""), "Give the month and the year too");
    EXPECT_EQ(boxes("3", "", "2025", true), "Give the month too, or leave the day empty");
    EXPECT_EQ(boxes("March 2025", "", "", false, false), "Give one exact day");
    for (const char* text : {"yesterday", "\xff\xfe 2025", "1 2 3 4", "-", "to", " to "})
        EXPECT_EQ(told(read_day_words(text)).find("Write the day in figures"), 0u)
            << text << told(read_day_words(text));
    EXPECT_EQ(told(read_day_words("3 March")), "Give the year too");
    EXPECT_EQ(told(read_day_words("9 March 2025 to 3 March 2025")),
              "The first day must come before the last");
}

} // namespace
} // namespace ribbon
