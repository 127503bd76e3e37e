#include "commands/letters/numbers_in.hpp"

#include "record/people/identifiers.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t most_spaces = 3;

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// How many bytes here may stand between two characters of a number; 0 for none of them.
std::size_t space_at(std::string_view text, std::size_t at)
{
    // A blank that does not break, thin spaces, dashes, in UTF-8.
    constexpr std::array<std::string_view, 12> spaces{" ",      "\n",     "\r",     "\t",
                                                      "-",      ".",      "\u00A0", "\u2009",
                                                      "\u202F", "\u2010", "\u2011", "\u2013"};
    for (const std::string_view one : spaces)
        if (text.substr(at).starts_with(one)) return one.size();
    return 0;
}

/// The next letter or figure after this one with little between; the end of the text for none.
std::size_t next(std::string_view text, std::size_t at)
{
    ++at;
    for (std::size_t spaces = 0; at < text.size() && spaces < most_spaces; ++spaces) {
        const std::size_t size = space_at(text, at);
        if (size == 0) break;
        at += size;
    }
    return at < text.size() && (is_figure(text[at]) || is_letter(text[at])) ? at : text.size();
}

/// As many characters of a number as are asked for, from here; fewer where it ends before.
NumberIn characters(std::string_view text, std::size_t at, std::size_t count)
{
    NumberIn number{"", at, at};
    while (at < text.size() && number.number.size() < count) {
        number.number += text[at];
        number.end = at + 1;
        at = next(text, at);
    }
    return number;
}

} // namespace

std::vector<NumberIn> upns_in(std::string_view text)
{
    constexpr std::size_t length = 13;
    std::vector<NumberIn> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_letter(text[at])) continue;
        const std::size_t second = next(text, at);
        if (second == text.size() || !is_figure(text[second])) continue;
        NumberIn one = characters(text, at, length);
        if (one.number.size() != length ||
            !std::all_of(one.number.begin() + 1, one.number.end() - 1, is_figure))
            continue;
        one.number = folded_upn(one.number);
        found.push_back(std::move(one));
    }
    return found;
}

std::vector<NumberIn> nhs_numbers_in(std::string_view text)
{
    constexpr std::size_t length = 10;
    std::vector<NumberIn> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_figure(text[at]) || (at > 0 && is_figure(text[at - 1]))) continue;
        NumberIn one = characters(text, at, length);
        if (one.number.size() != length ||
            !std::all_of(one.number.begin(), one.number.end(), is_figure))
            continue;
        if (one.end < text.size() && is_figure(text[one.end])) continue;
        if (!why_no_nhs_number(one.number)) found.push_back(std::move(one));
    }
    return found;
}

} // namespace ribbon
