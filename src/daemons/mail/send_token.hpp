// The token that stands in for a password at Microsoft and Google: fetched when it is needed, used
// until shortly before it ends (RFC 6749 sections 4.4 and 6).
#pragma once

#include "base/moment.hpp"

#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>

namespace ribbon::daemons {

/// No token came. What is said is for the operator, and holds no secret.
class NoToken : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct TokenSettings {
    std::string url; ///< the token endpoint; http only to this machine itself
    std::string client, secret, scope;
    std::string refresh; ///< a refresh token; without one the client asks for itself
    std::string certificate; ///< a file of certificates to believe; else the system's
};

class Tokens {
public:
    Tokens(TokenSettings settings, std::function<Moment()> clock)
        : settings_(std::move(settings)), clock_(std::move(clock))
    {
    }
    /// A token that holds for a minute at least. Throws NoToken.
    std::string get();
    /// It was not taken: the next is a new one.
    void forget();

private:
    TokenSettings settings_;
    std::function<Moment()> clock_;
    std::mutex mutex_;
    std::string token_;
    Moment ends_;
};

} // namespace ribbon::daemons
