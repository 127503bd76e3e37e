#include "inbound/mail/case_token.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

constexpr std::string_view key = "a key of the council, for tests";

TEST(CaseToken, HasANumberACheckFigureAndAHash)
{
    const std::string token = make_token("123", key);
    EXPECT_TRUE(is_token_form(token)) << token;
    EXPECT_EQ(number_of(token, key), "123");
    EXPECT_FALSE(is_ours(token, "another key of sixteen bytes"));
    // ISO 7064 MOD 11,10: the standard's own example is 0794 with the check figure 5.
    EXPECT_TRUE(make_token("0794", key).starts_with("07945-"));
    EXPECT_TRUE(make_token("7", key).starts_with("007"));
}

TEST(CaseToken, AForgedHashIsNotOurs)
{
    std::string token = make_token("4711", key);
    token.back() = token.back() == '0' ? '1' : '0';
    EXPECT_FALSE(is_ours(token, key));
    EXPECT_FALSE(is_ours("1234-5678abcd", key));
}

TEST(CaseToken, CapitalsAndLookAlikesAreTidied)
{
    EXPECT_EQ(tidied_token("I234-5678ABCD"), "1234-5678abcd");
    EXPECT_EQ(tidied_token("12345678abcd"), "1234-5678abcd");
    EXPECT_EQ(tidied_token("1234--5678abcd"), "1234-5678abcd");
    EXPECT_EQ(tidied_token("1234 \xE2\x80\x93 5678abcd"), "1234-5678abcd");
    EXPECT_EQ(tidied_token("l2E4-5678abcd"), std::nullopt);
    EXPECT_EQ(tidied_token("123-5678abcd"), std::nullopt);
}

/// Every text that one slip of a person who types makes of the token.
std::set<std::string> slips(const std::string& token)
{
    std::set<std::string> all;
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string other = token;
        other.erase(at, 1);
        all.insert(other);
        other = token;
        other.insert(at, 1, token[at]);
        all.insert(other);
        other = token;
        if (at + 1 < token.size()) std::swap(other[at], other[at + 1]);
        all.insert(other);
        for (const char letter : std::string_view{"0123456789abcdefghijklmnopqrstuvwxyzOIL -"}) {
            other = token;
            other[at] = letter;
            all.insert(other);
        }
    }
    return all;
}

// Any one slip is put right or refused, and never leads to another case: of the cases there are.
TEST(CaseToken, OneSlipNeverLeadsToAnotherCase)
{
    std::size_t mended = 0, tried = 0;
    for (int number = 1; number <= 25; ++number) {
        const std::string token = make_token(std::to_string(number * 37), key);
        for (const std::string& slip : slips(token)) {
            const auto nearest = nearest_tokens(slip, key);
            for (const std::string& one : nearest) EXPECT_EQ(one, token) << slip;
            EXPECT_EQ(is_ours(slip, key), slip == token) << slip;
            ++tried;
            mended += nearest.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(tried, 10000U);
    EXPECT_EQ(mended, tried);
}

TEST(CaseToken, NonsenseIsNearToNothing)
{
    for (const std::string_view written :
         {"", "-", "case", "00000000000000000000000000000000", "1234-5678abcd", "\xFF\xFE"})
        EXPECT_TRUE(nearest_tokens(written, key).empty()) << written;
}

} // namespace
} // namespace ribbon
