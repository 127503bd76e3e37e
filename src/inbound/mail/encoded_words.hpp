// Words of a header in other letters than ASCII (RFC 2047), and what mail programs make of them.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// A header's value, unfolded, as UTF-8. Neighbouring words in one character set are joined before
/// they are read, because programs cut them inside a character; bytes outside words are UTF-8
/// (RFC 6532) or become U+FFFD. What is no word stays as it is.
std::string decoded_words(std::string_view value);

} // namespace ribbon
