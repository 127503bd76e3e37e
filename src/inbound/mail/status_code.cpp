#include "inbound/mail/status_code.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The code that begins here: a class of 2, 4 or 5 and two numbers of at most three figures. Gives
/// its bytes, or 0.
std::size_t code_at(std::string_view text, std::size_t at)
{
    const auto bounds = [](char letter) { return is_letter_or_figure(letter) || letter == '.'; };
    if (text[at] != '2' && text[at] != '4' && text[at] != '5') return 0;
    if (at > 0 && (bounds(text[at - 1]) || text[at - 1] == '-')) return 0;
    std::size_t end = at + 1;
    for (int numbers = 0; numbers < 2; ++numbers) {
        if (end >= text.size() || text[end] != '.') return 0;
        const std::size_t begin = ++end;
        while (end < text.size() && is_figure(text[end]) && end - begin < 4) ++end;
        if (end == begin || end - begin > 3) return 0;
    }
    // "5.1.1." ends a sentence; "5.1.1.9" is something else.
    if (end < text.size() && text[end] == '.' && end + 1 < text.size() && is_figure(text[end + 1]))
        return 0;
    if (end < text.size() && is_letter_or_figure(text[end])) return 0;
    return end - at;
}

} // namespace

std::string status_code(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto size = code_at(text, at); size > 0) return std::string{text.substr(at, size)};
    return {};
}

std::vector<std::string> status_codes(std::string_view text)
{
    constexpr std::size_t most = 50;
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < text.size() && codes.size() < most; ++at) {
        const auto size = code_at(text, at);
        if (size == 0 || text[at] == '2') continue;
        std::string code{text.substr(at, size)};
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
        at += size;
    }
    return codes;
}

} // namespace ribbon
