// Against a provider that lives in the test; the real one is in tests/sign_in/.

#include "server/sign_in/oidc/provider.hpp"

#include "tests/support/chance.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/sign_in_tokens.hpp"

namespace ribbon::server {
namespace {

constexpr Moment now{1'800'000'000};
const Seal seal{std::string(32, 'k')};

std::string value_in(const std::string& url, const std::string& name)
{
    const auto at = url.find(name + "=");
    return at == std::string::npos
               ? ""
               : url.substr(at + name.size() + 1, url.find('&', at) - at - name.size() - 1);
}

class AProvider : public testing::Test {
protected:
    AProvider()
    {
        discovery("https://id.example/token");
        fake.answers["https://id.example/jwks"] = {200, key_set({key.public_json()})};
    }
    void discovery(const std::string& token_place, const std::string& more = "")
    {
        fake.answers["https://id.example/.well-known/openid-configuration"] = {
            200, R"({"issuer":"https://id.example","authorization_endpoint":)"
                 R"("https://id.example/auth","jwks_uri":"https://id.example/jwks",)"
                 R"("token_endpoint":")" +
                     token_place + "\"" + more + "}"};
    }
    void gives_token(const SigningKey& with, const std::string& nonce)
    {
        fake.answers["https://id.example/token"] = {
            200, R"({"id_token":")" +
                     with.sign("RS256", R"({"iss":"https://id.example","aud":"ribbon","sub":"7",)"
                                        R"("exp":1800000300,"iat":1800000000,"nonce":")" +
                                            nonce + "\"}") +
                     "\"}"};
    }
    static Form back(const std::string& state, const std::string& more = "",
                     const std::string& value = "")
    {
        Form query;
        query.add("code", "code");
        query.add("state", state);
        if (!more.empty()) query.add(more, value);
        return query;
    }
    static std::string field(const Result<Identity>& result)
    {
        return result ? "" : result.problems().front().field;
    }
    const SigningKey key{"RSA", "one"};
    FakeProvider fake;
    Provider provider{{.issuer = "https://id.example",
                       .client_id = "ribbon",
                       .client_secret = "s&cret",
                       .back = "https://ribbon.example/back"},
                      seal,
                      fake.fetch()};
    std::function<std::string(std::size_t)> chance = chance_for_tests();
};

