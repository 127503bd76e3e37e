// The whole of a sign-in at a provider that others wrote: oidc-provider, which is certified by the
// OpenID Foundation.

#include "server/sign_in/oidc/provider.hpp"

#include "tests/support/chance.hpp"
#include "tests/support/running_provider.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

const std::string back = "http://127.0.0.1:9/sign-in/provider/back";

/// The provider's clock is this machine's, so ours has to be.
Moment clock_now()
{
    return {std::chrono::duration_cast<std::chrono::seconds>(
                std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

Form query_of(const std::string& url)
{
    Form query;
    std::string rest = url.substr(url.find('?') + 1);
    while (!rest.empty()) {
        const std::string pair = rest.substr(0, rest.find('&'));
        rest.erase(0, pair.size() + 1);
        std::string value = pair.substr(pair.find('=') + 1);
        for (auto at = value.find('%'); at != std::string::npos; at = value.find('%', at + 1))
            value.replace(at, 3, 1,
                          static_cast<char>(std::stoi(value.substr(at + 1, 2), nullptr, 16)));
        query.add(pair.substr(0, pair.find('=')), value);
    }
    return query;
}

class ARealProvider : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = RunningProvider::missing()) GTEST_SKIP() << *why;
        running_ = std::make_unique<RunningProvider>(back);
    }
    ProviderConfig config() const
    {
        return {.issuer = running_->issuer(),
                .client_id = "ribbon",
                .client_secret = "a secret of the test & its signs",
                .back = back};
    }
    std::unique_ptr<RunningProvider> running_;
    const Seal seal_{std::string(32, 'k')};
    std::function<std::string(std::size_t)> chance_ = chance_for_tests();
};

TEST_F(ARealProvider, LetsAmyIn)
{
    Provider provider{config(), seal_, fetch_by_curl()};
    const auto start = provider.start(chance_, clock_now());
    ASSERT_TRUE(start) << start.problems()[0].sentence;
    const std::string came = sign_in_at(start->url, "amy", back);
    ASSERT_FALSE(came.empty());
    const auto who = provider.finish(start->note, query_of(came), clock_now());
    ASSERT_TRUE(who) << who.problems()[0].sentence;
    EXPECT_EQ(*who, (Identity{running_->issuer(), "amy", "amy@kent.example", "Amy", true}));

    const auto twice = provider.finish(start->note, query_of(came), clock_now());
    ASSERT_FALSE(twice) << "a code opens once";
    EXPECT_EQ(twice.problems()[0].field, "code");
}

TEST_F(ARealProvider, HasThemSignInAnewForAnExport)
{
    Provider provider{config(), seal_, fetch_by_curl()};
    const auto start = provider.start(chance_, clock_now(), true);
    const std::string came = sign_in_at(start->url, "unsure", back);
    const auto who = provider.finish(start->note, query_of(came), clock_now());
    ASSERT_TRUE(who) << who.problems()[0].sentence;
    EXPECT_FALSE(who->email_verified);
}

TEST_F(ARealProvider, RefusesACodeWithoutItsVerifier)
{
    Provider provider{config(), seal_, fetch_by_curl()};
    const auto start = provider.start(chance_, clock_now());
    const auto other = provider.start(chance_, clock_now());
    // Somebody else's code, put into the answer to our own question.
    const Form theirs = query_of(sign_in_at(start->url, "amy", back));
    Form query;
    query.add("code", std::string{theirs.one("code")});
    query.add("state", std::string{query_of(other->url).one("state")});
    query.add("iss", std::string{theirs.one("iss")});
    const auto who = provider.finish(other->note, query, clock_now());
    ASSERT_FALSE(who);
    EXPECT_EQ(who.problems()[0].field, "code");
}

TEST_F(ARealProvider, RefusesAWrongSecret)
{
    ProviderConfig wrong = config();
    wrong.client_secret = "wrong";
    Provider provider{wrong, seal_, fetch_by_curl()};
    const auto start = provider.start(chance_, clock_now());
    const std::string came = sign_in_at(start->url, "amy", back);
    EXPECT_FALSE(provider.finish(start->note, query_of(came), clock_now()));
}

} // namespace
} // namespace ribbon::server
