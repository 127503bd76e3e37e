#include "base/key.hpp"

#include <cassert>
#include <cstdint>

namespace ribbon {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The check character: the sum of the characters by their places, modulo 31. 31 is prime, and
/// greater than the number of places, so a wrong character or a change of two neighbours moves it,
/// but for the pair 0 and Z, which differ by 31.
char check_of(std::string_view key)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < key.size(); ++i) sum += (i + 1) * alphabet.find(key[i]);
    return alphabet[sum % 31];
}

} // namespace

std::string make_key(std::string_view chance)
{
    assert(chance.size() >= 5);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 5; ++i) bits = bits << 8 | static_cast<unsigned char>(chance[i]);
    std::string key;
    for (int i = 7; i >= 0; --i) {
        // A key of letters only could spell something: the third is always a digit.
        const std::uint64_t five = bits >> (5 * i) & 31;
        key += alphabet[i == 5 ? five % 10 : five];
    }
    return key + check_of(key);
}

std::optional<std::string> read_key(std::string_view written)
{
    std::string key;
    for (char c : written) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (alphabet.find(c) == std::string_view::npos) return std::nullopt;
        key += c;
    }
    if (key.size() != 9 || check_of(std::string_view{key}.substr(0, 8)) != key[8])
        return std::nullopt;
    return key;
}

} // namespace ribbon
