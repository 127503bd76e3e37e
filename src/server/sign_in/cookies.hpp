// The cookies of the server, each with the flags it must have.
#pragma once

#include "server/http/message.hpp"

namespace ribbon::server {

enum class Cookie : std::uint8_t {
    session,  ///< the token of a session
    before,   ///< a token for whoever has not signed in: forms, the letter they asked for
    device,   ///< the note of a device on which its owner signed in before
    step,     ///< the note between a password and a code
    provider, ///< the note between us and the council's sign-in
};

/// Its name: "__Host-..." where the connection is secure, so that no other host of the domain can
/// set it (RFC 6265bis, section 4.1.3.2).
std::string cookie_name(Cookie cookie, bool secure);
/// What the browser sent; empty where it sent none.
std::string_view cookie_in(const Request& request, Cookie cookie);
/// The Set-Cookie header. `seconds` is how long the browser keeps it; 0 ends with the browser.
std::pair<std::string, std::string> set_cookie(const Request& request, Cookie cookie,
                                               std::string_view value, int seconds = 0);
/// The Set-Cookie header that takes it away.
std::pair<std::string, std::string> drop_cookie(const Request& request, Cookie cookie);

} // namespace ribbon::server
