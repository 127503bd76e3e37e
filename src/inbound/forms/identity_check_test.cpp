#include "inbound/forms/identity_check.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today{std::chrono::year{2026} / 11 / 24};

Result<CheckIdentity> read(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    Form form;
    for (const auto& [name, value] : pairs) form.add(name, value);
    return read_identity_check(form, "P2", today);
}

std::string told(const Result<CheckIdentity>& result)
{
    std::string text;
    if (!result)
        for (const Problem& one : result.problems()) text += one.field + ": " + one.sentence + "\n";
    return text;
}

TEST(IdentityCheckForm, ReadsACheckWithAnOrder)
{
    const auto check = read({{"result", "sure"},
                             {"how", " Passport seen "},
                             {"responsibility", "yes"},
                             {"order", "yes"},
                             {"order-words", "No address"},
                             {"order-until-day", "1"},
                             {"order-until-month", "1"},
                             {"order-until-year", "2028"}});
    ASSERT_TRUE(check) << told(check);
    EXPECT_TRUE(check->sure);
    EXPECT_EQ(check->how, "Passport seen");
    EXPECT_EQ(check->responsibility, true);
    EXPECT_EQ(check->order, "No address");
    EXPECT_EQ(check->order_until, parse_day("2028-01-01"));
    EXPECT_EQ(check->day, today);
}

TEST(IdentityCheckForm, NeverTakesSilenceAboutACourtForNo)
{
    EXPECT_EQ(told(read({})), "result: Say whether you are sure who this is\n"
                              "order: Say whether an order of a court limits them\n");
    EXPECT_EQ(told(read({{"result", "sure"},
                         {"order", "yes"},
                         {"order-until-day", "30"},
                         {"order-until-month", "2"},
                         {"order-until-year", "2028"}})),
              "how: Say what you saw or asked, so that the next officer need not ask again\n"
              "order-words: Say what the order of the court limits\n"
              "order-until: There is no 30 February in 2028\n");
    EXPECT_EQ(told(read({{"result", "not-sure"}, {"order", "no"}})),
              "why-not: Say why you could not make sure\n");
}

TEST(IdentityCheckForm, LeavesResponsibilityUnsaidWhereNobodyAsked)
{
    const auto check = read({{"result", "not-sure"},
                             {"why-not", "No answer"},
                             {"responsibility", "not-asked"},
                             {"order", "no"}});
    ASSERT_TRUE(check) << told(check);
    EXPECT_EQ(check->responsibility, std::nullopt);
    EXPECT_TRUE(check->order.empty());
}

} // namespace
} // namespace ribbon
