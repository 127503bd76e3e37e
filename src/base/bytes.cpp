#include "base/bytes.hpp"

#include <sodium.h>

#include <algorithm>

namespace ribbon {
namespace {

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

constexpr int standard = sodium_base64_VARIANT_ORIGINAL;
constexpr int for_addresses = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string encoded(std::string_view bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant) - 1, '\0');
    sodium_bin2base64(text.data(), text.size() + 1, raw(bytes), bytes.size(), variant);
    return text;
}

std::optional<std::string> decoded(std::string_view text, int variant)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, nullptr, variant) != 0)
        return std::nullopt;
    bytes.resize(length);
    // libsodium takes some bytes above 127 for letters: only what we would write ourselves is read.
    if (encoded(bytes, variant) != text) return std::nullopt;
    return bytes;
}

/// How many bytes the UTF-8 sequence at the start of `bytes` takes; 0 where there is none.
std::size_t sequence_length(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto within = [&](std::size_t i, unsigned low, unsigned high) {
        return i < bytes.size() && low <= byte(i) && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    if (first < 0xE0) return within(1, 0x80, 0xBF) ? 2 : 0;
    // The second byte is where overlong forms, surrogates and too high a number show.
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    const std::size_t length = first < 0xF0 ? 3 : 4;
    if (!within(1, low, high)) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!within(i, 0x80, 0xBF)) return 0;
    return length;
}

} // namespace

std::string hex(std::string_view bytes)
{
    // libsodium ends what it writes with a zero, which std::string has room for.
    std::string text(bytes.size() * 2, '\0');
    sodium_bin2hex(text.data(), text.size() + 1, raw(bytes), bytes.size());
    return text;
}

std::optional<std::string> parse_hex(std::string_view text)
{
    // libsodium takes some bytes above 127 for digits, so what it made is not believed unseen.
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!digits ||
        sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                       text.size(), nullptr, &length, nullptr) != 0 ||
        length * 2 != text.size())
        return std::nullopt;
    return bytes;
}

std::string base64(std::string_view bytes) { return encoded(bytes, standard); }
std::optional<std::string> parse_base64(std::string_view text) { return decoded(text, standard); }
std::string base64url(std::string_view bytes) { return encoded(bytes, for_addresses); }
std::optional<std::string> parse_base64url(std::string_view text)
{
    return decoded(text, for_addresses);
}

bool is_utf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

} // namespace ribbon
