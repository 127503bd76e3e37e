// Whether a token is one that the council's sign-in wrote, for us, now, and in answer to this
// question: OpenID Connect Core 1.0, section 3.1.3.7. The signature is checked by cjose.
#pragma once

#include "base/json/value.hpp"
#include "base/moment.hpp"

namespace ribbon::server {

/// The public keys of a provider (RFC 7517), of the kinds we accept.
class KeySet {
public:
    /// Reads what the provider publishes. Keys that are not for signing, or of a kind we do not
    /// accept, are left out; a problem where it is no key set at all.
    static Result<KeySet> read(std::string_view json);
    std::size_t size() const { return keys_.size(); }

    /// The key that a token names: as JSON, and fit for the algorithm. Where the token names none,
    /// the only one that fits. Nothing otherwise.
    const std::string* find(std::string_view kid, std::string_view alg) const;

private:
    struct Key {
        std::string kid, type, alg, json;
    };
    std::vector<Key> keys_;
};

/// What stands in front of a token. Only RS256, PS256 and ES256 are read: never "none", never a
/// shared secret, and nothing that must be understood ("crit").
struct TokenHeader {
    std::string alg, kid;
};
Result<TokenHeader> header_of(std::string_view token);

struct Expected {
    std::string issuer, client_id, nonce;
    std::optional<std::int64_t> signed_in_seconds; ///< they must have signed in so lately
};

/// Who the provider says it is.
struct Identity {
    std::string issuer; ///< for Entra "entra:" and the tenant
    std::string subject; ///< for Entra the object id, which is the same for every application
    std::string email, name;
    bool email_verified = false;
    bool operator==(const Identity&) const = default;
};

/// All that is wrong with a token, for the operator's log; the page says only that it failed. A
/// token whose signature does not hold is not read any further. Clocks may differ by a minute.
Result<Identity> check_id_token(std::string_view token, const KeySet& keys,
                                const Expected& expected, Moment now);

/// The tenant of Entra ID that an issuer names; empty where it is another provider.
std::string entra_tenant(std::string_view issuer);

} // namespace ribbon::server
