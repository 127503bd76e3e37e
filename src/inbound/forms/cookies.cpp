#include "inbound/forms/cookies.hpp"

#include "base/bytes.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>

namespace ribbon {

namespace {

bool has_control(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
    });
}

} // namespace

std::vector<std::pair<std::string, std::string>> parse_cookies(std::string_view header)
{
    constexpr std::size_t most = 100;
    std::vector<std::pair<std::string, std::string>> cookies;
    while (!header.empty() && cookies.size() < most) {
        const auto end = std::min(header.find(';'), header.size());
        const std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || has_control(pair) || !is_utf8(pair)) continue;
        const std::string_view name = stripped(pair.substr(0, equals));
        if (!name.empty()) cookies.emplace_back(name, stripped(pair.substr(equals + 1)));
    }
    return cookies;
}

} // namespace ribbon
