// The words of a text as they are looked for: small letters, without accents, whatever the script.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// One word of a text, and where in the text it stands, in bytes.
struct FoldedWord {
    std::size_t begin = 0, end = 0;
    std::string folded; ///< "Siân" is "sian", "Straße" "strasse", "ŁUKASZ" "lukasz"
    bool joined = false; ///< the two words before it without the apostrophe between: "obrien"
    bool operator==(const FoldedWord&) const = default;
};

/// Every word of a text in UTF-8, in order. Letters and digits make a word, and what stands between
/// them does not: "Smith-Jones" has two. "O'Brien" has two, and both again as one, because people
/// write it either way. An accent written as a character of its own is left out, so both ways to
/// write "é" are one. Bytes that are no UTF-8 part words. A word longer than `longest_word` is cut.
std::vector<FoldedWord> words_in(std::string_view text);

inline constexpr std::size_t longest_word = 64; ///< bytes, folded

/// The folded words of a text with a blank between.
std::string folded_words(std::string_view text);

} // namespace ribbon
