#include "base/folded_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ribbon {
namespace {

/// U+00C0 to U+017F, without what makes them more than a letter of A to Z. "*" is more than one
/// letter, "." is no letter.
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**"
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllllll"
    "lnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

struct Several {
    char32_t letter;
    std::string_view folded;
};
constexpr std::array several{
    Several{0xC6, "ae"},  Several{0xDE, "th"},  Several{0xDF, "ss"},
    Several{0xE6, "ae"},  Several{0xFE, "th"},  Several{0x132, "ij"},
    Several{0x133, "ij"}, Several{0x152, "oe"}, Several{0x153, "oe"},
};

/// Letters of Romanian and Vietnamese beyond U+017F, and the forms of what stands above.
struct Range {
    char32_t first, last;
    char folded;
};
constexpr std::array ranges{
    Range{0x1A0, 0x1A1, 'o'},   Range{0x1AF, 0x1B0, 'u'},   Range{0x218, 0x219, 's'},
    Range{0x21A, 0x21B, 't'},   Range{0x1E80, 0x1E85, 'w'}, Range{0x1EA0, 0x1EB7, 'a'},
    Range{0x1EB8, 0x1EC7, 'e'}, Range{0x1EC8, 0x1ECB, 'i'}, Range{0x1ECC, 0x1EE3, 'o'},
    Range{0x1EE4, 0x1EF1, 'u'}, Range{0x1EF2, 0x1EF9, 'y'},
};

struct Blank {
    char32_t first, last;
};
/// What is no letter beyond ASCII: signs, spaces, dashes, quotes, arrows, boxes, emoji.
constexpr std::array blanks{
    Blank{0x80, 0xBF},     Blank{0xD7, 0xD7},     Blank{0xF7, 0xF7},       Blank{0x2000, 0x2BFF},
    Blank{0x2E00, 0x2E7F}, Blank{0x3000, 0x303F}, Blank{0xFE00, 0xFE6F},   Blank{0xFEFF, 0xFEFF},
    Blank{0xFF00, 0xFF0F}, Blank{0xFFF0, 0xFFFF}, Blank{0x1F000, 0x1FAFF},
};

struct Character {
    char32_t code = 0; ///< 0 where the bytes are no UTF-8
    std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return {};
    char32_t code = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return {};
        code = code << 6 | (byte(at + i) & 0x3FU);
    }
    return {code, bytes};
}

void append_utf8(std::string& out, char32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
        return;
    }
    if (code < 0x800) {
        out += static_cast<char>(0xC0U | code >> 6);
    } else {
        if (code < 0x10000) {
            out += static_cast<char>(0xE0U | code >> 12);
        } else {
            out += static_cast<char>(0xF0U | code >> 18);
            out += static_cast<char>(0x80U | (code >> 12 & 0x3FU));
        }
        out += static_cast<char>(0x80U | (code >> 6 & 0x3FU));
    }
    out += static_cast<char>(0x80U | (code & 0x3FU));
}

/// The small letter of a Greek or Cyrillic capital; any other as it is.
char32_t small(char32_t code)
{
    if ((code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F)) return code + 0x20;
    if (code >= 0x400 && code <= 0x40F) return code + 0x50;
    return code;
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

bool is_accent(char32_t code) { return code >= 0x300 && code <= 0x36F; }

bool within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// Adds a letter or digit to a word; false where it is neither and ends the word.
bool add_letter(std::string& word, char32_t code)
{
    if (code < 0x80) {
        if (within(code, 'A', 'Z')) code += 'a' - 'A';
        if (!within(code, 'a', 'z') && !within(code, '0', '9')) return false;
        word += static_cast<char>(code);
        return true;
    }
    const auto is_blank = [&](const Blank& one) { return within(code, one.first, one.last); };
    if (std::any_of(blanks.begin(), blanks.end(), is_blank)) return false;
    if (within(code, 0xC0, 0x17F)) {
        const char letter = latin[code - 0xC0];
        if (letter != '*') return word += letter, true;
        for (const Several& one : several)
            if (one.letter == code) word += one.folded;
        return true;
    }
    for (const Range& one : ranges)
        if (within(code, one.first, one.last)) return word += one.folded, true;
    if (!is_accent(code)) append_utf8(word, small(code));
    return true;
}

} // namespace

std::vector<FoldedWord> words_in(std::string_view text)
{
    std::vector<FoldedWord> words;
    FoldedWord word;
    bool cut = false;
    std::size_t joins_at = std::string_view::npos; // where a word must begin that is joined
    const auto end_word = [&] {
        if (word.folded.empty()) return;
        words.push_back(word);
        if (word.begin == joins_at && words.size() > 1) {
            const FoldedWord& before = words[words.size() - 2];
            words.push_back({before.begin, word.end, before.folded + word.folded, true});
        }
        word = {};
        cut = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const Character one = character_at(text, at);
        std::string letter;
        if (one.code == 0 || !add_letter(letter, one.code)) {
            const bool joins = is_apostrophe(one.code) && !word.folded.empty();
            end_word();
            joins_at = joins && !words.back().joined ? at + one.bytes : std::string_view::npos;
        } else if (!letter.empty() || !word.folded.empty()) {
            if (word.folded.empty()) word.begin = at;
            cut = cut || word.folded.size() + letter.size() > longest_word;
            if (!cut) word.folded += letter;
            word.end = at + one.bytes;
        }
        at += one.bytes;
    }
    end_word();
    return words;
}

std::string folded_words(std::string_view text)
{
    std::string folded;
    for (const FoldedWord& word : words_in(text)) {
        if (!folded.empty()) folded += ' ';
        folded += word.folded;
    }
    return folded;
}

} // namespace ribbon
