#include "server/sign_in/limits.hpp"

#include "storage/desk/sweep.hpp"
#include "tests/support/desk.hpp"

namespace ribbon::server {
namespace {

class Limits : public OnADesk {
protected:
    Allowed count(const Try& tried, Moment now)
    {
        storage::Attempts attempts{desk(), "kent"};
        return count_try(attempts, tried, now);
    }
    void forget(const Try& tried)
    {
        storage::Attempts attempts{desk(), "kent"};
        forget_tries(attempts, tried);
    }
};

Try guess(std::string source) { return {Tried::password, "ada", std::move(source), ""}; }
const Try owner{Tried::password, "ada", "192.0.2.1", "her-telephone"};

TEST_P(Limits, SlowDownWhoeverGuesses)
{
    for (int n = 0; n < 10; ++n)
        EXPECT_EQ(count(guess("198.51.100.1"), at("09:00")).leave, Leave::go_on) << n;
    EXPECT_EQ(count(guess("198.51.100.1"), at("09:00:10")).leave, Leave::go_on) << "one a minute";
    const Allowed slowed = count(guess("198.51.100.1"), at("09:00:20"));
    EXPECT_EQ(slowed.leave, Leave::wait);
    EXPECT_EQ(slowed.wait_seconds, 40);
    EXPECT_EQ(count(guess("198.51.100.1"), at("09:01")).leave, Leave::go_on);
    EXPECT_EQ(count(guess("198.51.100.1"), at("09:15")).leave, Leave::go_on) << "a new window";
}

TEST_P(Limits, LeaveTheOwnersDeviceAlone)
{
    for (int n = 0; n < 200; ++n) count(guess("198.51.100." + std::to_string(n)), at("09:00"));
    EXPECT_EQ(count(owner, at("09:00")).leave, Leave::go_on);
    // On a device that is not known, from a network of her own, there is the way by the mailbox.
    EXPECT_EQ(count(guess("192.0.2.1"), at("09:00")).leave, Leave::prove_device);
}

TEST_P(Limits, SlowAnHonestStrangerNoFurtherThanAMinute)
{
    for (int n = 0; n < 20; ++n) count(guess("198.51.100.1"), at("09:00"));
    EXPECT_EQ(count(guess("192.0.2.1"), at("09:00")).leave, Leave::go_on)
        << "the other has used up its own minute, not hers";
}

TEST_P(Limits, HoldForAKnownDeviceToo)
{
    for (int n = 0; n < 10; ++n) EXPECT_EQ(count(owner, at("09:00")).leave, Leave::go_on);
    EXPECT_EQ(count(owner, at("09:05")).leave, Leave::wait);
    EXPECT_EQ(count(owner, at("09:05")).wait_seconds, 600);
    forget(owner);
    EXPECT_EQ(count(owner, at("09:05")).leave, Leave::go_on);
}

TEST_P(Limits, HoldForASourceThatTriesManyAccounts)
{
    Allowed last;
    for (int n = 0; n < 60; ++n) {
        last = count({Tried::password, "account " + std::to_string(n), "198.51.100.1", ""},
                     at("09:00"));
        EXPECT_EQ(last.leave, Leave::go_on) << n;
    }
    EXPECT_EQ(count({Tried::password, "another", "198.51.100.1", ""}, at("09:00")).leave,
              Leave::wait);
    EXPECT_EQ(count({Tried::password, "another", "198.51.100.2", ""}, at("09:00")).leave,
              Leave::go_on);
}

TEST_P(Limits, CountCodesApartFromPasswords)
{
    for (int n = 0; n < 12; ++n) count(guess("198.51.100.1"), at("09:00"));
    EXPECT_EQ(count({Tried::code, "ada", "198.51.100.1", ""}, at("09:00")).leave, Leave::go_on);
}

TEST_P(Limits, HoldForLettersByAddressAndBySource)
{
    const auto letter = [](std::string to, std::string from) {
        return Try{Tried::letter, std::move(to), std::move(from), ""};
    };
    for (int n = 0; n < 5; ++n)
        EXPECT_EQ(count(letter("ada@example.org", "a"), at("09:00")).leave, Leave::go_on);
    EXPECT_EQ(count(letter("ada@example.org", "b"), at("09:00")).leave, Leave::wait);
    EXPECT_EQ(count(letter("ada@example.org", "b"), at("10:00")).leave, Leave::go_on);
    for (int n = 0; n < 20; ++n)
        count(letter(std::to_string(n) + "@example.org", "c"), at("09:00"));
    EXPECT_EQ(count(letter("another@example.org", "c"), at("09:00")).leave, Leave::wait);
}

TEST_P(Limits, AreForgottenAfterADay)
{
    count(guess("198.51.100.1"), at("09:05"));
    EXPECT_EQ(storage::sweep(desk(), "kent", {at("08:59:59").seconds + 86400}).attempts, 0);
    EXPECT_EQ(storage::sweep(desk(), "kent", {at("09:00").seconds + 86400}).attempts, 2)
        << "of the source, and of the account";
}

RIBBON_ON_BOTH_ENGINES(Limits);

TEST(ASource, IsANetwork)
{
    EXPECT_EQ(source_of("192.0.2.7"), "192.0.2.7");
    // RFC 3849's addresses for examples; RFC 4291, section 2.5.5.2, for the mapped one.
    EXPECT_EQ(source_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(source_of("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
    EXPECT_EQ(source_of("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(source_of(""), "");
}

TEST(ADevice, IsKnownToItsOwnAccount)
{
    const Seal seal{"key"};
    const auto chance = [](std::size_t bytes) { return std::string(bytes, 'x'); };
    const std::string note = device_note(seal, "ada", chance, Moment{1000});
    EXPECT_EQ(known_device(seal, note, "ada", Moment{1000}).size(), 22U);
    EXPECT_EQ(known_device(seal, note, "bob", Moment{1000}), "");
    EXPECT_EQ(known_device(seal, note, "ada", Moment{1000 + 365 * 24 * 3600}), "");
    EXPECT_EQ(known_device(seal, "made up", "ada", Moment{1000}), "");
}

TEST(WhatThePageSays, IsNotThatAnAccountIsLocked)
{
    EXPECT_EQ(in_words({}), "");
    EXPECT_NE(in_words({Leave::wait, 40}).find("Wait a minute"), std::string::npos);
    EXPECT_NE(in_words({Leave::wait, 61}).find("in 2 minutes"), std::string::npos);
    EXPECT_NE(in_words({Leave::prove_device, 0}).find("send a link"), std::string::npos);
}

} // namespace
} // namespace ribbon::server
