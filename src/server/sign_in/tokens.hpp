// Tokens: chance as text, texts compared in a time that tells nothing, and notes that only this
// server can have written.
#pragma once

#include "base/bytes.hpp"
#include "base/moment.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::server {

/// Gives so many bytes that nobody can guess. The kernel's in the server; a test brings its own.
using Chance = std::function<std::string(std::size_t bytes)>;

/// A new token: 32 bytes of chance as 43 letters.
std::string new_token(const Chance& chance);

/// Whether two texts are the same, in a time that depends on their lengths alone.
bool same_text(std::string_view a, std::string_view b);

/// Letters of an address as accounts keep them: no blanks around it, small letters (of ASCII).
std::string as_email(std::string_view typed);
/// Whether it can be an address at all: one @ with something on each side, no blank, no control
/// character, at most 254 bytes (RFC 5321, section 4.5.3.1.3).
bool is_email(std::string_view email);

/// Writes notes for a browser to keep, and knows its own again. Anybody may read one; nobody can
/// write one, change one, or use it for another purpose.
class Seal {
public:
    /// `key` is 32 bytes that only the servers of this area have.
    explicit Seal(std::string key) : key_(std::move(key)) {}

    std::string close(std::string_view purpose, std::string_view text, Moment expires) const;
    /// What was closed; nothing where it was not we, for another purpose, or it has expired.
    std::optional<std::string> open(std::string_view purpose, std::string_view sealed,
                                    Moment now) const;
    /// 32 bytes that follow from the key, a purpose and a text: the same each time.
    std::string derive(std::string_view purpose, std::string_view text) const;

private:
    std::string key_;
};

} // namespace ribbon::server
