#include "server/sign_in/passwords.hpp"

#include "base/bytes.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <stdexcept>

namespace ribbon::server {
namespace {

constexpr std::size_t shortest = 12; ///< letters
constexpr std::size_t longest = 512; ///< bytes: whole sentences, and no more work than that

/// What many people take, with figures and signs left out of it ("password123!" is "password").
constexpr std::array<std::string_view, 20> common = {
    "password",    "passwordpassword", "letmein",       "letmeinletmein",
    "qwerty",      "qwertyuiop",       "qwertyqwerty",  "iloveyou",
    "welcome",     "welcomewelcome",   "administrator", "changeme",
    "changemenow", "football",         "liverpool",     "sunshine",
    "princess",    "ribbonribbon",     "abcdefghijkl",  "correcthorsebatterystaple"};

std::string letters_of(std::string_view text)
{
    std::string letters;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            letters += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            letters += c;
    }
    return letters;
}

std::size_t count_letters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Whether it is one short piece again and again: "aaaaaaaaaaaa", "abcabcabcabc".
bool repeats(std::string_view text)
{
    for (std::size_t piece = 1; piece <= 4 && piece * 2 <= text.size(); ++piece) {
        bool same = true;
        for (std::size_t at = piece; same && at < text.size(); ++at)
            same = text[at] == text[at - piece];
        if (same) return true;
    }
    return false;
}

/// Whether each byte is the one after, or before, the last: "123456789012" is caught at the 0.
bool counts(std::string_view text)
{
    std::size_t up = 0;
    std::size_t down = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const int step = text[at] - text[at - 1];
        if (step == 1 || step == -9) ++up;
        if (step == -1 || step == 9) ++down;
    }
    return up + 1 == text.size() || down + 1 == text.size();
}

/// Whether what anybody knows of the owner is most of the password.
bool tells_owner(const std::string& letters, const std::vector<std::string>& own)
{
    for (const std::string& known : own)
        for (std::string word : {letters_of(known), letters_of(known.substr(0, known.find('@')))})
            if (word.size() >= 4 && letters.find(word) != std::string::npos &&
                letters.size() < word.size() + 6)
                return true;
    return false;
}

} // namespace

Passwords::Passwords(PasswordCost cost, std::chrono::milliseconds patience)
    : cost_(cost), nobodys_(make("the password of nobody")), gate_(2, patience)
{
}

std::string Passwords::make(std::string_view password) const
{
    std::string text(crypto_pwhash_STRBYTES, '\0');
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost_.passes,
                              cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("There was not enough memory to hash a password");
    text.resize(text.find('\0'));
    return text;
}

Passwords::Checked Passwords::check(std::string_view hash, std::string_view password)
{
    const Gate::Place place{gate_};
    if (!place) return {Answer::busy, {}};
    const bool ours = !hash.empty() && password.size() <= longest;
    const std::string against{ours ? hash : std::string_view{nobodys_}};
    const std::string tried{password.substr(0, longest)};
    // libsodium reads the cost of a hash out of the hash, so an old one is checked as it was made.
    const bool fits = crypto_pwhash_str_verify(against.c_str(), tried.c_str(), tried.size()) == 0;
    if (!ours || !fits) return {Answer::wrong, {}};
    const bool weaker =
        crypto_pwhash_str_needs_rehash(against.c_str(), cost_.passes, cost_.memory_bytes) != 0;
    return {Answer::right, weaker ? make(password) : std::string{}};
}

std::optional<std::string> Passwords::hash(std::string_view password)
{
    const Gate::Place place{gate_};
    if (!place) return std::nullopt;
    return make(password);
}

Problems password_problems(std::string_view field, std::string_view password,
                           const std::vector<std::string>& own)
{
    const std::string at{field};
    if (password.empty()) return {{at, "Enter a password"}};
    Problems problems;
    if (!is_utf8(password)) problems.push_back({at, "Use letters, figures, signs and blanks only"});
    if (count_letters(password) < shortest)
        problems.push_back({at, "Use at least 12 letters, figures or signs. Three or four words "
                                "that do not belong together are easy to remember"});
    if (password.size() > longest)
        problems.push_back({at, "Use a shorter password: at most 512 letters"});
    const std::string letters = letters_of(password);
    const bool easy = repeats(password) || counts(password) || repeats(letters) ||
                      std::find(common.begin(), common.end(), letters) != common.end();
    if (count_letters(password) >= shortest && easy)
        problems.push_back({at, "Choose a password that is harder to guess: this one repeats "
                                "itself or is used by many people"});
    if (tells_owner(letters, own))
        problems.push_back({at, "Choose a password that is not made from your name or email"});
    return problems;
}

} // namespace ribbon::server
