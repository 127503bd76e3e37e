#include "server/sign_in/oidc/id_token.hpp"

#include "server/sign_in/tokens.hpp"

#include <algorithm>
#include <cjose/cjose.h>
#include <memory>

namespace ribbon::server {
namespace {

constexpr std::int64_t skew_seconds = 60;

std::string text_of(const JsonValue& claims, std::string_view name)
{
    const JsonValue* value = claims.find(name);
    const std::string* text = value ? value->text() : nullptr;
    return text ? *text : std::string{};
}

std::optional<std::int64_t> seconds_of(const JsonValue& claims, std::string_view name)
{
    const JsonValue* value = claims.find(name);
    const std::int64_t* number = value ? value->number() : nullptr;
    return number ? std::optional{*number} : std::nullopt;
}

/// The claims of a token whose signature holds for the key; nothing where it does not.
std::optional<std::string> signed_claims(std::string_view token, const std::string& key_json)
{
    cjose_err error{};
    const std::unique_ptr<cjose_jwk_t, decltype(&cjose_jwk_release)> key{
        cjose_jwk_import(key_json.data(), key_json.size(), &error), cjose_jwk_release};
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws{
        cjose_jws_import(token.data(), token.size(), &error), cjose_jws_release};
    if (!key || !jws || !cjose_jws_verify(jws.get(), key.get(), &error)) return std::nullopt;
    std::uint8_t* bytes = nullptr;
    std::size_t length = 0;
    // What comes back belongs to the token and goes with it.
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &length, &error)) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(bytes), length);
}

/// Every one whom the token is for.
std::vector<std::string> audience_of(const JsonValue& claims)
{
    const JsonValue* aud = claims.find("aud");
    if (!aud) return {};
    if (const std::string* one = aud->text()) return {*one};
    std::vector<std::string> all;
    if (const auto* several = aud->array())
        for (const JsonValue& one : *several) all.push_back(one.text() ? *one.text() : "");
    return all;
}

void check_whose(const JsonValue& claims, const Expected& expected, Problems& problems)
{
    if (text_of(claims, "iss") != expected.issuer)
        problems.push_back({"iss", "Another provider wrote the token"});
    const auto audience = audience_of(claims);
    if (std::find(audience.begin(), audience.end(), expected.client_id) == audience.end())
        problems.push_back({"aud", "The token is for another application"});
    const bool party = claims.find("azp") != nullptr;
    if ((party || audience.size() > 1) && text_of(claims, "azp") != expected.client_id)
        problems.push_back({"azp", "The token was given to another application"});
    if (expected.nonce.empty() || !same_text(text_of(claims, "nonce"), expected.nonce))
        problems.push_back({"nonce", "The token answers another question than ours"});
}

void check_when(const JsonValue& claims, const Expected& expected, Moment now, Problems& problems)
{
    const auto until = seconds_of(claims, "exp");
    if (!until || *until <= now.seconds - skew_seconds)
        problems.push_back({"exp", "The token has expired"});
    const auto made = seconds_of(claims, "iat");
    if (!made || *made > now.seconds + skew_seconds)
        problems.push_back({"iat", "The token was made in the future, or does not say when"});
    if (claims.find("nbf")) {
        const auto from = seconds_of(claims, "nbf");
        if (!from || *from > now.seconds + skew_seconds)
            problems.push_back({"nbf", "The token is not good yet"});
    }
    if (!expected.signed_in_seconds) return;
    const auto signed_in = seconds_of(claims, "auth_time");
    if (!signed_in || *signed_in < now.seconds - *expected.signed_in_seconds - skew_seconds)
        problems.push_back({"auth_time", "They did not sign in anew"});
}

/// Who it is: by issuer and subject, and for Entra by tenant and object, because its subject is
/// another one for each application.
Identity identity_of(const JsonValue& claims, const Expected& expected, Problems& problems)
{
    Identity who{.issuer = expected.issuer,
                 .subject = text_of(claims, "sub"),
                 .email = as_email(text_of(claims, "email")),
                 .name = text_of(claims, "name")};
    if (who.subject.empty() || who.subject.size() > 255)
        problems.push_back({"sub", "The token does not say who it is about"});
    const JsonValue* verified = claims.find("email_verified");
    const bool* flag = verified ? std::get_if<bool>(&verified->held) : nullptr;
    who.email_verified = flag && *flag && is_email(who.email);
    const std::string tenant = entra_tenant(expected.issuer);
    if (tenant.empty()) return who;
    if (text_of(claims, "tid") != tenant)
        problems.push_back({"tid", "The token is of another tenant"});
    who.issuer = "entra:" + tenant;
    who.subject = text_of(claims, "oid");
    if (who.subject.empty()) problems.push_back({"oid", "The token has no object id"});
    return who;
}

} // namespace

std::string entra_tenant(std::string_view issuer)
{
    constexpr std::string_view end = "/v2.0";
    for (const std::string_view host :
         {"https://login.microsoftonline.com/", "https://login.microsoftonline.us/"}) {
        if (!issuer.starts_with(host) || !issuer.ends_with(end)) continue;
        if (issuer.size() <= host.size() + end.size()) continue;
        const auto tenant = issuer.substr(host.size(), issuer.size() - host.size() - end.size());
        if (tenant.find('/') == std::string_view::npos) return std::string{tenant};
    }
    return {};
}

Result<TokenHeader> header_of(std::string_view token)
{
    const auto first = token.find('.');
    const auto bytes =
        first == std::string_view::npos ? std::nullopt : parse_base64url(token.substr(0, first));
    const auto header = bytes ? parse_json(*bytes, {}) : Result<JsonValue>{JsonValue{}};
    if (!bytes || !header || !header->object() || std::count(token.begin(), token.end(), '.') != 2)
        return Problems{{"token", "The provider did not send a signed token"}};
    TokenHeader read{text_of(*header, "alg"), text_of(*header, "kid")};
    Problems problems;
    if (read.alg != "RS256" && read.alg != "PS256" && read.alg != "ES256")
        problems.push_back({"alg", "The token is signed in a way that we do not accept"});
    if (header->find("crit")) problems.push_back({"crit", "The token asks for more than we know"});
    if (!problems.empty()) return problems;
    return read;
}

Result<Identity> check_id_token(std::string_view token, const KeySet& keys,
                                const Expected& expected, Moment now)
{
    const auto header = header_of(token);
    if (!header) return header.problems();
    const std::string* key = keys.find(header->kid, header->alg);
    if (!key) return Problems{{"kid", "The provider has no such key"}};
    const auto bytes = signed_claims(token, *key);
    if (!bytes) return Problems{{"signature", "The signature of the token does not hold"}};
    const auto claims = parse_json(*bytes, {});
    if (!claims || !claims->object())
        return Problems{{"claims", "What the token says could not be read"}};
    Problems problems;
    check_whose(*claims, expected, problems);
    check_when(*claims, expected, now, problems);
    Identity who = identity_of(*claims, expected, problems);
    if (!problems.empty()) return problems;
    return who;
}

} // namespace ribbon::server
