#include "inbound/cases/nearest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <vector>

namespace ribbon {
namespace {
constexpr std::array<std::string_view, 4> candidates{"request received", "request withdrawn",
                                                     "born", "plan ceased"};
} // namespace

TEST(Nearest, MendsASwapALossAndASlip)
{
    EXPECT_EQ(nearest("request recieved", candidates), "request received");
    EXPECT_EQ(nearest("request receved", candidates), "request received");
    EXPECT_EQ(nearest("Request Received", candidates), "request received");
    EXPECT_EQ(nearest("bron", candidates), "born");
}

TEST(Nearest, OffersNothingThatIsFar)
{
    EXPECT_EQ(nearest("tribunal", candidates), "");
    EXPECT_EQ(nearest("", candidates), "");
    EXPECT_EQ(nearest(std::string(5'000, 'x'), candidates), "");
    EXPECT_EQ(did_you_mean("tribunal", candidates), "");
}

TEST(Nearest, FindsAWordWithAnyOneLetterChanged)
{
    EXPECT_TRUE(rc::check([] {
        const auto word = *rc::gen::elementOf(
            std::vector<std::string_view>{candidates.begin(), candidates.end()});
        std::string changed{word};
        changed[*rc::gen::inRange<std::size_t>(0, word.size())] = '~';
        RC_ASSERT(nearest(changed, candidates) == word);
    }));
}

} // namespace ribbon
