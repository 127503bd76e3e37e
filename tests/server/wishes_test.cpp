// How somebody wishes to be told, over HTTP: they say it themselves, or an officer writes it down.
#include "commands/letters/recipients.hpp"
#include "storage/notices/waiting.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 11 / 19};

class WishesServed : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "officer-1", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
        served.add_to_area(
            detail_of(DetailKind::team_formed, today - days{400}).set(team, "North"));
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                               .set(DetailField::officer, "officer-1")
                               .set(name, "Aisha Khan")
                               .set(team, "North"));
        officer = served.sign_in_officer("officer-1");
        of_mother(detail_of(DetailKind::email_recorded, today).set(email, "rebecca@mail.example"));
    }
    void of_mother(const Detail& detail)
    {
        const StreamId stream{StreamKind::person, "MOTHER"};
        const auto decided = decide(detail, stream, served.archive().read(stream).number, today);
        ASSERT_TRUE(decided);
        served.record({*decided});
    }
    Reachable known() { return reachable(served.archive().read({StreamKind::person, "MOTHER"})); }
    ServedRecord served{today};
    SignedInAs mother, officer;
};

TEST_F(WishesServed, AreSaidByAFamilyAndReadBack)
{
    const Answer first = served.get("/cases/ISLA/wishes", &mother);
    EXPECT_EQ(first.status, 200);
    EXPECT_NE(first.body.find("You have told us nothing yet. We write by email, at once."),
              std::string::npos);
    const Answer said = served.post("/cases/ISLA/wishes", "by=email&often=daily&hour=18", &mother);
    EXPECT_EQ(said.status, 303);
    EXPECT_EQ(said.headers.at("location"), "/cases/ISLA/wishes");
    EXPECT_NE(served.get("/cases/ISLA/wishes", &mother)
                  .body.find("You told us: by email, once a day at 6 in the evening."),
              std::string::npos);
    EXPECT_EQ(known().how_often, "daily");
}

TEST_F(WishesServed, RefusedKeepWhatWasTypedAndRecordNothing)
{
    const Answer wrong =
        served.post("/cases/ISLA/wishes", "by=text&often=weekly&phone=0770", &mother);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(wrong.body.find("Choose a time of day"), std::string::npos);
    EXPECT_NE(wrong.body.find("Write the whole mobile number"), std::string::npos);
    EXPECT_NE(wrong.body.find("value=\"0770\""), std::string::npos);
    const Answer nowhere = served.post("/cases/ISLA/wishes", "by=letter&often=at+once", &mother);
    EXPECT_EQ(nowhere.status, 422);
    EXPECT_NE(nowhere.body.find("No postal address is known yet"), std::string::npos);
    EXPECT_TRUE(known().how_often.empty());
}

TEST_F(WishesServed, AreWrittenDownByAnOfficerForAPartyAndNobodyElse)
{
    EXPECT_NE(
        served.get("/cases/ISLA/contact/new", &officer).body.find("/cases/ISLA/wishes/MOTHER"),
        std::string::npos);
    EXPECT_EQ(
        served
            .post("/cases/ISLA/wishes/MOTHER", "by=text&often=at+once&phone=07700+900318", &officer)
            .status,
        303);
    EXPECT_EQ(known().phone, "07700 900318");
    EXPECT_EQ(known().wishes, Way::text);
    EXPECT_EQ(served.get("/cases/ISLA/wishes/SOMEBODY", &officer).status, 404);
    EXPECT_EQ(served.post("/cases/ISLA/wishes/SOMEBODY", "by=email&often=at+once", &officer).status,
              404);
    // A family does not set what another party of the case wishes.
    const Answer other = served.post("/cases/ISLA/wishes/MOTHER", "by=email&often=none", &mother);
    EXPECT_NE(other.status, 303);
    EXPECT_EQ(known().wishes, Way::text);
}

TEST_F(WishesServed, MoveWhatWaitsAlready)
{
    const auto put = [&](const std::string& key) {
        served.archive().writing([&](storage::Connection& in) {
            storage::NoticesWaiting{in, served.archive().area()}.put(
                {.key = key, .person = "MOTHER", .a_case = "ISLA", .since = {1}, .due = {99}});
        });
    };
    const auto waiting = [&] {
        std::vector<storage::WaitingNotice> all;
        served.archive().reading([&](storage::Connection& in) {
            all = storage::NoticesWaiting{in, served.archive().area()}.of("MOTHER");
        });
        return all;
    };
    put("one");
    served.post("/cases/ISLA/wishes", "by=email&often=weekly&hour=12", &mother);
    ASSERT_EQ(waiting().size(), 1U);
    // The Monday after Thursday 19 November, at noon.
    EXPECT_EQ(iso(waiting()[0].due), "2026-11-23T12:00:00Z");
    served.post("/cases/ISLA/wishes", "by=email&often=none", &mother);
    EXPECT_TRUE(waiting().empty());
}

} // namespace
} // namespace ribbon::server
