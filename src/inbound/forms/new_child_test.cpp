// What an officer types of a child whom an email told of.

#include "inbound/forms/new_child.hpp"

#include "inbound/forms/urlencoded.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today{std::chrono::year{2026} / 3 / 9};

Result<NewChild> read(const std::string& typed, const std::vector<std::string>& known = {})
{
    return read_new_child(*parse_urlencoded(typed), known, today);
}

std::string wrong_with(const std::string& typed, const std::vector<std::string>& known = {})
{
    const auto refused = read(typed, known);
    std::string fields;
    if (!refused)
        for (const Problem& one : refused.problems()) fields += one.field + " ";
    return fields;
}

const std::string all = "child-given=+Leo+&child-family=Radford&birthday-day=4&birthday-month=5"
                        "&birthday-year=2018&school=Hill+Primary+School&part=mother"
                        "&writer-given=Ada&writer-family=Radford&reach=yes";

TEST(NewChildForm, IsReadAsItWasTyped)
{
    const auto command = read(all);
    ASSERT_TRUE(command);
    EXPECT_EQ(command->child, (PersonName{"Leo", "Radford"}));
    EXPECT_EQ(command->born, (Day{std::chrono::year{2018} / 5 / 4}));
    EXPECT_EQ(command->school, "Hill Primary School");
    EXPECT_EQ(command->part, "mother");
    EXPECT_EQ(command->writer, (PersonName{"Ada", "Radford"}));
    EXPECT_TRUE(command->reach);
}

TEST(NewChildForm, NeedsNoMoreThanANameAndWhoWrote)
{
    const auto command = read("child-given=Leo&part=nobody");
    ASSERT_TRUE(command);
    EXPECT_FALSE(command->born);
    EXPECT_FALSE(command->reach);
}

TEST(NewChildForm, TellsAllThatIsWrongInTheOrderOfThePage)
{
    EXPECT_EQ(wrong_with("birthday-day=31&birthday-month=2&birthday-year=2018&school=" +
                         std::string(301, 's') + "&part=mother"),
              "child-given birthday school writer-given ");
    EXPECT_EQ(wrong_with("part=aunt"), "child-given part ");
}

TEST(NewChildForm, TakesOnlyThePeopleThatCanBeChosen)
{
    const std::string typed = "child-given=Leo&part=mother&writer-given=Ada&person=";
    EXPECT_EQ(wrong_with(typed + "P7", {"P1"}), "person ");
    EXPECT_EQ(wrong_with(typed, {"P1"}), "person ");
    EXPECT_EQ(read(typed + "P1", {"P1"})->known, "P1");
    EXPECT_EQ(read(typed + "new", {"P1"})->known, "");
    EXPECT_EQ(read(typed + "P7")->known, "") << "nobody has this address";
}

TEST(NewChildForm, ANameOfAnEmailIsOneOfAPerson)
{
    EXPECT_EQ(name_in_mail("Ada Mary Radford"), (PersonName{"Ada Mary", "Radford"}));
    EXPECT_EQ(name_in_mail(" Radford, Ada "), (PersonName{"Ada", "Radford"}));
    EXPECT_EQ(name_in_mail("Ada"), (PersonName{"Ada", ""}));
    EXPECT_EQ(name_in_mail("ada@family.example"), PersonName{});
    EXPECT_EQ(name_in_mail(""), PersonName{});
}

} // namespace
} // namespace ribbon
