// At a low cost, so that the tests are quick; the cost that is used is looked at once.

#include "server/sign_in/passwords.hpp"

#include <chrono>
#include <ctime>
#include <gtest/gtest.h>
#include <thread>

namespace ribbon::server {
namespace {

using Answer = Passwords::Answer;
constexpr PasswordCost low{.passes = 1, .memory_bytes = std::size_t{8} << 20};

TEST(APassword, OpensItsOwnHashAlone)
{
    Passwords passwords{low};
    const std::string hash = *passwords.hash("four plain words here");
    EXPECT_EQ(passwords.check(hash, "four plain words here").answer, Answer::right);
    EXPECT_EQ(passwords.check(hash, "four plain words her").answer, Answer::wrong);
    EXPECT_EQ(passwords.check(hash, "").answer, Answer::wrong);
    EXPECT_NE(*passwords.hash("four plain words here"), hash) << "each has a salt of its own";
}

TEST(APassword, IsHashedAsTheStackSays)
{
    // The form of the PHC string: argon2id, 64 MiB (65,536 KiB), two passes.
    const std::string hash = *Passwords{}.hash("four plain words here");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
}

TEST(APassword, ThatLibsodiumDidNotMakeIsStillRead)
{
    // The reference implementation's own test: test.c, argon2id v=19 t=2 m=2^16 p=1.
    const std::string hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                             "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    Passwords passwords{low};
    EXPECT_EQ(passwords.check(hash, "password").answer, Answer::right);
    EXPECT_EQ(passwords.check(hash, "differentpassword").answer, Answer::wrong);
}

TEST(APassword, IsHashedAnewWhenTheCostRises)
{
    const std::string old = *Passwords{low}.hash("four plain words here");
    Passwords today{{.passes = 2, .memory_bytes = std::size_t{16} << 20}};
    const auto checked = today.check(old, "four plain words here");
    ASSERT_EQ(checked.answer, Answer::right);
    EXPECT_TRUE(checked.better_hash.starts_with("$argon2id$v=19$m=16384,t=2"));
    EXPECT_EQ(today.check(checked.better_hash, "four plain words here").better_hash, "");
    EXPECT_EQ(today.check(old, "wrong").better_hash, "");
}

TEST(APassword, OfNobodyIsWrongWhateverItIs)
{
    Passwords passwords{low};
    EXPECT_EQ(passwords.check("", "the password of nobody").answer, Answer::wrong);
    EXPECT_EQ(passwords.check("", "").answer, Answer::wrong);
    EXPECT_EQ(passwords.check("not a hash", "x").answer, Answer::wrong);
}

/// What this thread has worked since it began, whatever else the machine did meanwhile.
std::chrono::nanoseconds worked()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds{spent.tv_sec} + std::chrono::nanoseconds{spent.tv_nsec};
}

TEST(APassword, OfNobodyIsAsMuchWork)
{
    Passwords passwords{{.passes = 2, .memory_bytes = std::size_t{32} << 20}};
    const std::string hash = *passwords.hash("four plain words here");
    const auto least_of_five = [&](std::string_view against) {
        auto least = std::chrono::nanoseconds::max();
        for (int i = 0; i < 5; ++i) {
            const auto begun = worked();
            passwords.check(against, "something else");
            least = std::min(least, worked() - begun);
        }
        return least;
    };
    const auto known = least_of_five(hash);
    const auto unknown = least_of_five("");
    EXPECT_LT(unknown, known * 2);
    EXPECT_LT(known, unknown * 2);
}

TEST(APassword, WaitsItsTurnAndNotForEver)
{
    Passwords passwords{{.passes = 4, .memory_bytes = std::size_t{64} << 20},
                        std::chrono::milliseconds{1}};
    std::atomic<int> busy = 0;
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> flood;
    for (int i = 0; i < 8; ++i)
        flood.emplace_back(
            [&] { passwords.check("", "guess").answer == Answer::busy ? ++busy : ++wrong; });
    flood.clear();
    EXPECT_EQ(busy + wrong, 8);
    EXPECT_GE(wrong, 2);
    EXPECT_GE(busy, 1);
}

Problems problems(std::string_view password)
{
    return password_problems("password", password, {"ada.byron@example.org", "Ada Byron"});
}

TEST(ANewPassword, NeedsLengthAndNoSigns)
{
    EXPECT_TRUE(problems("four plain words here").empty());
    EXPECT_TRUE(problems("unterwegs nach K\xc3\xb6ln").empty());
    EXPECT_TRUE(problems("kettle moss bramble").empty());
    EXPECT_EQ(problems("")[0].sentence, "Enter a password");
    EXPECT_EQ(problems("elevenchars").size(), 1U);
    EXPECT_TRUE(problems("elevenchars and").empty());
    EXPECT_EQ(problems(std::string(513, 'a') + "b").size(), 1U);
    EXPECT_FALSE(problems("four plain \xff words").empty());
    // Twelve bytes, but only six letters.
    EXPECT_FALSE(problems("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa5\xc3\xb8\xc3\xa6").empty());
}

TEST(ANewPassword, IsNotOneThatManyTake)
{
    for (const std::string_view easy :
         {"aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "987654321098", "Password1234!",
          "qwertyuiop123", "letmeinletmein", "111111111111"})
        EXPECT_FALSE(problems(easy).empty()) << easy;
}

TEST(ANewPassword, IsNotMadeFromItsOwner)
{
    EXPECT_FALSE(problems("adabyron1815!").empty());
    EXPECT_FALSE(problems("Ada.Byron@example.org").empty());
    EXPECT_TRUE(problems("adabyron wrote the first programme").empty())
        << "there is enough besides";
}

} // namespace
} // namespace ribbon::server
