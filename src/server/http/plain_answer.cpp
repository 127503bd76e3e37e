#include "server/http/plain_answer.hpp"

#include "base/html.hpp"

#include <string_view>

namespace ribbon::server {

namespace {

struct Words {
    std::string_view heading, sentence;
};

Words words_for(int status)
{
    switch (status) {
    case 405: return {"This can not be done here", "This address can be read, and no more."};
    case 408:
        return {"This took too long",
                "What was sent did not arrive in time. Please try again; nothing was kept of it."};
    case 413: return {"This is too large", "Nothing of what was sent has been kept."};
    case 415: return {"This can not be read", "Please send it with the form on the page."};
    case 417: return {"This can not be done here", "The request expects what we do not offer."};
    case 431:
        return {"This request is too long",
                "Please close this page, open it again, and try once more."};
    case 500:
        return {"Sorry, something went wrong",
                "This is our mistake. Please try again in a few minutes."};
    case 503:
        return {"Sorry, the service is busy",
                "Please wait a moment and try again. Nothing you sent has been kept."};
    default:
        return {"This can not be read", "The request is not one that this service understands."};
    }
}

} // namespace

Response plain_answer(int status, const Problems& problems)
{
    const Words words = words_for(status);
    Response response{.status = status};
    std::string& page = response.body;
    page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>";
    append_escaped(page, words.heading);
    page += "</title></head><body><h1>";
    append_escaped(page, words.heading);
    page += "</h1><p>";
    append_escaped(page, words.sentence);
    page += "</p>";
    if (!problems.empty()) {
        page += "<ul>";
        for (const Problem& one : problems) {
            page += "<li>";
            append_escaped(page, one.sentence);
            page += "</li>";
        }
        page += "</ul>";
    }
    page += "</body></html>\n";
    if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST");
    if (status == 503) response.headers.emplace_back("Retry-After", "2");
    response.headers.emplace_back("Cache-Control", "no-store");
    response.route = "listener";
    return response;
}

Response see_other(std::string_view path)
{
    Response response{.status = 303};
    response.headers.emplace_back("Location", path);
    return response;
}

} // namespace ribbon::server
