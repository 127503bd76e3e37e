#include "server/sign_in/recovery.hpp"

#include "tests/support/chance.hpp"
#include "tests/support/desk.hpp"

#include <set>

namespace ribbon::server {
namespace {

class RecoveryCodes : public OnADesk {};

TEST_P(RecoveryCodes, OpenOnceEachAndForTheirAccountAlone)
{
    const auto codes = make_recovery_codes(desk(), "kent", "ada", chance_for_tests(), at("09:00"));
    EXPECT_EQ(codes.size(), 10U);
    EXPECT_EQ((std::set<std::string>{codes.begin(), codes.end()}).size(), 10U);
    EXPECT_EQ(codes[0].size(), 19U);
    EXPECT_FALSE(use_recovery_code(desk(), "kent", "bob", codes[0], at("09:01")));
    EXPECT_FALSE(use_recovery_code(desk(), "surrey", "ada", codes[0], at("09:01")));
    EXPECT_FALSE(use_recovery_code(desk(), "kent", "ada", "", at("09:01")));
    EXPECT_TRUE(use_recovery_code(desk(), "kent", "ada", codes[0], at("09:01")));
    EXPECT_FALSE(use_recovery_code(desk(), "kent", "ada", codes[0], at("09:01")));
    EXPECT_TRUE(use_recovery_code(desk(), "kent", "ada", codes[9], at("09:01")));
}

TEST_P(RecoveryCodes, AreReadAsPeopleCopyThem)
{
    // Of bytes 0, 1, 2, ... it is "0123-4567-89ab-cdef" in Crockford's alphabet.
    const auto codes = make_recovery_codes(
        desk(), "kent", "ada",
        [more = chance_for_tests(), first = true](std::size_t bytes) mutable {
            if (!std::exchange(first, false)) return more(bytes);
            std::string text;
            for (std::size_t i = 0; i < bytes; ++i) text += static_cast<char>(i);
            return text;
        },
        at("09:00"));
    EXPECT_EQ(codes[0], "0123-4567-89ab-cdef");
    EXPECT_TRUE(use_recovery_code(desk(), "kent", "ada", " OI23 456789AB CDEF", at("09:01")));
}

TEST_P(RecoveryCodes, AreTakenBackByNewOnes)
{
    const auto chance = chance_for_tests();
    const auto old = make_recovery_codes(desk(), "kent", "ada", chance, at("09:00"));
    const auto mine = make_recovery_codes(desk(), "kent", "ada", chance, at("09:00"));
    EXPECT_FALSE(use_recovery_code(desk(), "kent", "ada", old[0], at("09:01")));
    EXPECT_TRUE(use_recovery_code(desk(), "kent", "ada", mine[0], at("09:01")));
}

RIBBON_ON_BOTH_ENGINES(RecoveryCodes);

} // namespace
} // namespace ribbon::server
