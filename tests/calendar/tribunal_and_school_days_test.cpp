// The Tribunal's days and the school's, on the real tables; and what is said beyond them.
#include "duties/count.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const CountedDays& england() { return our_calendar().england(); }
const SchoolDays& school() { return our_calendar().school(""); }

std::string lodged_by(std::string_view limit)
{
    const Found found = lodging_day(day(limit), our_calendar());
    return found ? iso(found.day) : "beyond " + found.beyond->name();
}

std::string day_or_table(const Found& found)
{
    return found ? iso(found.day) : "beyond " + found.beyond->name();
}

} // namespace

TEST(Lodging, OverChristmasRunsToTheFirstWorkingDayAfterNewYear)
{
    // 2 January 2026 is a Friday and no holiday in England.
    for (const std::string_view limit : {"2025-12-25", "2025-12-29", "2025-12-31", "2026-01-01"})
        EXPECT_EQ(lodged_by(limit), "2026-01-02") << limit;
    // 1 January 2027 is a Friday: Monday the 4th. In 2028 the 3rd is its substitute: the 4th.
    EXPECT_EQ(lodged_by("2026-12-29"), "2027-01-04");
    EXPECT_EQ(lodged_by("2027-12-31"), "2028-01-04");
    EXPECT_EQ(lodged_by("2021-12-25"), "2022-01-04");
}

TEST(Lodging, InAugustRunsToTheFirstWorkingDayOfSeptember)
{
    for (const std::string_view limit : {"2025-08-01", "2025-08-15", "2025-08-25", "2025-08-31"})
        EXPECT_EQ(lodged_by(limit), "2025-09-01") << limit;
    // 1 September 2024 is a Sunday, and in 2018 a Saturday.
    EXPECT_EQ(lodged_by("2024-08-20"), "2024-09-02");
    EXPECT_EQ(lodged_by("2018-08-31"), "2018-09-03");
    EXPECT_EQ(lodged_by("2026-08-31"), "2026-09-01");
}

TEST(Lodging, RollsOnceAndIsNotHeldUpByTheClosedDaysItRollsInto)
{
    // Saturday 31 July 2021 runs to Monday 2 August, and not to September; Sunday 24 December
    // 2023 to Wednesday the 27th, and not to January: docs/decisions/0010-tribunal-days.md.
    EXPECT_EQ(lodged_by("2021-07-31"), "2021-08-02");
    EXPECT_EQ(lodged_by("2023-12-24"), "2023-12-27");
    EXPECT_EQ(lodged_by("2017-12-24"), "2017-12-27");
}

TEST(Lodging, OnAnotherClosedDayRunsToTheNextWorkingDay)
{
    EXPECT_EQ(lodged_by("2025-03-03"), "2025-03-03");
    EXPECT_EQ(lodged_by("2025-03-01"), "2025-03-03");
    EXPECT_EQ(lodged_by("2024-03-29"), "2024-04-02"); // Good Friday, and Easter Monday after it
    EXPECT_EQ(lodged_by("2025-12-24"), "2025-12-24");
    EXPECT_EQ(lodged_by("2026-01-02"), "2026-01-02");
}

TEST(TribunalActs, DoNotCountAugust)
{
    // 30 working days from Monday 14 July 2025: 13 to the end of July, 17 more from 1 September.
    const Found response =
        last_day(within(working_days{30}, Over::tribunal), day("2025-07-14"), our_calendar(), {});
    EXPECT_EQ(day_or_table(response), "2025-09-23");
    EXPECT_EQ(our_calendar().tribunal().count({day("2025-07-15"), day("2025-07-31")}), 13);
    EXPECT_EQ(our_calendar().tribunal().count({day("2025-08-01"), day("2025-08-31")}), 0);
    // As council's working days they would have ended on 26 August, the 25th being a holiday.
    const Found plain =
        last_day(within(working_days{30}, Over::england), day("2025-07-14"), our_calendar(), {});
    EXPECT_EQ(day_or_table(plain), "2025-08-26");
}

