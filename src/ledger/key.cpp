#include "ledger/key.hpp"

#include "base/bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ribbon::ledger {
namespace {

using namespace std::string_view_literals;

constexpr auto private_prefix = "PRIVATE+KEY+"sv;
constexpr std::size_t ed25519_bytes = 32;

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string in_hex(std::uint32_t id)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(id >> shift & 0xff);
    return hex(bytes);
}

/// "name+id+base64(type, key)" in its parts; the id is not checked against the others.
struct Parts {
    std::string name, id;
    SignatureType type;
    std::string key;
};

std::optional<Parts> cut_apart(std::string_view text)
{
    const auto first = text.find('+');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find('+', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto bytes = parse_base64(text.substr(second + 1));
    const auto id = parse_hex(text.substr(first + 1, second - first - 1));
    if (!bytes || bytes->size() < 2 || !id || id->size() != 4) return std::nullopt;
    const std::string_view name = text.substr(0, first);
    if (!is_key_name(name)) return std::nullopt;
    return Parts{std::string{name}, hex(*id),
                 static_cast<SignatureType>(static_cast<unsigned char>(bytes->front())),
                 bytes->substr(1)};
}

Problems not_a_key(std::string_view what, std::string_view why)
{
    return {{"key", std::string{what} + std::string{why}}};
}

bool is_of_ed25519(SignatureType type)
{
    return type == SignatureType::ed25519 || type == SignatureType::cosignature;
}

struct KeyPair {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
};

KeyPair pair_of(const Hash& seed)
{
    KeyPair pair;
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
    return pair;
}

} // namespace

std::uint32_t VerifierKey::id() const
{
    const Hash hash = sha256(name + '\n' + static_cast<char>(type) + key);
    std::uint32_t id = 0;
    for (std::size_t i = 0; i < 4; ++i) id = id << 8 | hash[i];
    return id;
}

bool VerifierKey::can_be_checked() const { return is_of_ed25519(type); }

Result<VerifierKey> parse_verifier_key(std::string_view text)
{
    const auto parts = cut_apart(text);
    if (!parts)
        return not_a_key("this is not a key",
                         "; one is written as a name, eight hexadecimal digits and base64, "
                         "with a + between them");
    VerifierKey key{parts->name, parts->type, parts->key};
    if (is_of_ed25519(key.type) && key.key.size() != ed25519_bytes)
        return not_a_key("the key of " + key.name, " has the wrong length; it may have been cut");
    // Type 2 counts its id in another way (C2SP signed-note), and can not be checked here anyway.
    if (key.can_be_checked() && in_hex(key.id()) != parts->id)
        return not_a_key("the key of " + key.name,
                         " does not fit the eight digits before it; copy the line again");
    return key;
}

std::string render(const VerifierKey& key)
{
    return key.name + '+' + in_hex(key.id()) + '+' + base64(static_cast<char>(key.type) + key.key);
}

VerifierKey SigningKey::verifier() const
{
    const KeyPair pair = pair_of(seed);
    return {name, type, std::string{pair.open.begin(), pair.open.end()}};
}

Result<SigningKey> parse_signing_key(std::string_view text)
{
    if (!text.starts_with(private_prefix))
        return not_a_key("this is not a signing key", "; one begins with PRIVATE+KEY+");
    const auto parts = cut_apart(text.substr(private_prefix.size()));
    const auto seed = parts ? as_hash(parts->key) : std::nullopt;
    if (!seed || !is_of_ed25519(parts->type))
        return not_a_key("this is not a signing key",
                         " that can be used; it must be an Ed25519 key");
    SigningKey key{parts->name, parts->type, *seed};
    if (in_hex(key.verifier().id()) != parts->id)
        return not_a_key("the signing key of " + key.name,
                         " does not fit the eight digits before it; copy the line again");
    return key;
}

std::string render(const SigningKey& key)
{
    std::string bytes(1, static_cast<char>(key.type));
    bytes += as_bytes(key.seed);
    return std::string{private_prefix} + key.name + '+' + in_hex(key.verifier().id()) + '+' +
           base64(bytes);
}

bool is_key_name(std::string_view name)
{
    // The blanks of Unicode (White_Space) and the plus sign, in UTF-8.
    static constexpr std::array refused{
        "+"sv,      " "sv,      "\t"sv,     "\n"sv,     "\v"sv,     "\f"sv,     "\r"sv,
        "\u0085"sv, "\u00A0"sv, "\u1680"sv, "\u2000"sv, "\u2001"sv, "\u2002"sv, "\u2003"sv,
        "\u2004"sv, "\u2005"sv, "\u2006"sv, "\u2007"sv, "\u2008"sv, "\u2009"sv, "\u200A"sv,
        "\u2028"sv, "\u2029"sv, "\u202F"sv, "\u205F"sv, "\u3000"sv};
    return !name.empty() && is_utf8(name) && std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20;
    }) && std::none_of(refused.begin(), refused.end(), [&](std::string_view one) {
        return name.find(one) != name.npos;
    });
}

std::string ed25519_sign(const Hash& seed, std::string_view message)
{
    KeyPair pair = pair_of(seed);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(message),
                         message.size(), pair.secret.data());
    sodium_memzero(pair.secret.data(), pair.secret.size());
    return signature;
}

bool ed25519_verify(std::string_view key, std::string_view message, std::string_view signature)
{
    return key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(key)) == 0;
}

} // namespace ribbon::ledger
