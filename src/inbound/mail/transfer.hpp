// Bytes that were written as ASCII to travel (RFC 2045 section 6), read as mail programs read them:
// what does not belong is passed over, and nothing is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// The byte of two hexadecimal digits in either case.
std::optional<char> byte_of_hex(std::string_view digits);

/// RFC 2045 section 6.8. Letters of no meaning are left out, padding may be missing, and text may
/// go on after it.
std::string from_base64(std::string_view text);

/// RFC 2045 section 6.7. An "=" that two digits do not follow stays.
std::string from_quoted_printable(std::string_view text);

} // namespace ribbon
