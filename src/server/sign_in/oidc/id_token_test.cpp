// Tokens that the test signs itself, each with one thing wrong.

#include "server/sign_in/oidc/id_token.hpp"

#include "base/json/writer.hpp"
#include "tests/support/sign_in_tokens.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

constexpr Moment now{1'800'000'000};
const Expected expected{.issuer = "https://id.example", .client_id = "ribbon", .nonce = "nonce"};

struct Claims {
    std::string iss = "https://id.example", aud = R"("ribbon")", azp, nonce = "nonce", sub = "123";
    long long exp = now.seconds + 300, iat = now.seconds, nbf = now.seconds;
    std::string more; ///< members as JSON, each with a comma before it
    std::string json() const
    {
        std::string all = JsonObject{}
                              .text("iss", iss)
                              .raw("aud", aud)
                              .text("nonce", nonce)
                              .text("sub", sub)
                              .number("exp", exp)
                              .number("iat", iat)
                              .number("nbf", nbf)
                              .json();
        all.pop_back();
        if (!azp.empty()) all += ",\"azp\":" + json_string(azp);
        return all + more + "}";
    }
};

const SigningKey& rsa()
{
    static const SigningKey key{"RSA", "rsa"};
    return key;
}
const SigningKey& ec()
{
    static const SigningKey key{"EC", "ec"};
    return key;
}
KeySet keys() { return *KeySet::read(key_set({rsa().public_json(), ec().public_json()})); }

/// The fields of what is wrong; "" where nothing is.
std::string wrong(const std::string& token, const Expected& with = expected)
{
    const auto checked = check_id_token(token, keys(), with, now);
    std::string fields;
    if (!checked)
        for (const Problem& problem : checked.problems())
            fields += (fields.empty() ? "" : " ") + problem.field;
    return fields;
}
std::string wrong(const Claims& claims) { return wrong(rsa().sign("RS256", claims.json())); }

TEST(AToken, IsTakenWhenAllOfItIsRight)
{
    EXPECT_EQ(wrong(rsa().sign("RS256", Claims{}.json())), "");
    EXPECT_EQ(wrong(rsa().sign("PS256", Claims{}.json())), "");
    EXPECT_EQ(wrong(ec().sign("ES256", Claims{}.json())), "");
    const auto who = check_id_token(
        rsa().sign("RS256",
                   Claims{.more = R"(,"email":"Ada@Example.org","email_verified":true,"name":"A")"}
                       .json()),
        keys(), expected, now);
    EXPECT_EQ(*who, (Identity{"https://id.example", "123", "ada@example.org", "A", true}));
}

TEST(AToken, IsRefusedForEachThingThatIsWrong)
{
    EXPECT_EQ(wrong(Claims{.iss = "https://other.example"}), "iss");
    EXPECT_EQ(wrong(Claims{.iss = "https://id.example/"}), "iss");
    EXPECT_EQ(wrong(Claims{.aud = R"("another")"}), "aud");
    EXPECT_EQ(wrong(Claims{.aud = R"([])"}), "aud");
    EXPECT_EQ(wrong(Claims{.aud = "7"}), "aud");
    EXPECT_EQ(wrong(Claims{.aud = R"(["ribbon","another"])"}), "azp");
    EXPECT_EQ(wrong(Claims{.aud = R"(["ribbon","another"])", .azp = "another"}), "azp");
    EXPECT_EQ(wrong(Claims{.azp = "another"}), "azp");
    EXPECT_EQ(wrong(Claims{.aud = R"(["ribbon","another"])", .azp = "ribbon"}), "");
    EXPECT_EQ(wrong(Claims{.nonce = "another"}), "nonce");
    EXPECT_EQ(wrong(Claims{.nonce = ""}), "nonce");
    EXPECT_EQ(wrong(Claims{.sub = ""}), "sub");
    EXPECT_EQ(wrong(Claims{.iss = "x", .aud = R"("y")", .nonce = "z"}), "iss aud nonce");
}

TEST(AToken, HoldsForItsTimeAndAMinute)
{
    EXPECT_EQ(wrong(Claims{.exp = now.seconds - 59}), "");
    EXPECT_EQ(wrong(Claims{.exp = now.seconds - 60}), "exp");
    EXPECT_EQ(wrong(Claims{.iat = now.seconds + 60}), "");
    EXPECT_EQ(wrong(Claims{.iat = now.seconds + 61}), "iat");
    EXPECT_EQ(wrong(Claims{.nbf = now.seconds + 60}), "");
    EXPECT_EQ(wrong(Claims{.nbf = now.seconds + 61}), "nbf");
    EXPECT_EQ(wrong(rsa().sign("RS256", R"({"iss":"https://id.example","aud":"ribbon",)"
                                        R"("nonce":"nonce","sub":"1"})")),
              "exp iat");
}

TEST(AToken, MustTellOfASignInAnewWhereThatWasAsked)
{
    Expected anew = expected;
    anew.signed_in_seconds = 600;
    const auto at = [&](long long moment) {
        return rsa().sign("RS256",
                          Claims{.more = ",\"auth_time\":" + std::to_string(moment)}.json());
    };
    EXPECT_EQ(wrong(at(now.seconds - 600), anew), "");
    EXPECT_EQ(wrong(at(now.seconds - 661), anew), "auth_time");
    EXPECT_EQ(wrong(rsa().sign("RS256", Claims{}.json()), anew), "auth_time");
}

TEST(AToken, IsNeverReadWithoutASignatureWeAccept)
{
    const std::string claims = Claims{}.json();
    const std::string good = rsa().sign("RS256", claims);
    const std::string signature = good.substr(good.rfind('.') + 1);
    for (const std::string_view alg : {"none", "None", "NONE", "HS256", "RS512", "ES384", ""})
        EXPECT_EQ(wrong(unsigned_token(R"({"alg":")" + std::string{alg} + R"(","kid":"rsa"})",
                                       claims, signature)),
                  "alg")
            << alg;
    EXPECT_EQ(wrong(unsigned_token(R"({"alg":"RS256","kid":"rsa","crit":["b64"]})", claims)),
              "crit");
    EXPECT_EQ(wrong(unsigned_token(R"({"alg":"none","alg":"RS256"})", claims)), "token");
    EXPECT_EQ(wrong(unsigned_token(R"({"alg":"RS256","kid":"rsa"})", claims)), "signature");
    EXPECT_EQ(wrong(unsigned_token(R"({"kid":"rsa","alg":"RS256"})", claims, signature)),
              "signature")
        << "the header is not the one that was signed";
    for (const std::string_view text : {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30."})
        EXPECT_NE(wrong(std::string{text}), "") << text;
}

TEST(AToken, IsRefusedFromAnotherKey)
{
    const SigningKey stranger{"RSA", "rsa"};
    EXPECT_EQ(wrong(stranger.sign("RS256", Claims{}.json())), "signature");
    const SigningKey unknown{"RSA", "unknown"};
    EXPECT_EQ(wrong(unknown.sign("RS256", Claims{}.json())), "kid");
    // A key of the other type is not fit, whatever it is called.
    EXPECT_EQ(wrong(unsigned_token(R"({"alg":"ES256","kid":"rsa"})", Claims{}.json(), "AAAA")),
              "kid");
}

TEST(AToken, IsRefusedWhenAnyOfItWasChanged)
{
    const std::string token = rsa().sign("RS256", Claims{}.json());
    for (std::size_t at = 0; at < token.size(); at += 7) {
        std::string changed = token;
        changed[at] = changed[at] == 'Q' ? 'R' : 'Q';
        EXPECT_NE(wrong(changed), "") << at;
    }
}

TEST(AToken, OfEntraIsKnownByTenantAndObject)
{
    const std::string tenant = "11111111-2222-3333-4444-555555555555";
    const std::string issuer = "https://login.microsoftonline.com/" + tenant + "/v2.0";
    EXPECT_EQ(entra_tenant(issuer), tenant);
    EXPECT_EQ(entra_tenant("https://login.microsoftonline.com.evil.example/x/v2.0"), "");
    EXPECT_EQ(entra_tenant("https://login.microsoftonline.com/v2.0"), "");
    EXPECT_EQ(entra_tenant("https://id.example"), "");
    Expected entra = expected;
    entra.issuer = issuer;
    const auto token = [&](const std::string& more) {
        return rsa().sign("RS256", Claims{.iss = issuer, .more = more}.json());
    };
    const auto who = check_id_token(
        token(R"(,"tid":")" + tenant + R"(","oid":"object","email":"a@b")"), keys(), entra, now);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->issuer, "entra:" + tenant);
    EXPECT_EQ(who->subject, "object");
    EXPECT_FALSE(who->email_verified) << "Entra does not vouch for an email";
    EXPECT_EQ(wrong(token(R"(,"tid":"another","oid":"object")"), entra), "tid");
    EXPECT_EQ(wrong(token(R"(,"tid":")" + tenant + "\""), entra), "oid");
}

TEST(AKeySet, HasOnlyKeysThatSign)
{
    EXPECT_EQ(keys().size(), 2U);
    const auto set = KeySet::read(
        key_set({rsa().public_json(",\"use\":\"enc\""), ec().public_json(",\"alg\":\"ES256\""),
                 R"({"kty":"oct","k":"AAAA","kid":"shared"})", "7",
                 R"({"kty":"RSA","n":"AQAB","e":"AQAB","kid":"weak"})"}));
    EXPECT_EQ(set->size(), 1U);
    EXPECT_TRUE(set->find("", "ES256")) << "the only one that fits";
    EXPECT_FALSE(set->find("rsa", "RS256"));
    EXPECT_FALSE(KeySet::read("{}"));
    EXPECT_FALSE(KeySet::read("nonsense"));
}

} // namespace
} // namespace ribbon::server
