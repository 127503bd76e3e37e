#include "server/sign_in/staying.hpp"

#include "tests/support/chance.hpp"
#include "tests/support/desk.hpp"

namespace ribbon::server {
namespace {

class Staying : public OnADesk {
protected:
    void SetUp() override
    {
        OnADesk::SetUp();
        if (IsSkipped()) return;
        storage::Accounts accounts{desk(), "kent"};
        accounts.make({.account = "a", .officer = "amy", .name = "Amy", .email = "amy@kent"});
        accounts.make({.account = "p", .person = "P1", .name = "Pat", .email = "pat@example"});
    }
    storage::Account account(std::string_view key)
    {
        return *storage::Accounts{desk(), "kent"}.find(key);
    }
    std::string begin(std::string_view key, Moment now, std::string_view old = "")
    {
        return begin_session(desk(), "kent", account(key), old, chance_, now);
    }
    bool in(std::string_view token, Moment now)
    {
        return signed_in(desk(), "kent", token, now).has_value();
    }
    std::function<std::string(std::size_t)> chance_ = chance_for_tests();
};

Moment later(Moment moment, std::int64_t seconds) { return {moment.seconds + seconds}; }

TEST_P(Staying, OfStaffIsHalfAnHourIdle)
{
    const auto token = begin("a", at("09:00"));
    EXPECT_TRUE(in(token, at("09:29:59")));
    EXPECT_TRUE(in(token, at("09:59:58"))) << "it was in use half an hour ago";
    EXPECT_FALSE(in(token, at("10:29:58")));
}

TEST_P(Staying, OfStaffIsTwelveHoursInAll)
{
    const auto token = begin("a", at("09:00"));
    for (Moment now = at("09:00"); now < at("20:59:59"); now = later(now, 20 * 60))
        EXPECT_TRUE(in(token, now)) << iso(now);
    EXPECT_TRUE(in(token, at("20:59:59")));
    EXPECT_FALSE(in(token, at("21:00")));
}

TEST_P(Staying, OfAFamilyIsFourteenDaysIdleAndThirtyInAll)
{
    constexpr std::int64_t day = 24 * 3600;
    const auto idle = begin("p", at("09:00"));
    EXPECT_FALSE(in(idle, later(at("09:00"), 14 * day)));
    const auto token = begin("p", at("09:00"));
    for (int n = 0; n < 30; ++n) EXPECT_TRUE(in(token, later(at("09:00"), n * day))) << n;
    EXPECT_FALSE(in(token, later(at("09:00"), 30 * day)));
}

TEST_P(Staying, BeginsWithATokenThatWasNeverThere)
{
    const auto old = begin("p", at("09:00"));
    const auto token = begin("a", at("09:01"), old);
    EXPECT_NE(token, old);
    EXPECT_FALSE(in(old, at("09:02")));
    EXPECT_EQ(signed_in(desk(), "kent", token, at("09:02"))->account.officer, "amy");
    EXPECT_FALSE(in("", at("09:02")));
    EXPECT_FALSE(signed_in(desk(), "surrey", token, at("09:02")));
}

TEST_P(Staying, IsNotedOnceAMinute)
{
    const auto token = begin("a", at("09:00"));
    EXPECT_EQ(signed_in(desk(), "kent", token, at("09:00:59"))->session.last_seen, at("09:00"));
    EXPECT_EQ(signed_in(desk(), "kent", token, at("09:01"))->session.last_seen, at("09:01"));
}

TEST_P(Staying, IsLateAfterTenMinutes)
{
    const auto token = begin("a", at("09:00"));
    const auto session = signed_in(desk(), "kent", token, at("09:05"))->session;
    EXPECT_TRUE(signed_in_lately(session, at("09:10")));
    EXPECT_FALSE(signed_in_lately(session, at("09:10:01")));
}

TEST_P(Staying, EndsWhenTheOfficerLeaves)
{
    const auto one = begin("a", at("09:00"));
    const auto two = begin("a", at("09:00"));
    const auto other = begin("p", at("09:00"));
    storage::Links links{desk(), "kent"};
    links.make("open", {"sign-in", "a", at("10:00")});
    EXPECT_TRUE(ended_by(desk(), "kent", "amy", at("09:01")));
    EXPECT_FALSE(in(one, at("09:02")));
    EXPECT_FALSE(in(two, at("09:02")));
    EXPECT_TRUE(in(other, at("09:02")));
    EXPECT_FALSE(links.use("open", "sign-in", at("09:02")));
    EXPECT_FALSE((storage::Accounts{desk(), "kent"}.with_email("amy@kent")));
    EXPECT_FALSE(ended_by(desk(), "kent", "amy", at("09:03")));
    EXPECT_FALSE(ended_by(desk(), "kent", "", at("09:03"))) << "no post is nobody";
}

TEST_P(Staying, OfAnAccountThatEndedIsOver)
{
    const auto token = begin("a", at("09:00"));
    storage::Accounts{desk(), "kent"}.end("a", at("09:01"));
    EXPECT_FALSE(in(token, at("09:02"))) << "even where its session was left";
}

TEST_P(Staying, EndsElsewhereWhenThePasswordChanges)
{
    const auto here = begin("a", at("09:00"));
    const auto there = begin("a", at("09:00"));
    EXPECT_EQ(end_others(desk(), "kent", "a", here, at("09:01")), 1);
    EXPECT_TRUE(in(here, at("09:02")));
    EXPECT_FALSE(in(there, at("09:02")));
}

RIBBON_ON_BOTH_ENGINES(Staying);

} // namespace
} // namespace ribbon::server
