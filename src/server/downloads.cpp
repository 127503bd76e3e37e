#include "server/downloads.hpp"

#include "base/url.hpp"

namespace ribbon::server {

Response download(std::string bytes, const std::string& name, const std::string& type)
{
    Response response;
    response.type = type;
    response.body = std::move(bytes);
    response.headers.emplace_back("content-disposition",
                                  "attachment; filename*=UTF-8''" + in_url(name));
    response.headers.emplace_back("cache-control", "no-store");
    response.headers.emplace_back("x-content-type-options", "nosniff");
    response.headers.emplace_back("content-security-policy", "sandbox; default-src 'none'");
    return response;
}

} // namespace ribbon::server
