// One-time codes from an app, by time (RFC 6238), by liboath: SHA-1, six figures, 30 seconds, as
// every app reads them.
#pragma once

#include "base/html.hpp"
#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {

/// A new secret: 20 bytes of chance (RFC 4226, section 4, R6) in base32, 32 letters.
std::string new_totp_secret(const Chance& chance);

/// The secret in groups of four letters, to be typed where no picture can be taken.
std::string in_groups(std::string_view secret);

/// The address that an app reads out of a picture. Source: Google Authenticator's key URI format.
std::string totp_address(std::string_view secret, std::string_view council, std::string_view email);

/// The time step of which this is the code: the one of now, the one before or the one after
/// (RFC 6238, section 5.2); nothing where it is of none of them, or the secret can not be read.
/// Blanks in what was typed are left out.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, Moment now);

/// Whether the code opens, once: the step, and every one before it, is used up.
bool use_totp(storage::Accounts& accounts, const storage::Account& account, std::string_view typed,
              Moment now);

/// A text as a QR code: an svg element with attributes only, which a strict policy lets through.
/// `label` is said in its place by a screen reader.
Html qr_code(const std::string& text, std::string_view label);

} // namespace ribbon::server
