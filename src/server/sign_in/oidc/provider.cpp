#include "server/sign_in/oidc/provider.hpp"

#include "base/url.hpp"
#include "ledger/hash.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr std::int64_t note_seconds = 10 * 60;
constexpr std::int64_t places_seconds = 24 * 3600;
constexpr std::int64_t keys_seconds = 3600;
/// An unknown key may mean a new one; so often at most we look.
constexpr std::int64_t look_again_seconds = 60;
constexpr std::int64_t anew_seconds = 10 * 60;
constexpr std::string_view purpose = "provider";
constexpr std::string_view anew = " again";

Problems problem(std::string_view field, std::string_view sentence)
{
    return {{std::string{field}, std::string{sentence}}};
}

std::string text_of(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.find(name);
    const std::string* text = value ? value->text() : nullptr;
    return text ? *text : std::string{};
}

/// Whether the provider takes the secret in the form only. Basic is what stands where nothing is
/// said (OpenID Connect Discovery 1.0, section 3).
bool only_in_form(const JsonValue& found)
{
    const JsonValue* ways = found.find("token_endpoint_auth_methods_supported");
    if (!ways || !ways->array()) return false;
    const auto has = [&](std::string_view way) {
        return std::any_of(ways->array()->begin(), ways->array()->end(),
                           [&](const JsonValue& one) { return one.text() && *one.text() == way; });
    };
    return !has("client_secret_basic") && has("client_secret_post");
}

} // namespace

std::string pkce_challenge(std::string_view verifier)
{
    return base64url(ledger::as_bytes(ledger::sha256(verifier)));
}

// Both follow from the state and our key, so that the browser's note holds nothing secret.
std::string Provider::verifier_of(std::string_view state) const
{
    return base64url(seal_.derive("provider verifier", state));
}

std::string Provider::nonce_of(std::string_view state) const
{
    return base64url(seal_.derive("provider nonce", state));
}

Result<Provider::Places> Provider::places(Moment now)
{
    {
        const std::lock_guard lock{mutex_};
        if (places_ && now.seconds - places_read_.seconds < places_seconds) return *places_;
    }
    std::string issuer = config_.issuer;
    if (issuer.ends_with('/')) issuer.pop_back();
    const auto answer = fetch_({.url = issuer + "/.well-known/openid-configuration", .form = {}});
    if (!answer || answer->status != 200)
        return problem("provider", "The provider does not answer");
    const auto found = parse_json(answer->body, {});
    if (!found || !found->object())
        return problem("provider", "What the provider says of itself could not be read");
    if (text_of(*found, "issuer") != config_.issuer)
        return problem("issuer", "The provider calls itself otherwise than the configuration does");
    Places read{.authorize = text_of(*found, "authorization_endpoint"),
                .token = text_of(*found, "token_endpoint"),
                .keys = text_of(*found, "jwks_uri"),
                .secret_in_form = only_in_form(*found)};
    for (const std::string& place : {read.authorize, read.token, read.keys})
        if (!may_fetch(place))
            return problem("provider", "The provider names an address that is not https");
    const std::lock_guard lock{mutex_};
    places_ = read;
    places_read_ = now;
    return read;
}

Result<KeySet> Provider::keys(const Places& places, const TokenHeader& header, Moment now)
{
    {
        const std::lock_guard lock{mutex_};
        const auto age = now.seconds - keys_read_.seconds;
        const bool has = keys_ && keys_->find(header.kid, header.alg);
        if (keys_ && (has ? age < keys_seconds : age < look_again_seconds)) return *keys_;
    }
    const auto answer = fetch_({.url = places.keys, .form = {}});
    if (!answer || answer->status != 200)
        return problem("keys", "The provider does not tell its keys");
    auto read = KeySet::read(answer->body);
    if (!read) return read;
    const std::lock_guard lock{mutex_};
    keys_ = *read;
    keys_read_ = now;
    return read;
}

