// What came over HTTP and what goes back, as plain values: a route knows nothing of sockets.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/form.hpp"

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon::server {

using ribbon::Form;

enum class Method : std::uint8_t { get, head, post };

/// A file that came with a form. Its bytes are on disk already, in a file without a name that is
/// gone when the request is; a file over the limit of its route never gets so far.
struct Upload {
    std::string field;
    std::string name; ///< as the browser called it, without folders
    std::string path; ///< where this process can read its bytes, as long as the request lives
    std::uint64_t bytes = 0;
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
    std::shared_ptr<const std::string>
        shared; ///< in place of body: bytes that many responses share
    std::vector<std::pair<std::string, std::string>> headers;
    bool compressed = false; ///< body or shared is gzip already
    std::string route;       ///< its name for the log, as "family.home"; never a path
    std::uint64_t sent_bytes = 0; ///< of the body, as sent; the listener sets it for `done`
    /// What must have happened before it is sent; empty where nothing must. It is called once, at
    /// the end, and says so once, from any thread: with what went wrong the person gets a 503
    /// instead. So nobody waits, and many wait for the same disk.
    std::function<void(std::function<void(std::exception_ptr failed)> then)> after;
};

/// Where the browser should go next, by GET (303 See Other, RFC 9110 section 15.4.4).
Response see_other(std::string_view path);

/// What a route needs said before its body is read.
struct Allowance {
    std::uint64_t form_bytes = 128 * 1024;
    std::uint64_t upload_bytes = 0; ///< for each file; 0 where a route takes none
    int uploads = 0; ///< files at most
    int seconds = 30; ///< for the whole request, from its first byte
};

/// What the listener asks of the rest. A response with a header that HTTP does not allow is never
/// sent; the person gets a 500, and so does whoever meets an exception of `answer`.
struct Application {
    /// How much a POST may bring. Called on a thread that serves many connections: it must not
    /// block.
    std::function<Allowance(Method, std::string_view path)> allowance;
    /// The answer. Called from one of several worker threads, and may block on the database.
    std::function<Response(const Request&)> answer;
    /// The answer where files were too large or too many, or a field too long: the form as it was
    /// typed, with every problem. `form` and `uploads` hold what was within the limits. It is sent
    /// with status 413, whatever it says. Where this is empty, a short page lists the problems.
    std::function<Response(const Request&, const Problems&)> refused;
    /// What went wrong, for the operator: an exception of one of these, or a disk that is full.
    /// The person was told no more than that something did. From any thread.
    std::function<void(const Request&, std::string_view what)> failed;
    /// Once a request, for the log and the figures, from any thread: what was answered, without
    /// its body, and the milliseconds from the end of its headers until then.
    /// Of a request that the listener refused by itself only the method may be right.
    std::function<void(const Request&, const Response&, double milliseconds)> done;
};

} // namespace ribbon::server
