#include "server/sign_in/oidc/fetch.hpp"

#include <curl/curl.h>
#include <memory>
#include <mutex>

namespace ribbon::server {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr long connect_seconds = 3;
constexpr long all_seconds = 5;

/// libcurl's own signature: less than it gave us ends the transfer.
std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > most_bytes) return 0;
    body.append(bytes, size * count);
    return size * count;
}

std::optional<Fetched> fetch(const Asking& asking)
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (!may_fetch(asking.url)) return std::nullopt;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(),
                                                                   curl_easy_cleanup};
    if (!curl) return std::nullopt;
    Fetched fetched;
    CURL* const handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_URL, asking.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // many threads
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, all_seconds);
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &fetched.body);
    if (asking.form) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(asking.form->size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, asking.form->c_str());
    }
    if (!asking.name.empty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(handle, CURLOPT_USERNAME, asking.name.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, asking.secret.c_str());
    }
    if (curl_easy_perform(handle) != CURLE_OK) return std::nullopt;
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    fetched.status = static_cast<int>(status);
    return fetched;
}

} // namespace

bool may_fetch(std::string_view url)
{
    const bool secure = url.starts_with("https://");
    if (!secure && !url.starts_with("http://")) return false;
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || c == '\\') return false;
    const auto rest = url.substr(secure ? 8 : 7);
    const auto authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.empty() || authority.find('@') != std::string_view::npos) return false;
    if (secure) return true;
    for (const std::string_view here : {"127.0.0.1", "localhost", "[::1]"})
        if (authority == here || (authority.starts_with(here) && authority[here.size()] == ':'))
            return true;
    return false;
}

Fetch fetch_by_curl() { return fetch; }

} // namespace ribbon::server
