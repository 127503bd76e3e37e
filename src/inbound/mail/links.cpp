#include "inbound/mail/links.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ribbon {
namespace {

/// More links than a mail has for people; and bytes of one.
constexpr std::size_t most_links = 500, longest_link = 16384;

bool leads_out(std::string_view address)
{
    const std::string begin = lower_case(address.substr(0, 8));
    return (begin.starts_with("http://") && address.size() > 7) ||
           (begin.starts_with("https://") && address.size() > 8);
}

struct Address {
    std::string host; ///< in small letters, without a port
    std::string_view path, query;
};

Address taken_apart(std::string_view address)
{
    Address parts;
    address.remove_prefix(address.find("://") + 3);
    const auto end = std::min(address.find_first_of("/?#"), address.size());
    parts.host = lower_case(address.substr(0, std::min(address.find(':'), end)));
    address.remove_prefix(end);
    address = address.substr(0, address.find('#'));
    const auto query = std::min(address.find('?'), address.size());
    parts.path = address.substr(0, query);
    if (query < address.size()) parts.query = address.substr(query + 1);
    return parts;
}

/// The parameter of a query as it stands; empty where there is none.
std::string_view parameter(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        std::string_view one = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (one.starts_with("amp;")) one.remove_prefix(4);
        if (one.starts_with(name) && one.substr(name.size()).starts_with('='))
            return one.substr(name.size() + 1);
    }
    return {};
}

/// Proofpoint 2: "-" begins two hexadecimal digits, "_" is a slash.
std::string proofpoint_2(std::string_view text)
{
    std::string made;
    for (const char letter : text) {
        if (letter == '-')
            made += '%';
        else
            made += letter == '_' ? '/' : letter;
    }
    return percent_decoded(made);
}

/// Proofpoint 3: "https://urldefense.com/v3/__ADDRESS__;BYTES!!...". Each "*" of the address is the
/// next of the bytes, which are base64; "**A" is two of them, "**B" three, and so on.
std::string proofpoint_3(std::string_view path)
{
    const auto begin = path.find("/__");
    const auto end = path.rfind("__;");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + 3)
        return {};
    const std::string_view address = path.substr(begin + 3, end - begin - 3);
    const std::string_view coded = path.substr(end + 3, path.find('!', end + 3) - end - 3);
    const std::string bytes =
        parse_base64url(coded.substr(0, coded.find('='))).value_or(std::string{});
    constexpr std::string_view runs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string made;
    std::size_t used = 0;
    for (std::size_t at = 0; at < address.size(); ++at) {
        if (address[at] != '*') {
            made += address[at];
            continue;
        }
        std::size_t count = 1;
        if (address.substr(at).starts_with("**") && at + 2 < address.size()) {
            const auto run = runs.find(address[at + 2]);
            if (run == std::string_view::npos) return {};
            count = run + 2;
            at += 2;
        }
        if (used + count > bytes.size()) return {};
        made += bytes.substr(used, count);
        used += count;
    }
    // "https:/host" has lost a slash on the way through some servers.
    const auto scheme = made.find(":/");
    if (scheme != std::string::npos && !std::string_view{made}.substr(scheme).starts_with("://"))
        made.insert(scheme + 1, "/");
    return made;
}

/// A wrapper that carries the address in one parameter of its query.
struct ByParameter {
    std::string_view host; ///< the host itself, or with "." before it, its end
    std::string_view path; ///< how the path begins
    std::string_view name;
};
constexpr std::array<ByParameter, 13> by_parameter{{
    {".safelinks.protection.outlook.com", "/", "url"},
    {".safelinks.protection.office365.us", "/", "url"},
    {"urldefense.proofpoint.com", "/v1/url", "u"},
    {"www.google.com", "/url", "q"},
    {"www.google.com", "/url", "url"},
    {"www.google.co.uk", "/url", "q"},
    {"www.google.co.uk", "/url", "url"},
    {"linkprotect.cudasvc.com", "/url", "a"},
    {".trendmicro.com", "/wis/clicktime/", "url"},
    {"clicktime.symantec.com", "/", "u"},
    {".fireeye.com", "/", "u"},
    {".url-protection.com", "/v1/url", "o"},
    {"l.facebook.com", "/l.php", "u"},
}};

