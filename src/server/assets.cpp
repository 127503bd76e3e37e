#include "server/assets.hpp"

#include "components/assets.hpp"

namespace ribbon::server {

std::optional<Response> asset_answer(const Request& http)
{
    if (!http.path.starts_with("/assets/") || http.method == Method::post) return std::nullopt;
    const Asset* file = asset_at(http.path);
    Response response;
    if (!file) {
        response.status = 404;
        response.type = "text/plain; charset=utf-8";
        response.body = "There is no such file.\n";
        return response;
    }
    response.type = file->type;
    response.headers.emplace_back("cache-control", "public, max-age=31536000, immutable");
    response.headers.emplace_back("vary", "accept-encoding");
    response.body = file->bytes;
    return response;
}

} // namespace ribbon::server
