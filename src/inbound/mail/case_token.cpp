#include "inbound/mail/case_token.hpp"

#include "inbound/mail/scan.hpp"
#include "ledger/hash.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace ribbon {
namespace {

/// Crockford's base 32, in small letters.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t hash_letters = 8, least_figures = 4, most_figures = 13;

bool all_figures(std::string_view text) { return std::ranges::all_of(text, is_figure); }

/// ISO 7064 hybrid system MOD 11,10: every wrong figure is noticed, and nearly every change of two
/// neighbours.
char check_figure(std::string_view figures)
{
    int product = 10;
    for (const char figure : figures) {
        int sum = (figure - '0' + product) % 10;
        if (sum == 0) sum = 10;
        product = sum * 2 % 11;
    }
    return static_cast<char>('0' + (11 - product) % 10);
}

std::string hash_of(std::string_view figures, std::string_view key)
{
    const auto hash =
        ledger::hmac_sha256(key, "ribbon case address\n" + std::string{figures});
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < 5; ++at) bits = bits << 8U | hash[at];
    std::string letters;
    for (std::size_t at = 0; at < hash_letters; ++at)
        letters += alphabet[bits >> (35 - 5 * at) & 31U];
    return letters;
}

/// The figure or letter that was probably meant.
char tidied(char letter)
{
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == 'o') return '0';
    if (letter == 'l' || letter == 'i' || letter == '|' || letter == '!') return '1';
    return letter;
}

/// Without hyphens and blanks, of which any may be lost or doubled.
std::string bare(std::string_view written)
{
    std::string letters;
    for (std::size_t at = 0; at < written.size(); ++at) {
        // Dashes that a word processor made of hyphens: U+2010 to U+2015.
        if (written.substr(at).starts_with("\xE2\x80") && at + 2 < written.size() &&
            static_cast<unsigned char>(written[at + 2]) >= 0x90 &&
            static_cast<unsigned char>(written[at + 2]) <= 0x95) {
            at += 2;
            continue;
        }
        const char letter = tidied(written[at]);
        if (letter != '-' && letter != '_' && letter != '.' && !is_blank(letter)) letters += letter;
    }
    return letters;
}

void add(std::vector<std::string>& all, std::string one)
{
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
}

/// The text, and all texts that one slip may have made it of: of `letters`.
std::vector<std::string> before_one_slip(const std::string& text, std::string_view letters)
{
    std::vector<std::string> all{text};
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other.erase(at, 1);
        add(all, other);
        other = text;
        if (at + 1 < text.size()) std::swap(other[at], other[at + 1]);
        add(all, other);
        for (const char letter : letters) {
            other = text;
            other[at] = letter;
            add(all, other);
        }
    }
    for (std::size_t at = 0; at <= text.size(); ++at)
        for (const char letter : letters)
            add(all, text.substr(0, at) + letter + text.substr(at));
    return all;
}

/// The whole token of a number with its check figure; nothing where the figure does not fit.
std::optional<std::string> token_of(std::string_view figures, std::string_view key)
{
    if (figures.size() < least_figures || figures.size() > most_figures || !all_figures(figures) ||
        check_figure(figures.substr(0, figures.size() - 1)) != figures.back())
        return std::nullopt;
    return std::string{figures} + "-" + hash_of(figures, key);
}

/// Whether one slip makes `written` of `meant`.
bool one_slip(std::string_view meant, std::string_view written)
{
    if (meant.size() > written.size() + 1 || written.size() > meant.size() + 1) return false;
    std::size_t same = 0;
    while (same < meant.size() && same < written.size() && meant[same] == written[same]) ++same;
    const auto rest = meant.substr(same), other = written.substr(same);
    if (rest.empty() || other.empty()) return true;
    if (meant.size() > written.size()) return rest.substr(1) == other;
    if (meant.size() < written.size()) return rest == other.substr(1);
    if (rest.substr(1) == other.substr(1)) return true;
    return rest.size() >= 2 && rest[0] == other[1] && rest[1] == other[0] &&
           rest.substr(2) == other.substr(2);
}

} // namespace

std::string make_token(std::string_view number, std::string_view key)
{
    assert(!number.empty() && number.size() < most_figures && all_figures(number));
    assert(key.size() >= 16);
    std::string figures{number};
    if (figures.size() < least_figures - 1) figures.insert(0, least_figures - 1 - figures.size(), '0');
    figures += check_figure(figures);
    return figures + "-" + hash_of(figures, key);
}

std::optional<std::string> number_of(std::string_view token, std::string_view key)
{
    if (!is_token_form(token)) return std::nullopt;
    const auto figures = token.substr(0, token.find('-'));
    const auto proper = token_of(figures, key);
    if (!proper || proper->size() != token.size() ||
        !ledger::same(ledger::sha256(*proper), ledger::sha256(token)))
        return std::nullopt;
    return std::string{figures.substr(0, figures.size() - 1)};
}

bool is_ours(std::string_view token, std::string_view key)
{
    return number_of(token, key).has_value();
}

bool is_token_form(std::string_view text)
{
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen < least_figures || hyphen > most_figures)
        return false;
    const auto hash = text.substr(hyphen + 1);
    return hash.size() == hash_letters && all_figures(text.substr(0, hyphen)) &&
           std::ranges::all_of(hash, [](char letter) { return alphabet.find(letter) != alphabet.npos; });
}

std::optional<std::string> tidied_token(std::string_view written)
{
    std::string letters = bare(written);
    if (letters.size() < least_figures + hash_letters) return std::nullopt;
    letters.insert(letters.size() - hash_letters, "-");
    if (!is_token_form(letters)) return std::nullopt;
    return letters;
}

std::vector<std::string> nearest_tokens(std::string_view written, std::string_view key)
{
    constexpr std::size_t longest = most_figures + hash_letters + 2;
    const std::string letters = bare(written);
    std::vector<std::string> found;
    if (letters.size() > longest || letters.size() + 1 < least_figures + hash_letters) return found;
    // A letter lost or doubled moves the place where the number ends by one.
    for (std::size_t hash = hash_letters - 1; hash <= hash_letters + 1; ++hash) {
        if (letters.size() < hash) continue;
        const std::string figures = letters.substr(0, letters.size() - hash);
        for (const std::string& number : before_one_slip(figures, "0123456789")) {
            const auto token = token_of(number, key);
            if (!token) continue;
            std::string proper = *token;
            std::erase(proper, '-');
            if (one_slip(proper, letters)) add(found, *token);
        }
    }
    return found;
}

} // namespace ribbon
