#include "server/sign_in/doors.hpp"

#include "storage/desk/outbox.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/desk.hpp"

namespace ribbon::server {
namespace {

class ADoor : public OnADesk {
protected:
    void SetUp() override
    {
        OnADesk::SetUp();
        if (IsSkipped()) return;
        storage::Accounts{desk(), "kent"}.make(
            {.account = "a", .officer = "amy", .name = "Amy", .email = "amy@kent.example"});
    }
    std::string make(Door door)
    {
        return make_door(desk(), "kent", door, "a", chance_, at("09:00"));
    }
    bool opens(Door door, const std::string& path, Moment now)
    {
        return open_door(desk(), "kent", door, path.substr(path.rfind('/') + 1), now).has_value();
    }
    std::function<std::string(std::size_t)> chance_ = chance_for_tests();
};

TEST_P(ADoor, OpensOnceInItsTimeAndAsNothingElse)
{
    const auto glass = make(Door::break_glass);
    EXPECT_TRUE(glass.starts_with("/sign-in/break-glass/"));
    EXPECT_FALSE(opens(Door::new_password, glass, at("09:01")));
    EXPECT_FALSE(opens(Door::device, glass, at("09:01")));
    EXPECT_TRUE(opens(Door::break_glass, glass, at("09:14:59")));
    EXPECT_FALSE(opens(Door::break_glass, glass, at("09:14:59")));
    EXPECT_FALSE(opens(Door::break_glass, make(Door::break_glass), at("09:15")));
    EXPECT_TRUE(opens(Door::new_password, make(Door::new_password), at("23:59")));
    EXPECT_FALSE(opens(Door::device, make(Door::device), at("09:30")));
}

TEST_P(ADoor, ThroughTheGlassIsTheLastThatWasMade)
{
    const auto first = make(Door::break_glass);
    const auto second = make(Door::break_glass);
    EXPECT_FALSE(opens(Door::break_glass, first, at("09:01")));
    EXPECT_TRUE(opens(Door::break_glass, second, at("09:01")));
    // Whoever asks for a device can not take the owner's link away.
    const auto hers = make(Door::device);
    make(Door::device);
    EXPECT_TRUE(opens(Door::device, hers, at("09:01")));
}

TEST_P(ADoor, IsShutWithTheAccount)
{
    const auto glass = make(Door::break_glass);
    storage::Accounts{desk(), "kent"}.end("a", at("09:01"));
    EXPECT_FALSE(opens(Door::break_glass, glass, at("09:02")));
}

TEST_P(ADoor, ForADeviceComesByLetterAndTellsNobodyWhoIsKnown)
{
    storage::Outbox outbox{desk(), "kent"};
    std::int64_t links = 0;
    for (const std::string email : {"amy@kent.example", "nobody@kent.example"}) {
        send_device_letter(desk(), "kent", email, "Kent", "https://r", chance_, at("09:00"));
        const auto row = outbox.take("mail", at("09:00"), at("09:01"));
        EXPECT_EQ(row->body.find("https://r/sign-in/device/") != std::string::npos,
                  email == "amy@kent.example");
        outbox.mark_sent(*row);
        desk().query("SELECT COUNT(*) FROM links", {},
                     [&](const storage::Row& counted) { EXPECT_EQ(counted.number(0), ++links); });
    }
}

RIBBON_ON_BOTH_ENGINES(ADoor);

} // namespace
} // namespace ribbon::server
