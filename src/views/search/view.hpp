// Looking for words: what a person typed, and the piece of a text in which it was found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// What is looked for: every word must stand in the text, and a word of the text may go on where
/// the last one ends, because it may not be typed to its end yet.
struct Sought {
    std::vector<std::string> words; ///< folded; at most `most_sought_words`
    bool operator==(const Sought&) const = default;
};
inline constexpr std::size_t most_sought_words = 16;

/// What a person means who types this. Whatever stands between words (quotes, stars, hyphens,
/// brackets) means nothing; a word typed twice counts once. Of more words the first are taken.
Sought sought(std::string_view typed);

/// A piece of a text, and whether it is what was looked for.
struct Piece {
    std::string text;
    bool marked = false;
    bool operator==(const Piece&) const = default;
};

/// The part of a text that says most of what was looked for, on one line.
struct Snippet {
    std::vector<Piece> pieces;
    bool begins_before = false; ///< the text begins before it
    bool goes_on = false;
    bool operator==(const Snippet&) const = default;
};

/// At most so many bytes, never half a word or a character unless a word alone is longer. Where
/// nothing is found, the beginning of the text.
Snippet arrange_snippet(std::string_view text, const Sought& sought, std::size_t most = 160);

} // namespace ribbon
