#include "server/sign_in/cookies.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon::server {
namespace {

std::string_view short_name(Cookie cookie)
{
    switch (cookie) {
    case Cookie::session: return "ribbon";
    case Cookie::before: return "ribbon-before";
    case Cookie::device: return "ribbon-device";
    case Cookie::step: return "ribbon-step";
    case Cookie::provider: return "ribbon-provider";
    }
    return {};
}

/// Our values are base64url and dots; anything else could end the header.
bool is_plain(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    });
}

std::pair<std::string, std::string> header(const Request& request, Cookie cookie,
                                           std::string_view value, std::string_view ending)
{
    assert(is_plain(value));
    // Lax, because a link in a letter must find its owner signed in; what changes anything is POST.
    return {"Set-Cookie", cookie_name(cookie, request.secure) + "=" + std::string{value} +
                              "; Path=/; HttpOnly; SameSite=Lax" +
                              (request.secure ? "; Secure" : "") + std::string{ending}};
}

} // namespace

std::string cookie_name(Cookie cookie, bool secure)
{
    return (secure ? "__Host-" : "") + std::string{short_name(cookie)};
}

std::string_view cookie_in(const Request& request, Cookie cookie)
{
    return request.cookie(cookie_name(cookie, request.secure));
}

std::pair<std::string, std::string> set_cookie(const Request& request, Cookie cookie,
                                               std::string_view value, int seconds)
{
    return header(request, cookie, value,
                  seconds > 0 ? "; Max-Age=" + std::to_string(seconds) : std::string{});
}

std::pair<std::string, std::string> drop_cookie(const Request& request, Cookie cookie)
{
    return header(request, cookie, "", "; Max-Age=0");
}

} // namespace ribbon::server
