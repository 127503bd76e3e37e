// What the readers of mail share: letters, lines and words of a text, by hand and in linear time.
// No regular expression reads a mail: one that goes back can be made to go back for ever.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

constexpr bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }
constexpr bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
constexpr bool is_letter_or_figure(char letter) { return is_letter(letter) || is_figure(letter); }
constexpr bool is_blank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' ||
           letter == '\v';
}

/// Without white space at its edges: that of ASCII, and the no-break space.
std::string_view without_blanks(std::string_view text);

/// The lines of a text without their ends; none of an empty text. A last line end begins no line.
std::vector<std::string_view> lines_of(std::string_view text);

/// Whether any of the words stands in the text, letter for letter.
bool has_any(std::string_view text, std::span<const std::string_view> words);
bool has_any(std::string_view text, std::initializer_list<std::string_view> words);
/// Whether the text begins with any of the words, letter for letter.
bool begins_with_any(std::string_view text, std::span<const std::string_view> words);

/// The text in small letters, of every script (base/folded_words.hpp leaves out accents and signs;
/// this keeps them). A run of white space is one blank, and typographic apostrophes are straight.
std::string plain_words(std::string_view text);

/// Adds a character in UTF-8. Nothing for 0; U+FFFD for what is no character.
void append_character(std::string& to, std::uint32_t character);

/// Every e-mail address that stands in the text, in order, without brackets and what is around it:
/// something@something, of the letters that addresses are written with. Each once.
std::vector<std::string> addresses_in(std::string_view text);

} // namespace ribbon
