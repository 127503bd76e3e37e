#include "inbound/forms/target.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/urlencoded.hpp"

#include <algorithm>
#include <optional>

namespace ribbon {

namespace {

Problems refused(const char* sentence) { return {{"", sentence}}; }

/// What follows the host of "http://host/path"; nothing where it is no such address.
std::optional<std::string_view> without_origin(std::string_view target)
{
    const std::string scheme = lower_case(target.substr(0, 8));
    for (const std::string_view known : {"http://", "https://"}) {
        if (!scheme.starts_with(known)) continue;
        target.remove_prefix(known.size());
        const auto end = std::min(target.find_first_of("/?"), target.size());
        if (end == 0) return std::nullopt;
        return target.substr(end);
    }
    return std::nullopt;
}

bool segments_are_plain(std::string_view path)
{
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const auto end = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, end);
        if (segment == "." || segment == ".." || (segment.empty() && !path.empty())) return false;
        path.remove_prefix(end);
    }
    return true;
}

/// The path as text; nothing where it has more than one reading.
std::optional<std::string> plain_path(std::string_view written)
{
    const auto hidden = lower_case(written).find("%2f");
    const auto decoded = strictly_percent_decoded(written);
    if (hidden != std::string::npos || !decoded || !is_utf8(*decoded)) return std::nullopt;
    const bool plain = std::none_of(decoded->begin(), decoded->end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\x7f' || c == '\\';
    });
    if (!plain || !segments_are_plain(*decoded)) return std::nullopt;
    return decoded;
}

} // namespace

Result<Target> parse_target(std::string_view target)
{
    const bool plain = std::none_of(target.begin(), target.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '#';
    });
    if (!plain) return refused("This address has a character in it that no address has");
    if (!target.starts_with('/')) {
        const auto rest = without_origin(target);
        if (!rest) return refused("This is not an address of this server");
        target = *rest;
    }
    const auto end = std::min(target.find('?'), target.size());
    const std::string_view written = end == 0 ? "/" : target.substr(0, end);
    auto path = plain_path(written);
    if (!path) return refused("This address can be read in more than one way");
    auto query = parse_urlencoded(target.substr(std::min(end + 1, target.size())));
    if (!query) return query.problems();
    return Target{*std::move(path), *std::move(query)};
}

} // namespace ribbon
