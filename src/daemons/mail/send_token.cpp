#include "daemons/mail/send_token.hpp"

#include "base/json/value.hpp"
#include "base/url.hpp"

#include <curl/curl.h>
#include <memory>

namespace ribbon::daemons {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 16;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > most_bytes) return 0;
    body.append(bytes, size * count);
    return size * count;
}

/// https, or http to this machine itself: a secret is in it.
bool may_ask(const std::string& url)
{
    if (url.starts_with("https://")) return true;
    for (const char* here : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
        if (url.starts_with(here)) return true;
    return false;
}

std::string form_of(const TokenSettings& settings)
{
    const bool refreshes = !settings.refresh.empty();
    std::string form = refreshes ? "grant_type=refresh_token" : "grant_type=client_credentials";
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) form += "&" + std::string{name} + "=" + in_url(value);
    };
    add("client_id", settings.client);
    add("client_secret", settings.secret);
    add("scope", settings.scope);
    add("refresh_token", settings.refresh);
    return form;
}

std::string ask(const TokenSettings& settings)
{
    if (!may_ask(settings.url)) throw NoToken("The address for tokens must begin with https://");
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(),
                                                                   curl_easy_cleanup};
    const std::string form = form_of(settings);
    std::string body;
    CURL* const handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_URL, settings.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, form.c_str());
    if (!settings.certificate.empty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings.certificate.c_str());
    const CURLcode code = curl_easy_perform(handle);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || status != 200)
        throw NoToken("No token came from " + settings.url + ": " +
                      (code != CURLE_OK ? std::string{curl_easy_strerror(code)}
                                        : "it answered " + std::to_string(status)));
    return body;
}

} // namespace

std::string Tokens::get()
{
    const std::lock_guard lock{mutex_};
    if (!token_.empty() && clock_().seconds + 60 < ends_.seconds) return token_;
    const auto read = parse_json(ask(settings_), {});
    const JsonValue* token = read ? read->find("access_token") : nullptr;
    if (!token || !token->text() || token->text()->empty())
        throw NoToken("The answer of " + settings_.url + " has no access_token in it");
    token_ = *token->text();
    const JsonValue* lasts = read->find("expires_in");
    ends_ = {clock_().seconds + (lasts && lasts->number() ? *lasts->number() : 300)};
    // Some give a new one of these each time, and the old one ends (RFC 6749 section 6).
    if (const JsonValue* next = read->find("refresh_token"); next && next->text())
        settings_.refresh = *next->text();
    return token_;
}

void Tokens::forget()
{
    const std::lock_guard lock{mutex_};
    token_.clear();
}

} // namespace ribbon::daemons
