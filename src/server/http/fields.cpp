#include "server/http/fields.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace ribbon::server {

namespace {

/// What stands before the next comma, trimmed; takes it and the comma off.
std::string_view take_item(std::string_view& list)
{
    const auto end = std::min(list.find(','), list.size());
    const std::string_view item = stripped(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    return item;
}

/// Whether "q=0", "q=0.0" and the like: the one weight that means no.
bool is_no(std::string_view weight)
{
    const std::string lower = lower_case(stripped(weight));
    return lower.starts_with("q=0") && lower.find_first_not_of("0.", 2) == std::string::npos;
}

/// An entity tag as it is compared: without what says "weak" or "the compressed form".
std::string weakly(std::string_view etag)
{
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    if (!etag.ends_with("-gz\"")) return std::string{etag};
    return std::string{etag.substr(0, etag.size() - 4)} + '"';
}

} // namespace

bool accepts_gzip(std::string_view accept_encoding)
{
    while (!accept_encoding.empty()) {
        const std::string_view item = take_item(accept_encoding);
        const auto end = std::min(item.find(';'), item.size());
        const std::string coding = lower_case(stripped(item.substr(0, end)));
        if (coding != "gzip" && coding != "x-gzip") continue;
        return end == item.size() || !is_no(item.substr(end + 1));
    }
    return false;
}

bool names_etag(std::string_view if_none_match, std::string_view etag)
{
    if (stripped(if_none_match) == "*") return true;
    // A tag of ours has no comma in it, so the list may be split at each.
    while (!if_none_match.empty())
        if (weakly(take_item(if_none_match)) == weakly(etag)) return true;
    return false;
}

bool is_text_type(std::string_view media_type)
{
    const auto end = std::min(media_type.find(';'), media_type.size());
    const std::string type = lower_case(stripped(media_type.substr(0, end)));
    constexpr std::array others{"application/json", "application/javascript", "application/xml",
                                "application/manifest+json", "image/svg+xml"};
    return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
           std::find(others.begin(), others.end(), type) != others.end();
}

bool is_sendable(std::string_view name, std::string_view value)
{
    return is_token(name) && std::none_of(value.begin(), value.end(), [](char c) {
               return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
           });
}

std::string http_date(std::time_t seconds)
{
    using namespace std::chrono;
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds moment{std::chrono::seconds{seconds}};
    const auto day = floor<std::chrono::days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{moment - day};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

std::string_view reason_phrase(int status)
{
    constexpr std::array<std::pair<int, std::string_view>, 26> known{{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    }};
    for (const auto& [number, phrase] : known)
        if (number == status) return phrase;
    return {};
}

} // namespace ribbon::server
