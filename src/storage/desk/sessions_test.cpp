// Sessions and one-time links, on both engines.

#include "storage/desk/sessions.hpp"

#include "storage/desk/sweep.hpp"
#include "tests/support/desk.hpp"

#include <atomic>

namespace ribbon::storage {
namespace {

class ASession : public OnADesk {};
class ALink : public OnADesk {};

TEST_P(ASession, IsKnownByItsTokenUntilItEnds)
{
    Sessions sessions{desk(), "kent"};
    sessions.begin("token", "ada", at("09:00"), at("10:00"));
    EXPECT_EQ(sessions.find("token", at("09:30")),
              (Session{"ada", at("09:00"), at("09:00"), at("10:00")}));
    EXPECT_FALSE(sessions.find("another", at("09:30")));
    EXPECT_FALSE((Sessions{desk(), "surrey"}.find("token", at("09:30"))));

    EXPECT_TRUE(sessions.seen("token", at("09:45"), at("10:45")));
    EXPECT_EQ(sessions.find("token", at("10:30")),
              (Session{"ada", at("09:00"), at("09:45"), at("10:45")}));
    EXPECT_FALSE(sessions.find("token", at("10:45")));
    EXPECT_FALSE(sessions.seen("token", at("10:45"), at("11:45"))) << "it has expired";

    EXPECT_EQ(sweep(desk(), "kent", at("10:45")).sessions, 1);
    EXPECT_FALSE(sessions.end("token"));
}

TEST_P(ASession, EndsWhenItIsToldToOrItsAccountIs)
{
    Sessions sessions{desk(), "kent"};
    for (const std::string_view token : {"one", "two", "three"})
        sessions.begin(token, "ada", at("09:00"), at("10:00"));
    sessions.begin("four", "bob", at("09:00"), at("10:00"));
    EXPECT_TRUE(sessions.end("one"));
    EXPECT_FALSE(sessions.find("one", at("09:01")));
    EXPECT_EQ(sessions.end_all_of("ada"), 2);
    EXPECT_TRUE(sessions.find("four", at("09:01")));
}

TEST_P(ASession, IsListedForItsAccountAndEndedByName)
{
    Sessions sessions{desk(), "kent"};
    sessions.begin("one", "ada", at("09:00"), at("10:00"));
    sessions.begin("two", "ada", at("09:10"), at("10:00"));
    sessions.begin("three", "ada", at("08:00"), at("09:15"));
    sessions.begin("four", "bob", at("09:00"), at("10:00"));
    const auto listed = sessions.of_account("ada", at("09:20"));
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].name, session_name("two"));
    EXPECT_EQ(listed[1].session, (Session{"ada", at("09:00"), at("09:00"), at("10:00")}));
    EXPECT_FALSE(sessions.end_named("ada", session_name("four"))) << "it is not hers";
    EXPECT_FALSE(sessions.end_named("ada", "no name"));
    EXPECT_TRUE(sessions.end_named("ada", listed[1].name));
    EXPECT_FALSE(sessions.find("one", at("09:20")));
    EXPECT_TRUE(sessions.find("two", at("09:20")));
}

TEST_P(ASession, KeepsOnlyTheHashOfItsToken)
{
    Sessions{desk(), "kent"}.begin("abc", "ada", at("09:00"), at("10:00"));
    EXPECT_THROW((Sessions{desk(), "kent"}.begin("abc", "bob", at("09:00"), at("10:00"))),
                 DatabaseError);
    desk().query("SELECT token_hash FROM sessions", {}, [](const Row& row) {
        // FIPS 180-2, appendix B.1: the hash of "abc" begins so.
        EXPECT_EQ(row.bytes(0).substr(0, 4), "\xba\x78\x16\xbf");
        EXPECT_EQ(row.bytes(0).size(), 32U);
    });
}

TEST_P(ALink, OpensOnce)
{
    Links links{desk(), "kent"};
    const Link link{"sign-in", "ada", at("10:00")};
    links.make("token", link);
    EXPECT_FALSE(links.use("token", "confirm-email", at("09:00"))) << "of another purpose";
    EXPECT_FALSE((Links{desk(), "surrey"}.use("token", "sign-in", at("09:00"))));
    EXPECT_EQ(links.use("token", "sign-in", at("09:00")), link);
    EXPECT_FALSE(links.use("token", "sign-in", at("09:00")));
}

TEST_P(ALink, EndsAtItsMoment)
{
    Links links{desk(), "kent"};
    links.make("token", {"sign-in", "ada", at("10:00")});
    EXPECT_FALSE(links.use("token", "sign-in", at("10:00")));
    EXPECT_EQ(sweep(desk(), "kent", at("09:59:59")).links, 0);
    EXPECT_EQ(sweep(desk(), "kent", at("10:00")).links, 1);
}

TEST_P(ALink, CanBeTakenBack)
{
    Links links{desk(), "kent"};
    links.make("token", {"sign-in", "ada", at("10:00")});
    EXPECT_EQ(links.take_back("sign-in", "ada"), 1);
    EXPECT_FALSE(links.use("token", "sign-in", at("09:00")));
}

TEST_P(ALink, OpensForOneOfManyWhoTryAtOnce)
{
    constexpr int links = 20;
    for (int n = 0; n < links; ++n)
        Links{desk(), "kent"}.make(std::to_string(n), {"sign-in", "ada", at("10:00")});
    std::atomic<int> opened = 0;
    race(4, [&](Connection& mine) {
        for (int n = 0; n < links; ++n)
            if (Links{mine, "kent"}.use(std::to_string(n), "sign-in", at("09:00"))) ++opened;
    });
    EXPECT_EQ(opened, links);
}

RIBBON_ON_BOTH_ENGINES(ASession);
RIBBON_ON_BOTH_ENGINES(ALink);

} // namespace
} // namespace ribbon::storage
