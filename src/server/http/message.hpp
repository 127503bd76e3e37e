// What came over HTTP and what goes back, as plain values: a route knows nothing of sockets.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon::server {

enum class Method : std::uint8_t { get, head, post };

/// A file that came with a form. Its bytes are on disk already, in a file of this request alone
/// that goes with it; a file over the limit of its route never gets so far.
struct Upload {
    std::string field;
    std::string name; ///< as the browser called it, without folders
    std::string path; ///< where its bytes are
    std::uint64_t bytes = 0;
};

/// Names and values of a form or a query, in the order in which they came. A name may stand more
/// than once. All text is valid UTF-8 without NUL; line ends are "\n".
class Form {
public:
    void add(std::string name, std::string value)
    {
        fields_.emplace_back(std::move(name), std::move(value));
    }
    /// The first value of a name; empty where there is none.
    std::string_view one(std::string_view name) const
    {
        for (const auto& [field, value] : fields_)
            if (field == name) return value;
        return {};
    }
    bool has(std::string_view name) const
    {
        for (const auto& [field, value] : fields_)
            if (field == name) return true;
        return false;
    }
    std::vector<std::string> all(std::string_view name) const
    {
        std::vector<std::string> found;
        for (const auto& [field, value] : fields_)
            if (field == name) found.push_back(value);
        return found;
    }
    const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

struct Request {
    Method method = Method::get;
    std::string path;  ///< decoded, begins with "/"
    Form query;
    Form form;         ///< of a POST, from either encoding
    std::vector<Upload> uploads;
    std::vector<std::pair<std::string, std::string>> cookies;
    std::string user_agent, if_none_match, accept_language, origin, sec_fetch_site;
    std::string peer;  ///< the address of the other end; behind a trusted proxy, the one it names
    bool secure = false; ///< over TLS, here or at a trusted proxy
    std::shared_ptr<void> keeps; ///< what must live as long as the request: its files

    std::string_view cookie(std::string_view name) const
    {
        for (const auto& [called, value] : cookies)
            if (called == name) return value;
        return {};
    }
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::shared_ptr<const std::string> shared; ///< in place of body: bytes that many responses share
    std::vector<std::pair<std::string, std::string>> headers;
    bool compressed = false; ///< body or shared is gzip already
};

/// Where the browser should go next, by GET (303 See Other, RFC 9110 section 15.4.4).
Response see_other(std::string_view path);

/// What a route needs said before its body is read.
struct Allowance {
    std::uint64_t form_bytes = 128 * 1024;
    std::uint64_t upload_bytes = 0; ///< for each file; 0 where a route takes none
    int uploads = 0;                ///< files at most
    int seconds = 30;               ///< for the whole request, from its first byte
};

/// What the listener asks of the rest: how much a request may bring, and the answer. `answer` is
/// called from one of several worker threads and may block on the database.
struct Application {
    std::function<Allowance(Method, std::string_view path)> allowance;
    std::function<Response(const Request&)> answer;
    /// One line a request for the log: method, status, milliseconds; never a path with a key in it.
    std::function<void(const Request&, const Response&, double milliseconds)> done;
};

} // namespace ribbon::server
