#include "daemons/notify/client.hpp"

#include <curl/curl.h>
#include <mutex>

namespace ribbon::daemons {
namespace {

constexpr std::size_t most_bytes = std::size_t{8} << 20;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > most_bytes) return 0;
    body.append(bytes, size * count);
    return size * count;
}

using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Headers headers_of(const std::vector<std::string>& lines)
{
    Headers all{nullptr, curl_slist_free_all};
    for (const std::string& line : lines) {
        curl_slist* const longer = curl_slist_append(all.get(), line.c_str());
        if (!longer) throw std::bad_alloc{};
        [[maybe_unused]] curl_slist* const same = all.release();
        all.reset(longer);
    }
    return all;
}

} // namespace

bool may_be_trusted(const std::string& url)
{
    if (url.starts_with("https://")) return true;
    for (const char* here : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
        if (url.starts_with(here)) return true;
    return false;
}

struct NotifyClient::Handle {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(), curl_easy_cleanup};
};

NotifyClient::NotifyClient(NotifyService service, std::function<Moment()> clock)
    : service_(std::move(service)), clock_(std::move(clock)), handle_(std::make_unique<Handle>())
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    while (service_.url.ends_with('/')) service_.url.pop_back();
}

NotifyClient::~NotifyClient() = default;

NotifyClient::Heard NotifyClient::ask(const notify::Request& request)
{
    Heard heard;
    if (!may_be_trusted(service_.url)) {
        heard.said = "The address of the service must begin with https://";
        return heard;
    }
    CURL* const curl = handle_->curl.get();
    curl_easy_reset(curl); // the connection stays
    const std::string url = service_.url + request.path;
    // A token holds for 30 seconds, so each request has its own.
    const Headers headers =
        headers_of({"Authorization: Bearer " + notify::token(service_.key, clock_()),
                    "Content-type: application/json", "Expect:"});
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(service_.wait_seconds));
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &heard.body);
    if (!request.body.empty()) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.c_str());
        // A kept connection that was closed meanwhile is tried again by libcurl itself, and whether
        // the first try was taken nobody could tell: what sends has a connection of its own.
        curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    }
    if (!service_.certificate.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, service_.certificate.c_str());
    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_off_t left = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &left);
    heard.status = static_cast<int>(status);
    heard.answered = code == CURLE_OK && status != 0;
    heard.left_whole = static_cast<std::size_t>(left) >= request.body.size();
    if (!heard.answered) heard.said = service_.url + ": " + curl_easy_strerror(code);
    return heard;
}

notify::Answer NotifyClient::send(const notify::Request& request)
{
    const Heard heard = ask(request);
    if (heard.answered) return notify::read_sent(heard.status, heard.body);
    // A body that is not whole is none (RFC 9112 section 8), so a service can not act on it.
    return {.outcome = heard.left_whole ? notify::Outcome::unknown : notify::Outcome::again,
            .id = {},
            .said = heard.said};
}

notify::Answer NotifyClient::status(const std::string& id)
{
    const Heard heard = ask(notify::status(id));
    if (heard.answered) return notify::read_status(heard.status, heard.body);
    return {.outcome = notify::Outcome::again, .id = {}, .said = heard.said};
}

notify::Answer NotifyClient::text_template(const std::string& id)
{
    const Heard heard = ask(notify::template_by_id(id));
    if (heard.answered) return notify::read_template(heard.status, heard.body);
    return {.outcome = notify::Outcome::again, .id = {}, .said = heard.said};
}

notify::Answer NotifyClient::find(const std::string& reference)
{
    const Heard heard = ask(notify::by_reference(reference));
    if (heard.answered) return notify::read_found(heard.status, heard.body, reference);
    return {.outcome = notify::Outcome::again, .id = {}, .said = heard.said};
}

} // namespace ribbon::daemons
