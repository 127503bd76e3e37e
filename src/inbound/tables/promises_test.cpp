#include "inbound/tables/promises.hpp"

#include "base/embedded.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Promises, TheShippedTableIsTheShippedPolicy)
{
    const auto policy = parse_promises(embedded("council/promises.csv"));
    ASSERT_TRUE(policy);
    EXPECT_EQ(policy->ladder, Policy{}.ladder);
    EXPECT_EQ(policy->due_soon_days, Policy{}.due_soon_days);
}

TEST(Promises, ACouncilThatPromisesThreeDaysIsHeldToThree)
{
    const auto policy = parse_promises("promise,rung,who,days\nanswer,1,the officer,3\n");
    ASSERT_TRUE(policy);
    for (const Provision& one : promised(statute_book(), *policy)) {
        if (one.id == "corr.local-standard") {
            EXPECT_EQ(one.limit.n, 3);
        }
    }
}

TEST(Promises, EveryProblemIsToldAtOnce)
{
    const auto policy = parse_promises("promise,rung,who,days\n"
                                       "reply,1,the officer,5\n"
                                       "answer,2,the officer,5\n"
                                       "answer,1,,5\n"
                                       "answer,1,the officer,soon\n");
    ASSERT_FALSE(policy);
    ASSERT_EQ(policy.problems().size(), 4u);
    EXPECT_EQ(policy.problems()[0].line, 2);
    EXPECT_EQ(policy.problems()[3].field, "council/promises.csv days");
}

} // namespace
} // namespace ribbon
