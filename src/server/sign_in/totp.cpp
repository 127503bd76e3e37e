#include "server/sign_in/totp.hpp"

#include <cstdlib>
#include <liboath/oath.h>
#include <memory>
#include <qrencode.h>
#include <sodium.h>
#include <stdexcept>

namespace ribbon::server {
namespace {

constexpr unsigned step_seconds = 30;
constexpr unsigned figures = 6;

/// Letters that liboath made; their owner puts them back as it says.
using Made = std::unique_ptr<char, decltype(&std::free)>;

std::string without_blanks(std::string_view typed)
{
    std::string text;
    for (const char c : typed)
        if (c != ' ' && c != '\t') text += c;
    return text;
}

std::optional<std::string> decode(std::string_view base32)
{
    char* out = nullptr;
    std::size_t length = 0;
    if (oath_base32_decode(base32.data(), base32.size(), &out, &length) != OATH_OK)
        return std::nullopt;
    const Made bytes{out, std::free};
    return std::string(bytes.get(), length);
}

} // namespace

std::string new_totp_secret(const Chance& chance)
{
    const std::string bytes = chance(20);
    char* out = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(bytes.data(), bytes.size(), &out, &length) != OATH_OK)
        throw std::runtime_error("A secret could not be written down");
    const Made text{out, std::free};
    return {text.get(), length};
}

std::string in_groups(std::string_view secret)
{
    std::string groups;
    for (std::size_t at = 0; at < secret.size(); ++at) {
        if (at > 0 && at % 4 == 0) groups += ' ';
        groups += secret[at];
    }
    return groups;
}

std::string totp_address(std::string_view secret, std::string_view council, std::string_view email)
{
    return "otpauth://totp/" + in_url(council) + ":" + in_url(email) +
           "?secret=" + std::string{secret} + "&issuer=" + in_url(council) +
           "&algorithm=SHA1&digits=6&period=30";
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, Moment now)
{
    const std::string code = without_blanks(typed);
    const auto key = decode(secret);
    if (!key || code.size() != figures) return std::nullopt;
    const std::int64_t today = now.seconds / step_seconds;
    std::optional<std::int64_t> found;
    for (const std::int64_t step : {today - 1, today, today + 1}) {
        char expected[figures + 1] = {};
        if (oath_totp_generate(key->data(), key->size(), step * step_seconds, step_seconds, 0,
                               figures, expected) != OATH_OK)
            return std::nullopt;
        // All three are looked at each time, so that the time tells nothing.
        if (sodium_memcmp(expected, code.data(), figures) == 0) found = step;
    }
    return found;
}

bool use_totp(storage::Accounts& accounts, const storage::Account& account, std::string_view typed,
              Moment now)
{
    if (account.totp.empty()) return false;
    const auto step = totp_step(account.totp, typed, now);
    return step && accounts.use_totp(account.account, *step);
}

Html qr_code(const std::string& text, std::string_view label)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
    if (!code) throw std::runtime_error("The text is too long for a QR code");
    constexpr int margin = 4; // modules of quiet around it, as ISO/IEC 18004 asks
    std::string path;
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1U) != 0)
                path += "M" + std::to_string(x + margin) + " " + std::to_string(y + margin) +
                        "h1v1h-1z";
    const int side = code->width + 2 * margin;
    // White is painted, so that it can be read in the dark theme too.
    return markup(
        R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{}" width="{}")"
        R"( height="{}" viewBox="0 0 {} {}" shape-rendering="crispEdges">)"
        R"(<path fill="#ffffff" d="M0 0h{}v{}h-{}z"/><path fill="#000000" d="{}"/></svg>)",
        label, side * 5, side * 5, side, side, side, side, side, path);
}

} // namespace ribbon::server
