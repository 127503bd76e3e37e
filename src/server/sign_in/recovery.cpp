#include "server/sign_in/recovery.hpp"

#include "storage/desk/sessions.hpp"

#include <cassert>

namespace ribbon::server {
namespace {

constexpr std::string_view purpose = "recovery-code";
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32
constexpr std::int64_t kept_seconds = 20LL * 366 * 24 * 3600; // as long as the account, in practice

/// As it was made, from how it was typed: O for 0, I and L for 1, blanks and hyphens between.
std::string plain(std::string_view typed)
{
    std::string text;
    for (char c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == 'o') c = '0';
        if (c == 'i' || c == 'l') c = '1';
        if (alphabet.find(c) != std::string_view::npos) text += c;
    }
    return text;
}

/// The token of a code: it opens nothing for another account.
std::string token_of(std::string_view account, std::string_view code)
{
    return std::string{purpose} + ":" + std::string{account} + ":" + std::string{code};
}

} // namespace

std::vector<std::string> make_recovery_codes(storage::Connection& connection, std::string_view area,
                                             std::string_view account, const Chance& chance,
                                             Moment now)
{
    storage::Links links{connection, std::string{area}};
    links.take_back(purpose, account);
    std::vector<std::string> codes;
    for (int n = 0; n < recovery_code_count; ++n) {
        const std::string bytes = chance(16);
        assert(bytes.size() == 16);
        std::string code;
        std::string shown;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            if (at > 0 && at % 4 == 0) shown += '-';
            // 256 is a multiple of 32: every letter is as likely as every other.
            code += alphabet[static_cast<unsigned char>(bytes[at]) % alphabet.size()];
            shown += code.back();
        }
        links.make(token_of(account, code), {.purpose = std::string{purpose},
                                             .about = std::string{account},
                                             .expires = {now.seconds + kept_seconds}});
        codes.push_back(std::move(shown));
    }
    return codes;
}

bool use_recovery_code(storage::Connection& connection, std::string_view area,
                       std::string_view account, std::string_view typed, Moment now)
{
    return storage::Links{connection, std::string{area}}
        .use(token_of(account, plain(typed)), purpose, now)
        .has_value();
}

} // namespace ribbon::server
