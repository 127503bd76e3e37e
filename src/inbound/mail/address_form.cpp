#include "inbound/mail/address_form.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/parameters.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Whether a bare name may have this letter (RFC 5322 section 3.2.3, RFC 6531).
bool in_name(char letter)
{
    return static_cast<unsigned char>(letter) > ' ' && letter != 0x7F &&
           std::string_view{"()<>[]:;@\\,\""}.find(letter) == std::string_view::npos;
}

/// RFC 5322 section 3.4.1: a name of words and quoted strings.
bool is_local(std::string_view local)
{
    bool quoted = false;
    for (std::size_t at = 0; at < local.size(); ++at) {
        if (quoted && local[at] == '\\')
            ++at;
        else if (local[at] == '"')
            quoted = !quoted;
        else if (!quoted && !in_name(local[at]))
            return false;
    }
    return !local.empty() && !quoted;
}

bool is_domain(std::string_view domain)
{
    if (domain.size() > 2 && domain.starts_with('[') && domain.ends_with(']'))
        return domain.find_first_of("[]<>\\ ", 1) == domain.size() - 1;
    return !domain.empty() && !domain.starts_with('.') &&
           domain.find("..") == std::string_view::npos &&
           std::ranges::all_of(domain, [](char letter) {
               return is_letter_or_figure(letter) || letter == '-' || letter == '.' ||
                      letter == '_' || static_cast<unsigned char>(letter) >= 0x80;
           });
}

/// Without comments and control characters, and without blanks around "@" and "." (RFC 5322 section
/// 4.4): elsewhere they part words that are not to be closed up.
std::string closed_up(std::string_view address)
{
    std::string clean;
    bool quoted = false, blank = false;
    int comments = 0;
    for (const char letter : address) {
        if (letter == '"' && comments == 0) quoted = !quoted;
        if (letter == '(' && !quoted) ++comments;
        const bool kept = static_cast<unsigned char>(letter) > ' ' || (quoted && letter == ' ');
        if (!kept) {
            blank = true;
        } else if (letter != 0x7F && comments == 0) {
            const bool parts = letter != '@' && letter != '.' && !clean.empty() &&
                               clean.back() != '@' && clean.back() != '.';
            if (blank && parts && (!quoted || letter == '"')) clean += ' ';
            clean += letter;
            blank = false;
        }
        if (letter == ')' && comments > 0) --comments;
    }
    return clean;
}

} // namespace

bool is_address(std::string_view text)
{
    if (text.starts_with("=?")) return false; // a word that is not decoded yet
    const auto at = text.rfind('@');
    return at != std::string_view::npos && is_local(text.substr(0, at)) &&
           is_domain(text.substr(at + 1));
}

std::string cleaned_address(std::string_view address)
{
    std::string clean = closed_up(address);
    if (clean.starts_with('@'))
        if (const auto colon = clean.find(':'); colon != std::string::npos)
            clean.erase(0, colon + 1);
    if (lower_case(clean.substr(0, 7)) == "mailto:") clean.erase(0, 7);
    while (clean.starts_with('<') || clean.starts_with(' ')) clean.erase(0, 1);
    while (clean.ends_with('>') || clean.ends_with(';')) clean.pop_back();
    while (clean.size() > 2 && ((clean.front() == '\'' && clean.back() == '\'') ||
                                (clean.front() == '[' && clean.back() == ']')))
        clean = clean.substr(1, clean.size() - 2);
    // An encoded word can hold what no address may.
    return without_edges(without_controls(decoded_words(clean)));
}

} // namespace ribbon
