#include "server/sign_in/csrf.hpp"

#include "tests/support/chance.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

TEST(AFormToken, IsOfItsSession)
{
    const Seal seal{std::string(32, 'k')};
    const auto chance = chance_for_tests();
    const std::string token = form_token(seal, "session", chance);
    EXPECT_TRUE(is_form_token(seal, "session", token));
    EXPECT_FALSE(is_form_token(seal, "another", token));
    EXPECT_FALSE(is_form_token(Seal{"other key"}, "session", token));
    EXPECT_FALSE(is_form_token(seal, "", form_token(seal, "", chance)));
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string changed = token;
        changed[at] = changed[at] == 'A' ? 'E' : 'A';
        EXPECT_FALSE(is_form_token(seal, "session", changed)) << at;
    }
    for (const std::string_view wrong : {"", "A", "AAAA", "session"})
        EXPECT_FALSE(is_form_token(seal, "session", wrong)) << wrong;
    EXPECT_FALSE(is_form_token(seal, "session", token + "AAAA"));
}

TEST(AFormToken, IsMaskedAnewForEachPage)
{
    const Seal seal{"key"};
    const auto chance = chance_for_tests();
    const std::string one = form_token(seal, "session", chance);
    const std::string two = form_token(seal, "session", chance);
    EXPECT_NE(one.substr(0, 43), two.substr(0, 43));
    EXPECT_NE(one.substr(43), two.substr(43));
    EXPECT_TRUE(is_form_token(seal, "session", one));
    EXPECT_TRUE(is_form_token(seal, "session", two));
}

bool from(std::string site, std::string origin)
{
    Request request;
    request.sec_fetch_site = std::move(site);
    request.origin = std::move(origin);
    return is_from_our_pages(request, "https://ribbon.example");
}

TEST(ARequest, ComesFromOurPagesOrIsRefused)
{
    EXPECT_TRUE(from("same-origin", "https://ribbon.example"));
    EXPECT_TRUE(from("none", ""));
    EXPECT_FALSE(from("cross-site", "https://ribbon.example"));
    EXPECT_FALSE(from("same-site", "https://other.ribbon.example"));
    EXPECT_TRUE(from("", "https://ribbon.example"));
    EXPECT_FALSE(from("", "https://evil.example"));
    EXPECT_FALSE(from("", "https://ribbon.example.evil.example"));
    EXPECT_FALSE(from("", "http://ribbon.example"));
    EXPECT_FALSE(from("", "null"));
    EXPECT_TRUE(from("", "")) << "an old browser, which the token still judges";
}

} // namespace
} // namespace ribbon::server
