// Bytes of a mail as UTF-8, whatever they were said to be.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// The bytes with U+FFFD for each piece that is no UTF-8 ("maximal subpart", Unicode 3.9).
std::string mended_utf8(std::string_view bytes);

/// Whether bytes in a character set of this name (RFC 2978, or a name that mail programs use
/// instead) can be read.
bool is_known_charset(std::string_view name);

/// Bytes in a character set as UTF-8, with U+FFFD for what is not in it. ISO-8859-1 is read as
/// Windows-1252, which is what is meant (WHATWG Encoding, section 4.2); bytes in "us-ascii", in no
/// set or in an unknown one as `guessed_utf8` does.
std::string utf8_from(std::string_view bytes, std::string_view charset);

/// Bytes of which nobody says what they are: UTF-8 where they can be, else what their frequencies
/// tell where few are ASCII, else Windows-1252.
std::string guessed_utf8(std::string_view bytes);

} // namespace ribbon
