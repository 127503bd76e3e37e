// Passwords: argon2id by libsodium, 64 MiB and two passes, two at once at most.
#pragma once

#include "base/result.hpp"
#include "server/sign_in/gate.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::server {

/// How much work a hash is. Raised, the old hashes are replaced as their owners sign in.
struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = std::size_t{64} << 20;
};

class Passwords {
public:
    explicit Passwords(PasswordCost cost = {},
                       std::chrono::milliseconds patience = std::chrono::seconds{5});

    enum class Answer : std::uint8_t {
        right,
        wrong,
        busy, ///< too many at once: nothing is known; "please try again in a minute"
    };
    struct Checked {
        Answer answer = Answer::wrong;
        std::string better_hash; ///< where right, and ours is weaker than what we make today
    };

    /// Whether the password is that of the hash. With an empty hash (no such account, or one that
    /// has no password) as much work is done, and the answer is wrong.
    Checked check(std::string_view hash, std::string_view password);

    /// A hash to keep; nothing where too many are at work. Throws std::runtime_error where the
    /// machine has not the memory.
    std::optional<std::string> hash(std::string_view password);

private:
    std::string make(std::string_view password) const;
    PasswordCost cost_;
    std::string nobodys_; ///< the hash that is checked for whoever has none
    Gate gate_;
};

/// Why a new password will not do; nothing where it will. `own` is what anybody knows of its owner:
/// their email and names. Source: NIST SP 800-63B, section 5.1.1.2: length, not composition.
Problems password_problems(std::string_view field, std::string_view password,
                           const std::vector<std::string>& own);

} // namespace ribbon::server
