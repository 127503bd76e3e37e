// Sign-in by the council's own provider: OpenID Connect, code flow with PKCE (RFC 7636, S256).
#pragma once

#include "server/http/message.hpp"
#include "server/sign_in/gate.hpp"
#include "server/sign_in/oidc/fetch.hpp"
#include "server/sign_in/oidc/id_token.hpp"
#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"

#include <mutex>

namespace ribbon::server {

struct ProviderConfig {
    std::string issuer; ///< as its discovery document says it, letter by letter
    std::string client_id;
    std::string client_secret; ///< empty for a client that has none
    std::string back;          ///< our address to which it sends people back
    /// Whether somebody who was never here before by this way may be known by a verified email.
    bool may_bind_by_email = false;
};

class Provider {
public:
    Provider(ProviderConfig config, Seal seal, Fetch fetch)
        : config_(std::move(config)), seal_(std::move(seal)), fetch_(std::move(fetch))
    {
    }

    struct Start {
        std::string url; ///< where to send the browser (303)
        std::string note; ///< for Cookie::provider, ten minutes
    };
    /// `again` asks the provider to have them sign in anew, which an export needs.
    Result<Start> start(const Chance& chance, Moment now, bool again = false);

    /// Who came back, from the note of the browser and the query of the address. Every problem is
    /// a sentence for the log; the page says only that it did not work.
    Result<Identity> finish(std::string_view note, const Form& query, Moment now);

    const ProviderConfig& config() const { return config_; }

private:
    struct Places {
        std::string authorize, token, keys;
        bool secret_in_form = false;
    };
    Result<Places> places(Moment now);
    Result<KeySet> keys(const Places& places, const TokenHeader& header, Moment now);
    Result<std::string> token_for(const Places& places, std::string_view code,
                                  std::string_view state) const;
    std::string verifier_of(std::string_view state) const;
    std::string nonce_of(std::string_view state) const;

    ProviderConfig config_;
    Seal seal_;
    Fetch fetch_;
    // A provider that hangs may hold two of our workers, and no more.
    Gate gate_{2, std::chrono::seconds{1}};
    std::mutex mutex_; ///< of what follows; never held while we wait for the provider
    std::optional<Places> places_;
    std::optional<KeySet> keys_;
    Moment places_read_, keys_read_;
};

/// The challenge of a verifier (RFC 7636, section 4.2).
std::string pkce_challenge(std::string_view verifier);

enum class Entry : std::uint8_t {
    came_in,
    nobody, ///< no account of staff is theirs; none is ever made by itself
    unverified, ///< there is one with this email, and the provider does not vouch for the email
    unbound, ///< there is one, and the administrator has not allowed to bind it by its email
    another, ///< there is one, and it is bound to somebody else at the provider
};
struct Entered {
    Entry entry = Entry::nobody;
    std::optional<storage::Account> account;
};
/// Whose account it is. The first time, an account of staff with the same verified email is bound
/// to the subject, where the administrator allows that; from then on only the subject counts.
/// Every refusal is for the log: the page says the same in each.
Entered enter(storage::Connection& connection, const std::string& area, const Identity& identity,
              bool may_bind_by_email);

} // namespace ribbon::server