bool of_host(std::string_view host, std::string_view wanted)
{
    if (wanted.starts_with('.')) return host.ends_with(wanted);
    return host == wanted;
}

/// What one wrapper holds; nothing where the address is none.
std::optional<std::string> without_wrapper(std::string_view address)
{
    const Address parts = taken_apart(address);
    std::string inner;
    for (const ByParameter& one : by_parameter) {
        if (!of_host(parts.host, one.host) || !parts.path.starts_with(one.path)) continue;
        inner = percent_decoded(parameter(parts.query, one.name));
        if (leads_out(inner)) return inner;
    }
    if (parts.host == "urldefense.proofpoint.com" && parts.path.starts_with("/v2/url"))
        inner = proofpoint_2(parameter(parts.query, "u"));
    else if ((parts.host == "urldefense.com" || parts.host == "urldefense.us" ||
              parts.host == "urldefense.proofpoint.com") &&
             parts.path.starts_with("/v3/")) {
        // The query and the fragment of the address within are not yet escaped.
        const auto whole = address.find("/v3/");
        inner = proofpoint_3(address.substr(whole + 3));
    } else if (parts.host == "secure-web.cisco.com") {
        const auto scheme = parts.path.find("/http");
        if (scheme != std::string_view::npos)
            inner = percent_decoded(parts.path.substr(scheme + 1));
    } else if (parts.host.ends_with(".protection.sophos.com")) {
        const std::string coded = percent_decoded(parameter(parts.query, "u"));
        inner = parse_base64(coded).value_or(std::string{});
    }
    const bool plain = std::ranges::none_of(
        inner, [](char letter) { return static_cast<unsigned char>(letter) <= ' '; });
    if (leads_out(inner) && plain) return inner;
    return std::nullopt;
}

} // namespace

std::string unwrapped(std::string_view address)
{
    std::string now{address.substr(0, longest_link)};
    // URL Standard, section 4.4: line ends and tabs are left out wherever they stand.
    std::erase_if(now,
                  [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; });
    for (int times = 0; times < 5 && leads_out(now); ++times) {
        auto inner = without_wrapper(now);
        if (!inner) break;
        now = std::move(*inner);
    }
    return now;
}

std::vector<std::string> targets_of_text(std::string_view text)
{
    std::vector<std::string> found;
    while (found.size() < most_links) {
        const auto at = std::min(text.find("http://"), text.find("https://"));
        if (at == std::string_view::npos) break;
        text.remove_prefix(at);
        std::string_view one = text.substr(0, text.find_first_of(" \t\r\n<>\"`{}|\\^"));
        one = one.substr(0, std::min(one.find("\xC2\xA0"), longest_link));
        text.remove_prefix(std::max<std::size_t>(one.size(), 4));
        while (!one.empty() && std::string_view{".,;:!?'*_)]"}.find(one.back()) != one.npos) {
            if (one.back() == ')' && std::ranges::count(one, '(') >= std::ranges::count(one, ')'))
                break;
            one.remove_suffix(1);
        }
        if (leads_out(one)) found.emplace_back(one);
    }
    return found;
}

std::vector<std::string> links_of(const std::vector<std::string>& targets)
{
    std::vector<std::string> links;
    for (const std::string& target : targets) {
        std::string link = unwrapped(without_blanks(target));
        if (!leads_out(link) || links.size() == most_links) continue;
        if (std::ranges::find(links, link) == links.end()) links.push_back(std::move(link));
    }
    return links;
}

} // namespace ribbon