TEST(TribunalActs, DoNotCountChristmasToNewYearsDay)
{
    // After Monday 22 December 2025: the 23rd, the 24th, then 2, 5 and 6 January.
    EXPECT_EQ(day_or_table(our_calendar().tribunal().nth_after(day("2025-12-22"), 5)),
              "2026-01-06");
    // 28 days after 10 December 2025: 14 to the 24th, 14 more from 2 January.
    EXPECT_EQ(day_or_table(last_day(within_tribunal(days{28}), day("2025-12-10"), our_calendar(),
                                    {})),
              "2026-01-15");
    EXPECT_EQ(day_or_table(last_day(within_tribunal(weeks{4}), day("2025-12-10"), our_calendar(),
                                    {})),
              "2026-01-15");
}

TEST(SchoolWeeks, SkipTheHolidays)
{
    // The summer of 2025 is from 25 July to 3 September: the weeks on both sides are neighbours.
    const int july = school().week_of(day("2025-07-22"));
    EXPECT_EQ(school().week_of(day("2025-09-04")), july + 1);
    EXPECT_EQ(school().week_of(day("2025-09-08")), july + 2);
    // A day of a holiday has the number of the week of school before it.
    EXPECT_EQ(school().week_of(day("2025-08-13")), july);
    // The half-term of February 2025 is the week of the 17th.
    EXPECT_EQ(school().week_of(day("2025-02-24")), school().week_of(day("2025-02-14")) + 1);
    EXPECT_EQ(school().week_of(day("2025-02-19")), school().week_of(day("2025-02-14")));
    // Monday and Sunday of one week have one number; before the first week there is none.
    EXPECT_EQ(school().week_of(day("2025-03-03")), school().week_of(day("2025-03-09")));
    EXPECT_EQ(school().week_of(day("2021-08-23")), -1);
    EXPECT_EQ(school().week_of(day("2021-09-02")), 0);
}

TEST(SchoolDays, AreCountedOverHalfTermAndBankHolidays)
{
    // Fifteen school days after Friday 2 May 2025: not 5 May, and not the week of 26 May.
    EXPECT_EQ(day_or_table(school().days().nth_after(day("2025-05-02"), 15)), "2025-06-02");
    EXPECT_FALSE(school().days().counts(day("2025-05-05")));
    EXPECT_TRUE(school().assumed());
    EXPECT_TRUE(our_calendar().school("A school that gave no terms").assumed());
}

TEST(Tables, RefuseBeyondTheirEndsByName)
{
    const std::string of_england = "beyond the table of bank holidays in England and Wales "
                                   "(2014 to 2028)";
    const std::string of_uk = "beyond the table of bank holidays in the United Kingdom "
                              "(2014 to 2028)";
    EXPECT_EQ(day_or_table(england().nth_after(day("2028-12-29"), 1)), of_england);
    EXPECT_EQ(day_or_table(england().nth_before(day("2014-01-02"), 1)), of_england);
    EXPECT_EQ(day_or_table(england().on_or_before(day("2029-01-01"))), of_england);
    EXPECT_EQ(day_or_table(england().on_or_after(day("2013-12-31"))), of_england);
    EXPECT_EQ(day_or_table(our_calendar().uk().nth_after(day("2028-12-05"), 20)), of_uk);
    // After Wednesday 20 December 2028 the Tribunal has two working days more in that year.
    EXPECT_EQ(day_or_table(our_calendar().tribunal().nth_after(day("2028-12-20"), 2)),
              "2028-12-22");
    EXPECT_EQ(day_or_table(our_calendar().tribunal().nth_after(day("2028-12-20"), 3)), of_england);
    EXPECT_EQ(lodged_by("2028-12-27"), of_england);
    EXPECT_EQ(day_or_table(school().days().nth_after(day("2027-07-21"), 3)),
              "beyond the council's table of school terms (2021 to 2027)");
    EXPECT_EQ(day_or_table(school().days().nth_before(day("2021-09-02"), 1)),
              "beyond the council's table of school terms (2021 to 2027)");
}

TEST(Tables, HoldFromTheFirstDayToTheLast)
{
    EXPECT_EQ(day_or_table(england().nth_after(day("2014-01-01"), 1)), "2014-01-02");
    EXPECT_EQ(day_or_table(england().on_or_before(day("2028-12-31"))), "2028-12-29");
    EXPECT_EQ(day_or_table(school().days().on_or_before(day("2027-07-23"))), "2027-07-23");
    EXPECT_EQ(day_or_table(school().days().on_or_after(day("2021-09-02"))), "2021-09-02");
}

} // namespace ribbon
