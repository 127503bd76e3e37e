#include "inbound/cases/bytes.hpp"

#include "inbound/cases/limits.hpp"

#include <algorithm>

namespace ribbon {
namespace {

unsigned char byte(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// How many bytes the character at `at` takes; 0 when it is not UTF-8 (RFC 3629: no overlong
/// form, no surrogate, nothing beyond U+10FFFF).
std::size_t length_at(std::string_view text, std::size_t at)
{
    const unsigned char first = byte(text, at);
    if (first < 0x80) return 1;
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) length = 2;
    if (first >= 0xE0 && first <= 0xEF) length = 3;
    if (first >= 0xF0 && first <= 0xF4) length = 4;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
    if (length == 0 || text.size() - at < length) return 0;
    if (byte(text, at + 1) < low || byte(text, at + 1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (byte(text, at + i) < 0x80 || byte(text, at + i) > 0xBF) return 0;
    return length;
}

bool cannot_be_shown(std::string_view text, std::size_t at)
{
    const unsigned char c = byte(text, at);
    if (c == '\r') return at + 1 == text.size() || text[at + 1] != '\n';
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

Problem at_line(std::string_view text, std::size_t at, std::string sentence)
{
    const auto before = text.substr(0, at);
    const auto ends = std::count(before.begin(), before.end(), '\n');
    return {"", std::move(sentence), static_cast<int>(ends) + 1};
}

} // namespace

std::string_view without_byte_order_mark(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

std::optional<Problem> unreadable(std::string_view text)
{
    if (text.size() > max_case_bytes)
        return Problem{"", "The file is larger than 8 MiB; split it into several files"};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_at(text, at);
        if (length == 0)
            return at_line(text, at, "This line is not UTF-8 text; save the file again as UTF-8");
        if (length == 1 && cannot_be_shown(text, at))
            return at_line(text, at,
                           "This line holds a character that can not be shown (code " +
                               std::to_string(static_cast<int>(byte(text, at))) + "); take it out");
        at += length;
    }
    return std::nullopt;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string place_in(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    return "line " + std::to_string(line) + ", column " +
           std::to_string(characters(before.substr(start)) + 1);
}

std::string shown(std::string_view text)
{
    constexpr std::size_t most = 60;
    std::size_t end = std::min(most, text.size());
    while (end > 0 && end < text.size() && (byte(text, end) & 0xC0) == 0x80) --end;
    std::string words{text.substr(0, end)};
    for (char& c : words)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') c = '?';
    return "\"" + words + (end < text.size() ? "...\"" : "\"");
}

} // namespace ribbon
