#include "views/parts/put_right.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today = day("2026-10-31");

CaseFacts found_too_late()
{
    return given("2026-08-03 request received from parent recorded 2026-08-03T09:00Z");
}

CaseFacts put_right()
{
    return given("2026-08-03 request received from parent recorded 2026-08-03T09:00Z\n"
                 "2026-07-20 request received from parent corrects 1 recorded 2026-10-30T09:00Z");
}

TEST(PutRight, SaysWhenAndWhatTheRecordSaidBefore)
{
    const CaseFacts facts = put_right();
    EXPECT_EQ(put_right_words(facts, *facts.fact(2), today),
              "Put right on 30 October: the record said 3 August before.");
    EXPECT_EQ(put_right_words(facts, *facts.fact(1), today), "") << "it takes the place of none";
}

TEST(PutRight, NamesNoDayWhereTheDayStays)
{
    const CaseFacts facts =
        given("2026-08-03 request received from parent\n"
              "2026-08-03 request received from school corrects 1 recorded 2026-10-30T09:00Z");
    EXPECT_EQ(put_right_words(facts, *facts.fact(2), today), "Put right on 30 October.");
}

TEST(PutRight, TellsOfAPastDayWhatHasChangedSince)
{
    EXPECT_EQ(put_right_since(found_too_late(), put_right(), today),
              std::vector<std::string>{
                  "The council received a request for an EHC needs assessment: 3 August. Put right "
                  "on 30 October: it was 20 July."});
    EXPECT_TRUE(put_right_since(put_right(), put_right(), today).empty());
}

TEST(PutRight, TellsWhereSomethingWasPutRightTwiceWhatStandsNow)
{
    CaseFacts facts = put_right();
    Fact again = *facts.fact(2);
    again.id = 3;
    again.corrects = 2;
    again.when = Days::on(day("2026-07-13"));
    facts.facts.push_back(again);
    const auto since = put_right_since(found_too_late(), facts, today);
    ASSERT_EQ(since.size(), 1U);
    EXPECT_TRUE(since[0].ends_with("it was 13 July.")) << since[0];
}

TEST(PutRight, TellsWhatWasWithdrawn)
{
    CaseFacts facts = found_too_late();
    Fact gone = *facts.fact(1);
    gone.id = 2;
    gone.corrects = 1;
    gone.struck = true;
    facts.facts.push_back(gone);
    const auto since = put_right_since(found_too_late(), facts, today);
    ASSERT_EQ(since.size(), 1U);
    EXPECT_TRUE(since[0].find("3 August. Withdrawn on") != std::string::npos) << since[0];
}

} // namespace
} // namespace ribbon
