// Tokens as a provider signs them, and a provider that lives in the test.
#pragma once

#include "server/sign_in/oidc/fetch.hpp"

#include <map>
#include <memory>
#include <string>

namespace ribbon {

/// A key pair made for the test.
class SigningKey {
public:
    /// "RSA" (2048 bits) or "EC" (P-256).
    SigningKey(const std::string& type, std::string kid);
    ~SigningKey();
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    /// The public half as a key of a key set; `extra` is JSON members, as ",\"use\":\"sig\"".
    std::string public_json(const std::string& extra = "") const;
    /// The claims, signed by cjose.
    std::string sign(const std::string& alg, const std::string& claims) const;

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

std::string key_set(const std::vector<std::string>& keys);
/// A token with any header and no signature that holds.
std::string unsigned_token(const std::string& header, const std::string& claims,
                           const std::string& signature = "");

/// Answers by address, and counts how often each was asked.
struct FakeProvider {
    std::map<std::string, server::Fetched> answers;
    std::map<std::string, int> asked;
    std::string last_form, last_name, last_secret;
    server::Fetch fetch();
};

} // namespace ribbon
