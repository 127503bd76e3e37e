#include "inbound/forms/text.hpp"

#include "base/bytes.hpp"

#include <algorithm>

namespace ribbon {

namespace {

/// The value of a hexadecimal digit; -1 for any other character.
int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

/// The byte that stands at `at` as %XX; -1 where none does.
int escaped_byte(std::string_view text, std::size_t at)
{
    if (text[at] != '%' || text.size() - at < 3) return -1;
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

} // namespace

Result<std::string> plain_text(std::string_view bytes, const std::string& field)
{
    Problems problems;
    if (!is_utf8(bytes))
        problems.push_back({field, "This has characters in it that we could not read"});
    if (bytes.find('\0') != std::string_view::npos)
        problems.push_back({field, "This has a character in it that stands for nothing (NUL)"});
    if (!problems.empty()) return problems;
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] != '\r')
            text += bytes[at];
        else if (at + 1 == bytes.size() || bytes[at + 1] != '\n')
            text += '\n';
    }
    return text;
}

std::string percent_decoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int byte = escaped_byte(text, at);
        decoded += byte < 0 ? text[at] : static_cast<char>(byte);
        if (byte >= 0) at += 2;
    }
    return decoded;
}

std::optional<std::string> strictly_percent_decoded(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '%' && escaped_byte(text, at) < 0) return std::nullopt;
    return percent_decoded(text);
}

std::string_view stripped(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string without_edges(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\n") - first + 1)};
}

bool is_token(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos);
    });
}

} // namespace ribbon
