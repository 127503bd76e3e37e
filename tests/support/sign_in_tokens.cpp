#include "tests/support/sign_in_tokens.hpp"

#include "server/sign_in/tokens.hpp"

#include <cjose/cjose.h>
#include <stdexcept>

namespace ribbon {

struct SigningKey::Body {
    cjose_jwk_t* key = nullptr;
    std::string kid;
};

SigningKey::SigningKey(const std::string& type, std::string kid) : body_(std::make_unique<Body>())
{
    cjose_err error{};
    const std::uint8_t exponent[] = {1, 0, 1};
    body_->kid = std::move(kid);
    body_->key = type == "EC" ? cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error)
                              : cjose_jwk_create_RSA_random(2048, exponent, 3, &error);
    if (!body_->key) throw std::runtime_error(error.message);
}

SigningKey::~SigningKey() { cjose_jwk_release(body_->key); }

std::string SigningKey::public_json(const std::string& extra) const
{
    cjose_err error{};
    const std::unique_ptr<char, cjose_dealloc_fn_t> made{
        cjose_jwk_to_json(body_->key, false, &error), cjose_get_dealloc()};
    std::string json{made.get()};
    json.pop_back();
    return json + ",\"kid\":\"" + body_->kid + "\"" + extra + "}";
}

std::string SigningKey::sign(const std::string& alg, const std::string& claims) const
{
    cjose_err error{};
    const std::unique_ptr<cjose_header_t, decltype(&cjose_header_release)> header{
        cjose_header_new(&error), cjose_header_release};
    cjose_header_set(header.get(), "alg", alg.c_str(), &error);
    if (!body_->kid.empty()) cjose_header_set(header.get(), "kid", body_->kid.c_str(), &error);
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws{
        cjose_jws_sign(body_->key, header.get(),
                       reinterpret_cast<const std::uint8_t*>(claims.data()), claims.size(), &error),
        cjose_jws_release};
    const char* text = nullptr;
    if (!jws || !cjose_jws_export(jws.get(), &text, &error))
        throw std::runtime_error(error.message);
    return text;
}

std::string key_set(const std::vector<std::string>& keys)
{
    std::string json;
    for (const std::string& key : keys) json += (json.empty() ? "" : ",") + key;
    return "{\"keys\":[" + json + "]}";
}

std::string unsigned_token(const std::string& header, const std::string& claims,
                           const std::string& signature)
{
    return base64url(header) + "." + base64url(claims) + "." + signature;
}

server::Fetch FakeProvider::fetch()
{
    return [this](const server::Asking& asking) -> std::optional<server::Fetched> {
        ++asked[asking.url];
        if (asking.form) {
            last_form = *asking.form;
            last_name = asking.name;
            last_secret = asking.secret;
        }
        const auto found = answers.find(asking.url);
        if (found == answers.end()) return std::nullopt;
        return found->second;
    };
}

} // namespace ribbon