Result<Provider::Start> Provider::start(const Chance& chance, Moment now, bool again)
{
    const Gate::Place place{gate_};
    if (!place) return problem("provider", "Too many are signing in at once");
    const auto where = places(now);
    if (!where) return where.problems();
    const std::string state = new_token(chance);
    const bool asks = where->authorize.find('?') != std::string::npos;
    std::string url =
        where->authorize + (asks ? "&" : "?") + "response_type=code" +
        "&client_id=" + in_url(config_.client_id) + "&redirect_uri=" + in_url(config_.back) +
        "&scope=" + in_url("openid email profile") + "&state=" + state +
        "&nonce=" + nonce_of(state) + "&code_challenge=" + pkce_challenge(verifier_of(state)) +
        "&code_challenge_method=S256";
    if (again) url += "&prompt=login&max_age=0";
    return Start{std::move(url), seal_.close(purpose, state + std::string{again ? anew : ""},
                                             {now.seconds + note_seconds})};
}

Result<std::string> Provider::token_for(const Places& places, std::string_view code,
                                        std::string_view state) const
{
    Asking asking{.url = places.token,
                  .form = "grant_type=authorization_code&code=" + in_url(code) + "&redirect_uri=" +
                          in_url(config_.back) + "&client_id=" + in_url(config_.client_id) +
                          "&code_verifier=" + verifier_of(state)};
    if (!config_.client_secret.empty() && places.secret_in_form) {
        *asking.form += "&client_secret=" + in_url(config_.client_secret);
    } else if (!config_.client_secret.empty()) {
        // Each is encoded as in a form before it goes into the header (RFC 6749, section 2.3.1).
        asking.name = in_url(config_.client_id);
        asking.secret = in_url(config_.client_secret);
    }
    const auto answer = fetch_(asking);
    if (!answer) return problem("provider", "The provider does not answer");
    const auto read = parse_json(answer->body, {});
    if (answer->status != 200 || !read)
        return problem("code", "The provider does not take the code");
    std::string token = text_of(*read, "id_token");
    if (token.empty()) return problem("token", "The provider sent no token");
    return token;
}

Result<Identity> Provider::finish(std::string_view note, const Form& query, Moment now)
{
    const auto kept = seal_.open(purpose, note, now);
    if (!kept) return problem("state", "This browser did not ask to sign in, or too long ago");
    std::string state = *kept;
    const bool again = state.ends_with(anew);
    if (again) state.resize(state.size() - anew.size());
    if (!same_text(query.one("state"), state))
        return problem("state", "The answer is to a question of another browser");
    // RFC 9207: where the provider says who it is, it must be the one we asked.
    if (query.has("iss") && query.one("iss") != config_.issuer)
        return problem("iss", "Another provider sent the answer");
    if (query.has("error") || query.one("code").empty())
        return problem("error", "The provider did not let them in");

    const Gate::Place place{gate_};
    if (!place) return problem("provider", "Too many are signing in at once");
    const auto where = places(now);
    if (!where) return where.problems();
    const auto token = token_for(*where, query.one("code"), state);
    if (!token) return token.problems();
    const auto header = header_of(*token);
    if (!header) return header.problems();
    const auto known = keys(*where, *header, now);
    if (!known) return known.problems();
    return check_id_token(*token, *known,
                          {.issuer = config_.issuer,
                           .client_id = config_.client_id,
                           .nonce = nonce_of(state),
                           .signed_in_seconds = again ? std::optional{anew_seconds} : std::nullopt},
                          now);
}

Entered enter(storage::Connection& connection, const std::string& area, const Identity& identity,
              bool may_bind_by_email)
{
    storage::Accounts accounts{connection, area};
    auto bound = accounts.with_subject(identity.issuer, identity.subject);
    if (bound && bound->officer.empty()) return {};
    if (bound) return {Entry::came_in, std::move(bound)};
    if (!is_email(identity.email)) return {};
    auto same = accounts.with_email(identity.email);
    if (!same || same->officer.empty()) return {};
    if (!same->subject.empty()) return {Entry::another, std::nullopt};
    if (!identity.email_verified) return {Entry::unverified, std::nullopt};
    if (!may_bind_by_email) return {Entry::unbound, std::nullopt};
    accounts.set_subject(same->account, identity.issuer, identity.subject);
    same->issuer = identity.issuer;
    same->subject = identity.subject;
    return {Entry::came_in, std::move(same)};
}

} // namespace ribbon::server
