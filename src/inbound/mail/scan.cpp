#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// The letter in its small form. Latin, Greek and Cyrillic are all that mail systems announce
/// themselves in with two forms of a letter.
std::uint32_t small(std::uint32_t letter)
{
    if (letter >= 'A' && letter <= 'Z') return letter + 32;
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
    if (letter >= 0x100 && letter <= 0x137) return letter | 1U;
    if (letter >= 0x139 && letter <= 0x148) return letter + letter % 2;
    if (letter >= 0x14A && letter <= 0x177) return letter | 1U;
    if (letter >= 0x179 && letter <= 0x17E) return letter + letter % 2;
    if (letter >= 0x391 && letter <= 0x3A9) return letter + 32;
    if (letter >= 0x400 && letter <= 0x40F) return letter + 80;
    if (letter >= 0x410 && letter <= 0x42F) return letter + 32;
    if (letter == 0x2018 || letter == 0x2019) return '\'';
    if (letter == 0xA0) return ' ';
    return letter;
}

/// A letter of an address as mail programs write them; more than RFC 5322 lets stand unquoted
/// would take in the brackets and full stops around it.
bool in_address(char letter)
{
    return is_letter_or_figure(letter) || static_cast<unsigned char>(letter) >= 0x80 ||
           std::string_view{".!#$%&'*+-/=?^_{|}~"}.find(letter) != std::string_view::npos;
}

bool in_domain(char letter)
{
    return is_letter_or_figure(letter) || letter == '-' || letter == '.' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

} // namespace

std::string_view without_blanks(std::string_view text)
{
    for (;;) {
        if (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size());
        else
            break;
    }
    for (;;) {
        if (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        else
            return text;
    }
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

bool has_any(std::string_view text, std::span<const std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words)
{
    return has_any(text, std::span<const std::string_view>{words.begin(), words.size()});
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> words)
{
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return text.starts_with(word); });
}

std::string plain_words(std::string_view text)
{
    std::string words;
    words.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        std::uint32_t letter = byte;
        std::size_t size = 1;
        const auto next = [&](std::size_t by) {
            return at + by < text.size() ? static_cast<unsigned char>(text[at + by]) & 0x3FU : 0U;
        };
        if (byte >= 0xC2 && byte < 0xE0 && at + 1 < text.size()) {
            letter = (byte & 0x1FU) << 6U | next(1);
            size = 2;
        } else if (byte >= 0xE0 && byte < 0xF0 && at + 2 < text.size()) {
            letter = (byte & 0x0FU) << 12U | next(1) << 6U | next(2);
            size = 3;
        }
        const std::uint32_t made = small(letter);
        if (made <= ' ' && is_blank(static_cast<char>(made))) {
            if (!words.empty() && words.back() != ' ') words += ' ';
        } else if (made != letter)
            append_character(words, made);
        else
            words += text.substr(at, size);
        at += size;
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

void append_character(std::string& to, std::uint32_t character)
{
    if (character == 0) return;
    if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) character = 0xFFFD;
    const auto byte = [&](std::uint32_t value) { to += static_cast<char>(value); };
    if (character < 0x80) return byte(character);
    if (character < 0x800)
        byte(0xC0U | character >> 6U);
    else {
        if (character < 0x10000)
            byte(0xE0U | character >> 12U);
        else {
            byte(0xF0U | character >> 18U);
            byte(0x80U | (character >> 12U & 0x3FU));
        }
        byte(0x80U | (character >> 6U & 0x3FU));
    }
    byte(0x80U | (character & 0x3FU));
}

std::vector<std::string> addresses_in(std::string_view text)
{
    std::vector<std::string> found;
    std::size_t after = 0; // nothing before this is looked at again
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > after && in_address(text[begin - 1])) --begin;
        while (end < text.size() && in_domain(text[end])) ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
        while (begin < at && (text[begin] == '\'' || text[begin] == '.')) ++begin;
        after = end;
        if (begin == at || end == at + 1) continue;
        std::string address{text.substr(begin, end - begin)};
        if (std::ranges::find(found, address) == found.end()) found.push_back(std::move(address));
        if (found.size() == 100) break; // more than any report names, and searching stays cheap
    }
    return found;
}

} // namespace ribbon
