// Signing in over the whole server, where each act has its transaction already; and what a page
// says to whoever may not read it.
#include "storage/desk/outbox.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 11 / 19};

class SignInServed : public ::testing::Test {
protected:
    /// How many letters wait to be sent.
    std::size_t letters()
    {
        std::size_t count = 0;
        served.archive().writing([&](storage::Connection& connection) {
            count = storage::Outbox{connection, served.archive().area()}.not_sent().size();
        });
        return count;
    }
    ServedRecord served{today};
};

TEST_F(SignInServed, ALetterWaitsWhetherOrNotTheAddressIsKnown)
{
    served.sign_in_person("MOTHER", "Rebecca Marsden");
    const std::string known = "email=mother%40family.example&to=%2F";
    const Answer answer = served.post("/sign-in/letter", known, nullptr);
    EXPECT_EQ(answer.status, 303) << answer.body;
    EXPECT_EQ(answer.headers.at("location").substr(0, 14), "/sign-in/code?");
    EXPECT_EQ(letters(), 1U);
    // Nothing came, so they ask once more: from the same browser, whose token is a new one then.
    const Answer again = served.post("/sign-in/letter", known, nullptr);
    EXPECT_EQ(again.status, 303) << again.body;
    EXPECT_EQ(letters(), 2U);
    EXPECT_NE(again.headers.at("set-cookie"), answer.headers.at("set-cookie"));
}

TEST_F(SignInServed, WhoLeavesIsOutAtTheNextPage)
{
    served.add_to_area(detail_of(DetailKind::team_formed, today - days{400}).set(team, "North"));
    for (const char* key : {"boss", "amy"})
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                               .set(officer, key)
                               .set(name, key)
                               .set(team, "North"));
    served.add_to_area(detail_of(DetailKind::role_given, today - days{300})
                           .set(officer, "boss")
                           .set(code, "manager"));
    const SignedInAs boss = served.sign_in_officer("boss");
    const SignedInAs amy = served.sign_in_officer("amy");
    EXPECT_EQ(served.get("/work", &amy).status, 200);
    const Answer left = served.post("/council/change/leave", "officer=amy&checked=yes", &boss);
    EXPECT_EQ(left.status, 303) << left.body;
    EXPECT_EQ(served.get("/work", &amy).status, 303);
    EXPECT_EQ(served.get("/work", &boss).status, 200);
}

TEST_F(SignInServed, AChildOneMayNotSeeReadsLikeAChildWhoIsNotThere)
{
    served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "officer-1", "North");
    const SignedInAs stranger = served.sign_in_person("STRANGER", "Owen Lees");
    const auto page = [&](const std::string& key) {
        std::string body = served.get("/cases/" + key + "/home", &stranger).body;
        for (auto at = body.find(key); at != std::string::npos; at = body.find(key))
            body.erase(at, key.size());
        return body;
    };
    EXPECT_EQ(page("ISLA"), page("NOAH"));
}

} // namespace
} // namespace ribbon::server
