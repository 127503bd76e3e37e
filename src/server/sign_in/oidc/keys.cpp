#include "base/json/writer.hpp"
#include "server/sign_in/oidc/id_token.hpp"

namespace ribbon::server {
namespace {

std::string text_of(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.find(name);
    const std::string* text = value ? value->text() : nullptr;
    return text ? *text : std::string{};
}

/// The kind of key an algorithm needs.
std::string_view type_for(std::string_view alg)
{
    if (alg == "RS256" || alg == "PS256") return "RSA";
    return alg == "ES256" ? "EC" : "";
}

/// The key with what we need of it and nothing else; empty where it is of no kind we accept.
std::string only_public(const JsonValue& key)
{
    const std::string type = text_of(key, "kty");
    JsonObject kept;
    kept.text("kty", type);
    if (type == "RSA") {
        const std::string modulus = text_of(key, "n");
        // 2048 bits are 342 letters of base64url: nothing weaker is believed.
        if (modulus.size() < 342 || modulus.size() > 2048) return {};
        return kept.text("n", modulus).text("e", text_of(key, "e")).json();
    }
    if (type != "EC" || text_of(key, "crv") != "P-256") return {};
    return kept.text("crv", "P-256")
        .text("x", text_of(key, "x"))
        .text("y", text_of(key, "y"))
        .json();
}

} // namespace

Result<KeySet> KeySet::read(std::string_view json)
{
    const auto read = parse_json(json, {});
    const JsonValue* keys = read ? read->find("keys") : nullptr;
    if (!keys || !keys->array()) return Problems{{"keys", "The provider's keys could not be read"}};
    KeySet set;
    for (const JsonValue& key : *keys->array()) {
        if (!key.object()) continue;
        const std::string use = text_of(key, "use");
        const std::string kept = only_public(key);
        if (kept.empty() || (!use.empty() && use != "sig")) continue;
        set.keys_.push_back({text_of(key, "kid"), text_of(key, "kty"), text_of(key, "alg"), kept});
    }
    return set;
}

const std::string* KeySet::find(std::string_view kid, std::string_view alg) const
{
    const std::string* found = nullptr;
    for (const Key& key : keys_) {
        if (key.type != type_for(alg) || (!key.alg.empty() && key.alg != alg)) continue;
        if (!kid.empty() && key.kid == kid) return &key.json;
        if (kid.empty()) {
            if (found) return nullptr;
            found = &key.json;
        }
    }
    return found;
}

} // namespace ribbon::server
