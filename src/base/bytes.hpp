// Bytes as text and text as bytes: hexadecimal, base64 (RFC 4648), UTF-8. A string of bytes is a
// std::string.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// "00ff", in lower case.
std::string hex(std::string_view bytes);

/// The bytes of pairs of hexadecimal digits in either case; nothing when it is anything else.
std::optional<std::string> parse_hex(std::string_view text);

/// The standard alphabet with padding (RFC 4648, section 4).
std::string base64(std::string_view bytes);

/// The bytes of standard base64. Only the text that `base64` writes for them is read: nothing when
/// the padding is missing, bits are left over (section 3.5), or a blank or a newline is in it.
std::optional<std::string> parse_base64(std::string_view text);

/// The alphabet for addresses, without padding (RFC 4648, section 5).
std::string base64url(std::string_view bytes);
/// The bytes; nothing where it is not what `base64url` writes.
std::optional<std::string> parse_base64url(std::string_view text);

/// Whether the bytes are UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing past
/// U+10FFFF.
bool is_utf8(std::string_view bytes);

} // namespace ribbon
