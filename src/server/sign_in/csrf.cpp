#include "server/sign_in/csrf.hpp"

#include <cassert>

namespace ribbon::server {
namespace {

constexpr std::size_t size = 32; ///< bytes of the token and of its mask

std::string masked(std::string text, std::string_view mask)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        text[at] = static_cast<char>(text[at] ^ mask[at]);
    return text;
}

} // namespace

std::string form_token(const Seal& seal, std::string_view session, const Chance& chance)
{
    const std::string mask = chance(size);
    assert(mask.size() == size);
    return base64url(mask + masked(seal.derive("csrf", session), mask));
}

bool is_form_token(const Seal& seal, std::string_view session, std::string_view token)
{
    if (session.empty()) return false;
    const auto bytes = parse_base64url(token);
    if (!bytes || bytes->size() != 2 * size) return false;
    return same_text(masked(bytes->substr(size), bytes->substr(0, size)),
                     seal.derive("csrf", session));
}

bool is_from_our_pages(const Request& request, std::string_view own_origin)
{
    // "none" is the person's own doing: an address typed, a page loaded again.
    if (!request.sec_fetch_site.empty())
        return request.sec_fetch_site == "same-origin" || request.sec_fetch_site == "none";
    return request.origin.empty() || request.origin == own_origin;
}

} // namespace ribbon::server
