// How we ask the council's sign-in: one request, one answer, nothing remembered.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::server {

struct Asking {
    std::string url;
    std::optional<std::string> form; ///< the body of a POST; a GET where there is none
    std::string name, secret;        ///< for HTTP Basic; none where the name is empty
};

struct Fetched {
    int status = 0;
    std::string body;
};

/// The answer, whatever its status; nothing where there was none: no connection, too slow, too
/// much. Never throws.
using Fetch = std::function<std::optional<Fetched>(const Asking&)>;

/// By libcurl: https, or http to this machine itself; 5 seconds and 1 MB at most; redirects are
/// not followed, so nothing is ever sent to another place than was asked.
Fetch fetch_by_curl();

/// Whether we may ask there: https, or http to a loopback address; no name and password in it.
bool may_fetch(std::string_view url);

} // namespace ribbon::server