TEST(Pkce, IsThatOfRfc7636)
{
    // RFC 7636, appendix B.
    EXPECT_EQ(pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
              "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_F(AProvider, IsAskedWithChallengeStateAndNonce)
{
    const auto start = provider.start(chance, now);
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->url.starts_with("https://id.example/auth?response_type=code&client_id="));
    EXPECT_EQ(value_in(start->url, "code_challenge_method"), "S256");
    EXPECT_EQ(value_in(start->url, "redirect_uri"), "https%3A%2F%2Fribbon.example%2Fback");
    EXPECT_EQ(start->note.find(value_in(start->url, "nonce")), std::string::npos);
    const auto again = provider.start(chance, now, true);
    EXPECT_NE(value_in(again->url, "state"), value_in(start->url, "state"));
    EXPECT_EQ(value_in(again->url, "max_age"), "0");
    EXPECT_EQ(fake.asked["https://id.example/.well-known/openid-configuration"], 1);
}

TEST_F(AProvider, LetsInWhoeverItVouchesFor)
{
    const auto start = provider.start(chance, now);
    gives_token(key, value_in(start->url, "nonce"));
    const auto who = provider.finish(start->note, back(value_in(start->url, "state")), now);
    ASSERT_TRUE(who) << who.problems().front().sentence;
    EXPECT_EQ(who->subject, "7");
    EXPECT_EQ(fake.last_name, "ribbon");
    EXPECT_EQ(fake.last_secret, "s%26cret") << "encoded before it goes into the header";
    EXPECT_EQ(pkce_challenge(value_in(fake.last_form, "code_verifier")),
              value_in(start->url, "code_challenge"));
}

TEST_F(AProvider, AnswersOnlyTheBrowserThatAsked)
{
    const auto start = provider.start(chance, now);
    const auto other = provider.start(chance, now);
    gives_token(key, value_in(start->url, "nonce"));
    const std::string state = value_in(start->url, "state");
    EXPECT_EQ(field(provider.finish(other->note, back(state), now)), "state");
    EXPECT_EQ(field(provider.finish("", back(state), now)), "state");
    EXPECT_EQ(field(provider.finish(start->note, back(""), now)), "state");
    EXPECT_EQ(field(provider.finish(start->note, back(state), Moment{now.seconds + 600})), "state");
    EXPECT_EQ(field(provider.finish(start->note, back(state, "iss", "https://evil"), now)), "iss");
    EXPECT_EQ(field(provider.finish(start->note, back(state, "error", "denied"), now)), "error");
    // The token of one sign-in put into another.
    EXPECT_EQ(field(provider.finish(other->note, back(value_in(other->url, "state")), now)),
              "nonce");
}

TEST_F(AProvider, MayChangeItsKeys)
{
    const auto start = provider.start(chance, now);
    gives_token(key, value_in(start->url, "nonce"));
    const Form query = back(value_in(start->url, "state"));
    ASSERT_TRUE(provider.finish(start->note, query, now));
    ASSERT_TRUE(provider.finish(start->note, query, now));
    EXPECT_EQ(fake.asked["https://id.example/jwks"], 1) << "kept";

    const SigningKey next{"RSA", "two"};
    gives_token(next, value_in(start->url, "nonce"));
    fake.answers["https://id.example/jwks"] = {200, key_set({next.public_json()})};
    EXPECT_EQ(field(provider.finish(start->note, query, Moment{now.seconds + 59})), "kid");
    EXPECT_EQ(fake.asked["https://id.example/jwks"], 1) << "at most once a minute";
    EXPECT_TRUE(provider.finish(start->note, query, Moment{now.seconds + 60}));
    EXPECT_EQ(fake.asked["https://id.example/jwks"], 2);
}

TEST_F(AProvider, IsNotBelievedWhenItIsAnotherOrNotSecure)
{
    discovery("http://id.example/token");
    EXPECT_EQ(provider.start(chance, now).problems()[0].field, "provider");
    fake.answers["https://id.example/.well-known/openid-configuration"].body =
        R"({"issuer":"https://evil.example"})";
    EXPECT_EQ(provider.start(chance, now).problems()[0].field, "issuer");
    fake.answers.clear();
    EXPECT_EQ(provider.start(chance, now).problems()[0].field, "provider");
}

TEST_F(AProvider, TakesTheSecretInTheFormWhereItSaysSo)
{
    discovery("https://id.example/token",
              R"(,"token_endpoint_auth_methods_supported":["client_secret_post"])");
    const auto start = provider.start(chance, now);
    gives_token(key, value_in(start->url, "nonce"));
    ASSERT_TRUE(provider.finish(start->note, back(value_in(start->url, "state")), now));
    EXPECT_EQ(fake.last_name, "");
    EXPECT_EQ(value_in(fake.last_form, "client_secret"), "s%26cret");
}

TEST(AnAddress, IsAskedOnlyWhereNobodyListens)
{
    for (const std::string_view good : {"https://id.example/x", "http://127.0.0.1:8080/",
                                        "http://localhost/x", "http://[::1]:80"})
        EXPECT_TRUE(may_fetch(good)) << good;
    for (const std::string_view bad :
         {"http://id.example/", "http://127.0.0.1.evil.example/", "http://localhost@evil.example/",
          "https://a@b/", "ftp://x", "file:///etc/passwd", "", "https://", "https://a b/"})
        EXPECT_FALSE(may_fetch(bad)) << bad;
}

class Entering : public OnADesk {};

TEST_P(Entering, BindsStaffOnceWhereThatIsAllowed)
{
    storage::Accounts accounts{desk(), "kent"};
    accounts.make({.account = "a", .officer = "amy", .name = "Amy", .email = "amy@kent.example"});
    accounts.make({.account = "p", .person = "P", .name = "Pat", .email = "pat@example.org"});
    const Identity amy{"https://id", "1", "amy@kent.example", "Amy", true};
    Identity unsure = amy;
    unsure.email_verified = false;
    const auto entry = [&](const Identity& who, bool may_bind) {
        return enter(desk(), "kent", who, may_bind).entry;
    };
    EXPECT_EQ(entry(amy, false), Entry::unbound);
    EXPECT_EQ(entry(unsure, true), Entry::unverified);
    EXPECT_EQ(entry({"https://id", "2", "pat@example.org", "", true}, true), Entry::nobody)
        << "a family does not come in by the council's door";
    EXPECT_EQ(entry({"https://id", "3", "new@kent.example", "", true}, true), Entry::nobody);
    EXPECT_EQ(enter(desk(), "kent", amy, true).account->account, "a");
    // From here on only the subject counts.
    EXPECT_EQ(entry({"https://id", "1", "renamed@kent.example", "", false}, false), Entry::came_in);
    EXPECT_EQ(entry({"https://id", "4", "amy@kent.example", "", true}, true), Entry::another);
    EXPECT_EQ(entry({"https://evil", "1", "amy@kent.example", "", true}, true), Entry::another);
    accounts.end("a", at("09:00"));
    EXPECT_EQ(entry(amy, true), Entry::nobody);
}

RIBBON_ON_BOTH_ENGINES(Entering);

} // namespace
} // namespace ribbon::server
