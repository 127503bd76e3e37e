#include "daemons/mail/send_line.hpp"

#include <array>
#include <chrono>
#include <curl/curl.h>
#include <mutex>
#include <poll.h>

namespace ribbon::daemons {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_greeting = 65'536;

std::size_t listen(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& said = *static_cast<std::string*>(into);
    if (said.size() < longest_greeting) said.append(bytes, size * count);
    return size * count;
}

ServerAway::Why why_of(CURLcode code)
{
    using enum ServerAway::Why;
    switch (code) {
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR: return not_signed_in;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION: return no_tls;
    default: return unreachable;
    }
}

} // namespace

struct ServerLine::Handle {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(), curl_easy_cleanup};
    curl_socket_t socket = CURL_SOCKET_BAD;

    void set(const ServerSettings& settings, std::string& greeting)
    {
        CURL* const handle = curl.get();
        std::string url = settings.url;
        // libcurl takes what follows the host as the name we call ourselves by.
        const bool smtp = url.starts_with("smtp");
        if (smtp && !settings.own_name.empty()) url += "/" + settings.own_name;
        curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, smtp ? "smtp,smtps" : "imap,imaps");
        // The secret with the first word: RFC 4954 section 4 lets every SMTP server take it so.
        if (smtp) curl_easy_setopt(handle, CURLOPT_SASL_IR, 1L);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 30L);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(settings.wait_seconds));
        curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
        curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, listen);
        curl_easy_setopt(handle, CURLOPT_HEADERDATA, &greeting);
        curl_easy_setopt(handle, CURLOPT_USE_SSL,
                         static_cast<long>(settings.tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
        if (!settings.certificate.empty())
            curl_easy_setopt(handle, CURLOPT_CAINFO, settings.certificate.c_str());
        if (!settings.user.empty())
            curl_easy_setopt(handle, CURLOPT_USERNAME, settings.user.c_str());
        if (settings.tokens) {
            const std::string token = settings.tokens->get();
            curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, token.c_str());
            curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
        } else if (!settings.password.empty()) {
            curl_easy_setopt(handle, CURLOPT_PASSWORD, settings.password.c_str());
        }
    }
};

ServerLine::ServerLine(const ServerSettings& settings)
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CURLcode code = CURLE_OK;
    for (int tries = 0; tries < 2; ++tries) {
        handle_ = std::make_unique<Handle>();
        greeting_.clear();
        handle_->set(settings, greeting_);
        code = curl_easy_perform(handle_->curl.get());
        // A token may be withdrawn before its end: once more with a new one, and no oftener.
        if (code != CURLE_LOGIN_DENIED || !settings.tokens) break;
        settings.tokens->forget();
    }
    if (code != CURLE_OK)
        throw ServerAway{why_of(code), settings.url + ": " + curl_easy_strerror(code)};
    curl_easy_getinfo(handle_->curl.get(), CURLINFO_ACTIVESOCKET, &handle_->socket);
}

ServerLine::~ServerLine() = default;

void ServerLine::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        std::size_t sent = 0;
        const CURLcode code =
            curl_easy_send(handle_->curl.get(), bytes.data(), bytes.size(), &sent);
        bytes.remove_prefix(sent);
        if (code == CURLE_OK) continue;
        pollfd ready{.fd = handle_->socket, .events = POLLOUT};
        if (code != CURLE_AGAIN || poll(&ready, 1, 180'000) <= 0)
            throw ServerAway{ServerAway::Why::broke_off, "The connection broke off"};
    }
}

/// Waits for more bytes; false where none came in time.
bool ServerLine::more(int seconds)
{
    std::array<char, 16'384> piece;
    const auto until = Clock::now() + std::chrono::seconds{seconds};
    while (true) {
        std::size_t got = 0;
        // Asked before waiting: TLS may hold bytes that the socket no longer has.
        const CURLcode code = curl_easy_recv(handle_->curl.get(), piece.data(), piece.size(), &got);
        if (code == CURLE_OK && got > 0) {
            waiting_.append(piece.data(), got);
            return true;
        }
        if (code != CURLE_AGAIN)
            throw ServerAway{ServerAway::Why::broke_off, "The server ended the connection"};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return false;
        pollfd ready{.fd = handle_->socket, .events = POLLIN};
        poll(&ready, 1, static_cast<int>(left));
    }
}

std::optional<std::string> ServerLine::line(int seconds, std::size_t most)
{
    std::size_t end = 0, looked = 0;
    while ((end = waiting_.find('\n', looked)) == std::string::npos) {
        looked = waiting_.size();
        if (looked > most)
            throw ServerAway{ServerAway::Why::broke_off, "The server sent a line without an end"};
        if (!more(seconds)) return std::nullopt;
    }
    std::string found = waiting_.substr(0, end);
    waiting_.erase(0, end + 1);
    if (!found.empty() && found.back() == '\r') found.pop_back();
    return found;
}

std::string ServerLine::bytes(std::size_t count, int seconds)
{
    while (waiting_.size() < count)
        if (!more(seconds))
            throw ServerAway{ServerAway::Why::broke_off, "The server stopped in the middle"};
    std::string found = waiting_.substr(0, count);
    waiting_.erase(0, count);
    return found;
}

} // namespace ribbon::daemons
