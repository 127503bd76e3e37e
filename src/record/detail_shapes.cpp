#include "record/detail_shapes.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool all_of(std::string_view text, bool (*holds)(char))
{
    return std::all_of(text.begin(), text.end(), holds);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_key(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::optional<std::string> why_no_line(std::string_view value)
{
    if (value.size() > max_detail_line)
        return "It is longer than " + std::to_string(max_detail_line) + " bytes";
    if (std::any_of(value.begin(), value.end(), is_control))
        return "It has a character that can not be shown, or a line end";
    return std::nullopt;
}

std::optional<std::string> why_no_words(std::string_view value)
{
    if (value.size() > max_detail_words)
        return "It is longer than " + std::to_string(max_detail_words) + " bytes";
    for (const char c : value)
        if (is_control(c) && c != '\n' && c != '\t' && c != '\r')
            return "It has a character that can not be shown";
    return std::nullopt;
}

std::optional<std::string> why_no_email(std::string_view value)
{
    const auto at = value.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == value.size() ||
        value.find_first_of(" \t<>,;") != std::string_view::npos || value.size() > 254)
        return "\"" + std::string{value} + "\" is not an email address";
    return std::nullopt;
}

} // namespace

std::optional<std::string> why_not(DetailShape shape, std::string_view value)
{
    switch (shape) {
    case DetailShape::words: return why_no_words(value);
    case DetailShape::day:
        if (!parse_day(value)) return "\"" + std::string{value} + "\" is not a day: 2025-03-03";
        return std::nullopt;
    case DetailShape::whole:
        if (value.size() > 15 || !all_of(value, is_digit))
            return "\"" + std::string{value} + "\" is not a whole number";
        return std::nullopt;
    case DetailShape::yes_no:
        if (value != "yes" && value != "no") return "It must be yes or no";
        return std::nullopt;
    case DetailShape::key:
        if (value.size() > 64 || !all_of(value, is_key))
            return "\"" + std::string{value} + "\" is not a key of the record";
        return std::nullopt;
    case DetailShape::hash:
        if (value.size() != 64 || !all_of(value, is_hex))
            return "A hash is 64 hexadecimal digits in small letters";
        return std::nullopt;
    case DetailShape::email: return why_no_email(value);
    default: return why_no_line(value);
    }
}

} // namespace ribbon
