// Keys of those who sign: a log, or a witness (C2SP signed-note, "Verifier keys").
#pragma once

#include "base/result.hpp"
#include "ledger/hash.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ribbon::ledger {

/// What a signature says, and how it is made. Others exist, and are kept as numbers: a key of such
/// a type can be named in a policy, and its signatures are then left aside.
enum class SignatureType : std::uint8_t {
    ed25519 = 1, ///< over the text of the note (RFC 8032)
    cosignature = 4, ///< by a witness, with the time (C2SP tlog-cosignature, "cosignature/v1")
};

/// What anybody may hold: the name of a signer and the public key.
struct VerifierKey {
    std::string name;
    SignatureType type = SignatureType::ed25519;
    std::string key; ///< 32 bytes for both types that we can check

    /// The first four bytes of SHA-256(name, newline, type, key), the highest first.
    std::uint32_t id() const;
    /// Whether this program can check its signatures.
    bool can_be_checked() const;

    bool operator==(const VerifierKey&) const = default;
};

/// "name+12ab34cd+base64(type, key)".
Result<VerifierKey> parse_verifier_key(std::string_view text);
std::string render(const VerifierKey& key);

/// What only the signer holds: the 32 bytes its Ed25519 key is made from (RFC 8032, section 5.1.5).
struct SigningKey {
    std::string name;
    SignatureType type = SignatureType::ed25519;
    Hash seed{};

    VerifierKey verifier() const;
};

/// "PRIVATE+KEY+name+12ab34cd+base64(type, seed)", as Go's sumdb tools write it.
Result<SigningKey> parse_signing_key(std::string_view text);
std::string render(const SigningKey& key);

/// Whether a signer may be called so: not empty, UTF-8, no blank of any kind, no plus sign.
bool is_key_name(std::string_view name);

/// The 64 bytes of an Ed25519 signature over a message, and whether they are one (RFC 8032; a key
/// or a signature of small order is refused).
std::string ed25519_sign(const Hash& seed, std::string_view message);
bool ed25519_verify(std::string_view key, std::string_view message, std::string_view signature);

} // namespace ribbon::ledger
