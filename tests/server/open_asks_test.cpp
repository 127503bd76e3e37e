// The list of what messages may ask for, over HTTP against the real server.
#include "storage/derived/rebuild.hpp"
#include "storage/derived/seen_asks.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};

class OpenAsksServed : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& [key, team_name] :
             {std::pair{"officer-1", "North"}, std::pair{"manager-1", "Whole"}})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                                   .set(officer, key)
                                   .set(name, std::string{"Officer "} + key)
                                   .set(team, team_name));
        served.add_to_area(detail_of(DetailKind::role_given, today - days{300})
                               .set(officer, "manager-1")
                               .set(code, "manager"));
        served.open_case("NORTH", born, "officer-1", "North");
        served.open_case("SOUTH", born, "officer-3", "South");
        officer_ = served.sign_in_officer("officer-1");
        manager_ = served.sign_in_officer("manager-1");
    }

    /// The number of the entry that says so.
    std::int64_t seen(const std::string& a_case, const std::string& label, Day received)
    {
        served.add(a_case, detail_of(DetailKind::ask_seen, received)
                               .set(entry, "1")
                               .set(code, label)
                               .set(words, "the words of a stranger"));
        return served.archive().read_case(a_case).number;
    }
    void said_no(const std::string& a_case, std::int64_t ask)
    {
        served.add(a_case, detail_of(DetailKind::ask_decided, today)
                               .set(entry, std::to_string(ask))
                               .set(code, "no")
                               .set(reason, "It was about a bus pass."));
    }

    ServedRecord served{today};
    SignedInAs officer_, manager_;
};

TEST_F(OpenAsksServed, StandByTheDayOfTheClockThatIsHeld)
{
    // Received on 5 November: a request is decided within six weeks, by 17 December (SEND
    // Regulations 2014 reg 5(1)). One received on 1 October was due by 12 November: a week late.
    seen("NORTH", "assessment", *parse_day("2026-11-05"));
    seen("SOUTH", "assessment", *parse_day("2026-10-01"));
    const Answer answer = served.get("/asks", &officer_);
    ASSERT_EQ(answer.status, 200);
    const auto late = answer.body.find("/cases/SOUTH/asks/");
    const auto next = answer.body.find("/cases/NORTH/asks/");
    ASSERT_NE(late, std::string::npos);
    ASSERT_NE(next, std::string::npos);
    EXPECT_LT(late, next);
    EXPECT_NE(answer.body.find("7 days late"), std::string::npos);
    EXPECT_NE(answer.body.find("Due 17 December"), std::string::npos);
    EXPECT_NE(answer.body.find("2 messages may ask for something"), std::string::npos);
    // Whoever reads the list may not open every record in it.
    EXPECT_EQ(answer.body.find("the words of a stranger"), std::string::npos);
}

TEST_F(OpenAsksServed, AreFilteredByLabelAndTeam)
{
    seen("NORTH", "assessment", today - days{3});
    seen("NORTH", "foi", today - days{3});
    seen("SOUTH", "foi", today - days{3});
    const std::string team = served.get("/asks?team=South", &officer_).body;
    EXPECT_EQ(team.find("/cases/NORTH/asks/"), std::string::npos);
    EXPECT_NE(team.find("/cases/SOUTH/asks/"), std::string::npos);
    const std::string label = served.get("/asks?label=foi&team=North", &officer_).body;
    EXPECT_NE(label.find("1 message may ask for something"), std::string::npos);
}

TEST_F(OpenAsksServed, LeaveTheListOnceSomebodyDecides)
{
    const auto ask = seen("NORTH", "foi", today - days{3});
    EXPECT_NE(served.get("/work", &officer_).body.find("1 message may ask"), std::string::npos);
    said_no("NORTH", ask);
    EXPECT_EQ(served.get("/work", &officer_).body.find("may ask for"), std::string::npos);
    EXPECT_EQ(served.get("/asks", &officer_).body.find("/cases/NORTH/asks/"), std::string::npos);
}

TEST_F(OpenAsksServed, AreCountedByLabelForTheManagerAlone)
{
    said_no("NORTH", seen("NORTH", "foi", today - days{3}));
    seen("SOUTH", "foi", today - days{3});
    EXPECT_EQ(served.get("/asks", &officer_).body.find("What people said"), std::string::npos);
    EXPECT_NE(served.get("/asks", &manager_).body.find("What people said"), std::string::npos);
    std::map<std::string, storage::AskCounts> counts;
    served.archive().reading([&](storage::Connection& from) {
        counts = storage::counts_of_asks(from, served.archive().area());
    });
    EXPECT_EQ(counts, (std::map<std::string, storage::AskCounts>{{"foi", {2, 1, 0, 1, 0}}}));
}

TEST_F(OpenAsksServed, GoOnFromPageToPage)
{
    for (int i = 0; i < 51; ++i) seen("NORTH", "foi", today - days{3});
    const std::string first = served.get("/asks", &officer_).body;
    const auto at = first.find("/asks?after=");
    ASSERT_NE(at, std::string::npos);
    const std::string path = first.substr(at, first.find('"', at) - at);
    const std::string second = served.get(path, &officer_).body;
    // The last of 51 stands alone on the second page, under its own number.
    const auto last = served.archive().read_case("NORTH").number;
    EXPECT_EQ(first.find("/cases/NORTH/asks/" + std::to_string(last) + "\""), std::string::npos);
    EXPECT_NE(second.find("/cases/NORTH/asks/" + std::to_string(last) + "\""), std::string::npos);
    EXPECT_EQ(second.find("/cases/NORTH/asks/" + std::to_string(last - 1) + "\""),
              std::string::npos);
}

TEST_F(OpenAsksServed, AreWhatARebuildMakesOfThem)
{
    said_no("NORTH", seen("NORTH", "foi", today - days{3}));
    seen("SOUTH", "assessment", today - days{60});
    EXPECT_EQ(storage::differences(served.archive(), today), std::vector<std::string>{});
    storage::rebuild(served.archive(), today);
    EXPECT_EQ(storage::differences(served.archive(), today), std::vector<std::string>{});
    EXPECT_NE(served.get("/asks", &officer_).body.find("/cases/SOUTH/asks/"), std::string::npos);
}

TEST_F(OpenAsksServed, AreNotForFamilies)
{
    const SignedInAs stranger = served.sign_in_person("STRANGER", "Sam Field");
    EXPECT_EQ(served.get("/asks", &stranger).status, 404);
    EXPECT_NE(served.get("/asks").status, 200);
}

} // namespace
} // namespace ribbon::server
