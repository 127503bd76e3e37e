#include "inbound/forms/council.hpp"

#include "tests/support/filled_form.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today = day("2026-11-19");

std::string wrong(CouncilChange::What what, const FilledForm& form)
{
    const CouncilForm read = read_council_change(what, form, today);
    const auto decided = decide(read.change, DetailHistory{}, today);
    std::string fields;
    for (const Problem& one : all_wrong(read, decided ? Problems{} : decided.problems()))
        fields += one.field + " ";
    return fields;
}

TEST(CouncilForm, TellsWhatIsMissingTogetherWithWhatCanNotBeRead)
{
    // A day that is none must not hide that nobody said what is closed, nor why.
    EXPECT_EQ(wrong(CouncilChange::What::close_days,
                    {{"day-day", "31"}, {"day-month", "2"}, {"day-year", "2026"}}),
              "day whose words ");
}

TEST(CouncilForm, SaysOneThingOfAFieldThatCanNotBeRead)
{
    EXPECT_EQ(
        wrong(
            CouncilChange::What::set_answer_time,
            {{"count", "soon"}, {"count-2", "5"}, {"count-3", "5"}, {"words", "We answer soon."}}),
        "count ");
}

TEST(CouncilForm, TakesWhatIsWell)
{
    EXPECT_EQ(wrong(CouncilChange::What::close_days, {{"whose", "offices"},
                                                      {"day-day", "27"},
                                                      {"day-month", "11"},
                                                      {"day-year", "2026"},
                                                      {"words", "The lift is mended"}}),
              "");
}

} // namespace
} // namespace ribbon
