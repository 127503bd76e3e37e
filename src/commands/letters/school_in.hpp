// Whether a letter names a school. Pure.
#pragma once

#include "commands/letters/letter_words.hpp"

#include <string_view>
#include <vector>

namespace ribbon {

/// Whether the words name this school: "St Mary's Catholic Primary School" as it stands, or without
/// the words that say what kind of school it is, where two or more are left ("Saint Marys"), or
/// where one is left and it is followed by such a word ("Hartwell Primary", "Hartwell school").
bool names_school(const std::vector<LetterWord>& words, std::string_view school);

/// Whether the words from `first` to `last` are the beginning of what this school is called: John
/// Smith is nobody in "the John Smith School".
bool is_in_school_name(const std::vector<LetterWord>& words, std::size_t first, std::size_t last,
                       std::string_view school);

} // namespace ribbon
