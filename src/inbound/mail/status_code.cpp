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
    if (at > 0 && bounds(text[at - 1])) return 0;
    // "550-5.7.1 ..." is a line of a reply of several; "x-5.1.1" is a name.
    const bool of_reply = at >= 4 && is_figure(text[at - 2]) && is_figure(text[at - 3]) &&
                          is_figure(text[at - 4]) && (at == 4 || !bounds(text[at - 5]));
    if (at > 0 && text[at - 1] == '-' && !of_reply) return 0;
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
        if (const auto size = code_at(text, at); size > 0)
            return std::string{text.substr(at, size)};
    return {};
}

char reply_class(std::string_view text)
{
    char found = 0;
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        if ((text[at] != '4' && text[at] != '5') || text[at + 1] < '0' || text[at + 1] > '7' ||
            !is_figure(text[at + 2]))
            continue;
        constexpr std::string_view before = " \t([<:=/'\"", after = " \t)]>:;,.'\"";
        if (at > 0 && before.find(text[at - 1]) == std::string_view::npos) continue;
        const std::string_view rest = text.substr(at + 3);
        // "550-5.1.1 The account"; "555-1234" is a telephone, "550.12" a sum.
        const bool figure = rest.size() > 1 && is_figure(rest[1]);
        const bool goes_on = rest.starts_with('-') && (!figure || code_at(text, at + 4) > 0);
        const bool ends = rest.empty() || (after.find(rest[0]) != std::string_view::npos &&
                                           !(rest[0] != ' ' && figure));
        if (!goes_on && !ends) continue;
        if (text[at] == '5') return '5';
        found = '4';
    }
    return found;
}

std::vector<std::string> status_codes(std::string_view text)
{
    constexpr std::size_t most = 50;
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < text.size() && codes.size() < most; ++at) {
        const auto size = code_at(text, at);
        // RFC 3463 section 3 has subjects of one figure; "Exim 4.15.2" is a version.
        if (size == 0 || text[at] == '2' || text[at + 3] != '.') continue;
        std::string code{text.substr(at, size)};
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
        at += size;
    }
    return codes;
}

} // namespace ribbon
