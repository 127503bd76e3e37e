// Bytes from outside, before anything reads words in them.
#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// The mark that some programs write before a UTF-8 text; no part of it.
std::string_view without_byte_order_mark(std::string_view text);

/// Why these bytes are no text we can read, with the line: too many, not UTF-8, or a character
/// that can not be shown (NUL and the like; line ends and tabs may stand). Nothing when they are.
std::optional<Problem> unreadable(std::string_view text);

/// The characters (code points) of a text that is UTF-8.
std::size_t characters(std::string_view text);

/// "line 3, column 14" of a byte of the text.
std::string place_in(std::string_view text, std::size_t at);

/// The text in double quotes for a sentence, cut to its first 60 bytes where it is longer,
/// with "?" for what can not be shown.
std::string shown(std::string_view text);

} // namespace ribbon
