#include "base/url.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace ribbon {

Url Url::path(std::string made)
{
    assert(!made.empty() && (made[0] == '/' || made[0] == '?' || made[0] == '#'));
    assert(!made.starts_with("//") && !made.starts_with("/\\"));
    Url url;
    url.made_ = std::move(made);
    return url;
}

namespace {

/// A path with every part of it written as in an address.
std::string parts_in_url(std::string_view path)
{
    std::string made;
    while (!path.empty()) {
        const auto end = path.find('/');
        made += in_url(path.substr(0, end));
        if (end == std::string_view::npos) break;
        made += '/';
        path.remove_prefix(end + 1);
    }
    return made;
}

} // namespace

Url Url::beside(std::string_view file)
{
    assert(!file.empty() && !file.starts_with('/'));
    Url url;
    url.made_ = parts_in_url(file);
    return url;
}

Url Url::asked_for(std::string_view decoded)
{
    std::string made = parts_in_url(decoded);
    const bool ours = made.starts_with('/') && !made.starts_with("//");
    return path(ours ? std::move(made) : "/");
}

std::optional<Url> Url::outside(std::string_view brought)
{
    constexpr std::array schemes{"http://", "https://", "mailto:", "tel:"};
    std::string small;
    for (const char letter : brought.substr(0, 8))
        small += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
    const bool known = std::any_of(schemes.begin(), schemes.end(),
                                   [&](const char* scheme) { return small.starts_with(scheme); });
    const bool plain = std::all_of(brought.begin(), brought.end(), [](char letter) {
        return static_cast<unsigned char>(letter) > ' ' && letter != '\x7f';
    });
    if (!known || !plain) return std::nullopt;
    Url url;
    url.made_ = brought;
    return url;
}

std::string in_url(std::string_view word)
{
    constexpr std::string_view figures = "0123456789ABCDEF";
    std::string made;
    for (const char letter : word) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
                           byte == '_' || byte == '~';
        if (plain)
            made += letter;
        else
            (made += '%') += {figures[byte >> 4U], figures[byte & 15U]};
    }
    return made;
}

} // namespace ribbon
