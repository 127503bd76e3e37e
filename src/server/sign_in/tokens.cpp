#include "server/sign_in/tokens.hpp"

#include "base/lower_case.hpp"
#include "ledger/hash.hpp"

#include <algorithm>
#include <charconv>
#include <sodium.h>

namespace ribbon::server {
namespace {

/// What the code of a note is made over. A purpose of ours has no NUL, so nothing can be moved from
/// one part to the next.
std::string signed_part(std::string_view purpose, std::string_view rest)
{
    std::string all{purpose};
    all += '\0';
    all += rest;
    return all;
}

} // namespace

std::string new_token(const Chance& chance) { return base64url(chance(32)); }

bool same_text(std::string_view a, std::string_view b)
{
    return ledger::same(ledger::sha256(a), ledger::sha256(b));
}

std::string as_email(std::string_view typed)
{
    const auto first = typed.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    typed = typed.substr(first, typed.find_last_not_of(" \t\n") - first + 1);
    return lower_case(typed);
}

bool is_email(std::string_view email)
{
    const auto at = email.find('@');
    if (email.size() > 254 || at == std::string_view::npos || at == 0 || at + 1 == email.size())
        return false;
    if (email.find('@', at + 1) != std::string_view::npos) return false;
    return std::none_of(email.begin(), email.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte <= 0x20 || byte == 0x7f || letter == ',' || letter == ';' || letter == '<' ||
               letter == '>';
    });
}

std::string Seal::derive(std::string_view purpose, std::string_view text) const
{
    return std::string{ledger::as_bytes(ledger::hmac_sha256(key_, signed_part(purpose, text)))};
}

std::string Seal::close(std::string_view purpose, std::string_view text, Moment expires) const
{
    const std::string body = base64url(text) + "." + std::to_string(expires.seconds);
    return body + "." + base64url(derive(purpose, body));
}

std::optional<std::string> Seal::open(std::string_view purpose, std::string_view sealed,
                                      Moment now) const
{
    const auto last = sealed.rfind('.');
    if (last == std::string_view::npos) return std::nullopt;
    const auto body = sealed.substr(0, last);
    if (!same_text(sealed.substr(last + 1), base64url(derive(purpose, body)))) return std::nullopt;
    const auto dot = body.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    Moment expires;
    const auto digits = body.substr(dot + 1);
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), expires.seconds);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || expires <= now)
        return std::nullopt;
    return parse_base64url(body.substr(0, dot));
}

} // namespace ribbon::server
