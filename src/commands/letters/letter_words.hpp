// The words of a letter as the guard reads them, and the days written in it. Pure.
#pragma once

#include "base/day.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// One word: folded to small letters without accents, "O'Brien" as "obrien", "Smith's" as "smith".
struct LetterWord {
    std::string folded;
    std::size_t begin = 0, end = 0; ///< in the text it was read from, in bytes
    bool capital = false;           ///< begins with a capital letter, or is no letter of A to Z
    bool after_stop = false;        ///< a full stop or an empty line stands before it
};

/// The text without marks that nobody sees: soft hyphens, joiners, spaces of no width. A name may
/// be copied with them out of another document.
std::string without_unseen_marks(std::string_view text);

std::vector<LetterWord> letter_words(std::string_view text);

/// The folded words of a name, and of "O'Brien" both ways: {"obrien"} and {"o", "brien"}.
std::vector<std::vector<std::string>> ways_to_fold(std::string_view name);

/// A day written in a letter, and the words it stands in.
struct WrittenDay {
    Day day;
    std::size_t first = 0, last = 0; ///< indexes into the words
};

/// Every day of 1990 or later that the words can mean: "3 March 2014", "the 3rd of March 2014",
/// "March 3, 2014", "03/03/2014", "3.3.14", "2014-03-03", "03032014". Of "4/3/2014" both readings
/// come back: better one too many.
std::vector<WrittenDay> days_written(std::string_view text, const std::vector<LetterWord>& words);

} // namespace ribbon
