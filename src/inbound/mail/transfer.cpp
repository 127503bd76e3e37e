#include "inbound/mail/transfer.hpp"

#include <array>
#include <cstdint>

namespace ribbon {
namespace {

constexpr std::array<signed char, 256> base64_values = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t index = 0; index < letters.size(); ++index)
        values[static_cast<unsigned char>(letters[index])] = static_cast<signed char>(index);
    return values;
}();

int digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    const char small = static_cast<char>(letter | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

std::optional<char> byte_of_hex(std::string_view digits)
{
    if (digits.size() != 2 || digit(digits[0]) < 0 || digit(digits[1]) < 0) return std::nullopt;
    return static_cast<char>(digit(digits[0]) * 16 + digit(digits[1]));
}

std::string from_base64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t held = 0;
    int count = 0;
    for (const char letter : text) {
        if (letter == '=') { // the end of one text; another may follow it
            held = 0, count = 0;
            continue;
        }
        const int value = base64_values[static_cast<unsigned char>(letter)];
        if (value < 0) continue;
        held = held << 6 | static_cast<std::uint32_t>(value);
        // A byte is written as soon as its eight bits are there, so that none waits for padding.
        if (++count > 1) bytes += static_cast<char>(held >> ((4 - count) * 2) & 0xFF);
        if (count == 4) held = 0, count = 0;
    }
    return bytes;
}

std::string from_quoted_printable(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        // Section 6.7 rule 3: blanks at the end of a line were added on the way.
        if (text[at] == ' ' || text[at] == '\t') {
            const auto end = text.find_first_not_of(" \t", at);
            if (end == std::string_view::npos) break;
            if (text[end] != '\n' && text[end] != '\r') bytes += text.substr(at, end - at);
            at = end;
            continue;
        }
        if (text[at] != '=') {
            bytes += text[at++];
            continue;
        }
        if (const auto byte = byte_of_hex(text.substr(at + 1, 2))) {
            bytes += *byte;
            at += 3;
            continue;
        }
        const auto end = text.find_first_not_of(" \t", at + 1);
        if (end == std::string_view::npos) break; // a soft line break at the end of all
        const auto line_end = text.substr(end).starts_with("\r\n") ? end + 2
                              : text[end] == '\n'                  ? end + 1
                                                                   : at;
        if (line_end == at)
            bytes += text[at++];
        else
            at = line_end;
    }
    return bytes;
}

} // namespace ribbon
