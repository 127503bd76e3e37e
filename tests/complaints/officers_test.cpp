// What users of other systems complain of about who holds a case, and about cases that grow.
#include "commands/handover.hpp"
#include "storage/sql/statement.hpp"
#include "tests/complaints/complaint_served.hpp"
#include "tests/support/long_case.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

constexpr Day today = complaints_told_on;

// civicrm-core#9691: the column "case manager" kept showing the manager of before; #16559: tasks
// went to a worker who was not on the case.
TEST_F(ComplaintServed, NoStaleOfficerIsShown)
{
    served.fact(
        "ISLA",
        {.kind = Kind::request_received, .when = Days::on(today), .says = {.from = Party::parent}});
    ASSERT_FALSE(list_of("leaver").empty());
    const auto handed = decide(
        HandOver{.day = today, .officer = "receiver", .name = "Invented receiver", .team = "North"},
        served.archive().read_case("ISLA"), today);
    ASSERT_TRUE(handed);
    served.record({*handed});
    EXPECT_TRUE(list_of("leaver").empty()) << "the duties went with the child";
    EXPECT_FALSE(list_of("receiver").empty());
    const std::string home = served.get("/cases/ISLA/home", &mother).body;
    EXPECT_NE(home.find("Invented receiver"), std::string::npos);
    const auto at = home.find("Invented leaver");
    const std::string around = at == std::string::npos ? "" : home.substr(at, 60);
    EXPECT_EQ(around.find("now"), std::string::npos) << around;
}

// civicrm-core#16360: a switch that shows "case activities" showed the cases of others as well.
TEST_F(ComplaintServed, AnotherOfficersListShowsNothingOfMine)
{
    served.fact(
        "ISLA",
        {.kind = Kind::request_received, .when = Days::on(today), .says = {.from = Party::parent}});
    const SignedInAs stranger = served.sign_in_officer("stranger");
    for (const char* path : {"/work", "/work.csv", "/inbox"}) {
        const Answer page = served.get(path, &stranger);
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_EQ(page.body.find("ISLA"), std::string::npos) << path;
    }
}

// civicrm-core#14086, #13768: lists crawled on large data, and ten thousand activities crashed the
// page. Counted, not timed: a page asks for no more rows, and is no longer, however many there are.
TEST_F(ComplaintServed, ACaseWithTenThousandMessagesAsksForNoMoreThanASmallOne)
{
    const SignedInAs holder = served.sign_in_officer("leaver");
    struct Cost {
        std::uint64_t statements, rows;
        std::size_t bytes;
    };
    const auto cost = [&](const std::string& path, const SignedInAs& who) {
        served.get(path, &who); // reads the case once; from then on it is on the shelf
        // What is asked is counted for the whole program: the work beside the pages asks too, now
        // and then, and only ever adds.
        Cost least{~0ULL, ~0ULL, 0};
        for (int times = 0; times < 3; ++times) {
            const storage::Asked before = storage::asked_so_far();
            const Answer page = served.get(path, &who);
            const storage::Asked after = storage::asked_so_far();
            EXPECT_EQ(page.status, 200) << path;
            least = {std::min(least.statements, after.statements - before.statements),
                     std::min(least.rows, after.rows - before.rows), page.body.size()};
        }
        return least;
    };
    const auto costs = [&] {
        return std::vector<Cost>{
            cost("/cases/ISLA/home", mother), cost("/cases/ISLA/messages", mother),
            cost("/cases/ISLA/story", mother), cost("/cases/ISLA", holder), cost("/work", holder)};
    };
    served.record({many_messages(served.archive().read_case("ISLA"), 100, "MOTHER", today)});
    const std::vector<Cost> small = costs();
    served.record({many_messages(served.archive().read_case("ISLA"), 9'900, "MOTHER", today)});
    const std::vector<Cost> large = costs();
    for (std::size_t i = 0; i < small.size(); ++i) {
        EXPECT_LE(large[i].statements, small[i].statements + 2) << "page " << i;
        EXPECT_LE(large[i].rows, small[i].rows + 40) << "page " << i;
        EXPECT_LE(large[i].bytes, 2 * small[i].bytes) << "page " << i;
    }
}

} // namespace
} // namespace ribbon::server
