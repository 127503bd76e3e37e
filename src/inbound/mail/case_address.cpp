#include "inbound/mail/case_address.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/case_token.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 16> addressing{"To",
                                                      "Cc",
                                                      "Bcc",
                                                      "Resent-To",
                                                      "Resent-Cc",
                                                      "Resent-Bcc",
                                                      "Apparently-To",
                                                      "Delivered-To",
                                                      "X-Original-To",
                                                      "X-Delivered-To",
                                                      "Envelope-To",
                                                      "X-Envelope-To",
                                                      "X-Rcpt-To",
                                                      "X-Forwarded-To",
                                                      "X-Received-To",
                                                      "X-Resolved-To"};

/// Bytes of a field that are looked through: sixty people in Cc are some thousands.
constexpr std::size_t longest_field = 100000, longest_local = 80;

/// Exchange writes an address it does not know as "IMCEAMAILTO-ann+40school+2Eexample@its.own":
/// "+" and two hexadecimal digits are a byte.
std::string without_imcea(std::string_view text)
{
    const std::string small = lower_case(text);
    std::string made;
    std::size_t at = 0;
    for (;;) {
        const auto begin = small.find("imcea", at);
        const auto hyphen = begin == std::string::npos ? begin : small.find('-', begin);
        if (hyphen == std::string::npos || hyphen > begin + 20) break;
        const auto end = std::min(small.find_first_of("@ <>,;\"", hyphen), small.size());
        made += small.substr(at, begin - at);
        std::string wrapped = small.substr(hyphen + 1, end - hyphen - 1);
        for (std::size_t sign = 0; sign + 2 < wrapped.size(); ++sign)
            if (wrapped[sign] == '+') wrapped[sign] = '%';
        // The address of Exchange itself comes after, and is not ours.
        made += percent_decoded(wrapped) + " ";
        at = std::min(small.find_first_of(" <>,;\"", end), small.size());
    }
    return made + small.substr(std::min(at, small.size()));
}

/// The letters directly before the sign "@" that may be an address; blanks too, for a guess.
std::string_view local_before(std::string_view text, std::size_t sign, bool with_blanks)
{
    std::size_t begin = sign;
    while (begin > 0 && sign - begin < longest_local) {
        const char letter = text[begin - 1];
        if (std::string_view{"<>,;:\"()[]@\\"}.find(letter) != std::string_view::npos) break;
        if (!with_blanks && is_blank(letter)) break;
        --begin;
    }
    return without_blanks(text.substr(begin, sign - begin));
}

/// Before the blanks and the comment that may stand before `at`: RFC 5322 section 4.4 lets them
/// stand around "@".
std::size_t before_comment(std::string_view text, std::size_t at)
{
    const auto blanks = [&] {
        while (at > 0 && is_blank(text[at - 1])) --at;
    };
    blanks();
    if (at == 0 || text[at - 1] != ')') return at;
    const std::size_t from = at - std::min(at, longest_local);
    const auto begin = text.substr(from, at - from).rfind('(');
    if (begin == std::string_view::npos) return at;
    at = from + begin;
    blanks();
    return at;
}

/// The local part behind what a relay put before it: "prvs=1234567890=case-...", "'case-...",
/// "list-bounces+case-...". The older form of BATV has its mark behind: "prvs=case-.../1234567890".
std::string_view without_prefix(std::string_view local)
{
    if (local.starts_with("prvs=")) local = local.substr(0, local.find('/'));
    if (const auto sign = local.rfind('='); sign != std::string_view::npos)
        local.remove_prefix(sign + 1);
    if (const auto sign = local.find("+case-"); sign != std::string_view::npos)
        local.remove_prefix(sign + 1);
    while (local.starts_with('\'') || local.starts_with('.')) local.remove_prefix(1);
    return local;
}

class Reader {
public:
    explicit Reader(std::string_view own_domain) : domain_(lower_case(own_domain)) {}

    void read(std::string_view field)
    {
        const std::string text = without_imcea(field.substr(0, longest_field));
        for (auto at = text.find(domain_); at != std::string::npos;
             at = text.find(domain_, at + domain_.size())) {
            const std::size_t after = at + domain_.size();
            // "ribbon.example.evil.example" is not ours, nor is "not-ribbon.example".
            const bool ends =
                after >= text.size() || (!is_letter_or_figure(text[after]) && text[after] != '-' &&
                                         !(text[after] == '.' && after + 1 < text.size() &&
                                           is_letter_or_figure(text[after + 1])));
            const auto begin = before_comment(text, at);
            if (!ends || begin == 0) continue;
            if (text[begin - 1] == '@')
                take(text, begin - 1);
            else if (text[begin - 1] == '=') {
                take_rewritten(std::string_view{text}.substr(after));
                take(text, begin - 1); // "list-bounces+case-...=ribbon.example@lists.example"
            }
        }
        guess_commas(text);
    }

    CaseAddresses found;

private:
    /// "case-1234-5678abcd@ribbon,example"
    void guess_commas(std::string_view text)
    {
        std::string domain = "@" + domain_;
        std::ranges::replace(domain, '.', ',');
        if (domain.find(',') == domain.npos) return;
        for (auto at = text.find(domain); at != text.npos;
             at = text.find(domain, at + domain.size()))
            if (const auto guess = guessed(without_prefix(local_before(text, at, true))))
                add(found.guess, *guess);
    }

    void take(std::string_view text, std::size_t sign)
    {
        sign = before_comment(text, sign);
        // "case-1234-5678abcd"@ribbon.example: marks that change nothing.
        if (sign > 0 && text[sign - 1] == '"') --sign;
        std::string_view local = without_prefix(local_before(text, sign, false));
        if (local.starts_with("case-")) {
            const std::string_view token = local.substr(5, local.find('+') - 5);
            if (is_token_form(token)) return add(found.tokens, std::string{token});
        }
        if (const auto guess = guessed(local)) return add(found.guess, *guess);
        local = without_prefix(local_before(text, sign, true));
        if (const auto guess = guessed(local)) add(found.guess, *guess);
    }

    /// SRS0=HHHH=TT=ribbon.example=case-1234-5678abcd@relay.example
    void take_rewritten(std::string_view rest)
    {
        if (!rest.starts_with("=case-")) return;
        const std::string_view token = rest.substr(6, rest.find_first_of("@+") - 6);
        if (is_token_form(token)) add(found.tokens, std::string{token});
    }

    /// The token of an address that is nearly one: "Case 1234 5678abcd", "casel234-5678abcd".
    static std::optional<std::string> guessed(std::string_view local)
    {
        const auto begin = local.rfind("case");
        const bool begins = begin != std::string_view::npos &&
                            (begin == 0 || !is_letter_or_figure(local[begin - 1]));
        std::string_view rest;
        if (begins)
            rest = local.substr(begin + 4);
        else if (!local.empty() && is_figure(local[0]))
            rest = local; // the word before was lost
        else
            return std::nullopt;
        while (!rest.empty() &&
               std::string_view{"-_.+= #:"}.find(rest.front()) != std::string_view::npos)
            rest.remove_prefix(1);
        if (auto token = tidied_token(rest)) return token;
        const auto plus = rest.find_first_of("+/");
        if (plus == std::string_view::npos) return std::nullopt;
        if (auto token = tidied_token(rest.substr(0, plus))) return token;
        std::string joined{rest};
        joined[plus] = '-';
        return tidied_token(joined);
    }

    static void add(std::vector<std::string>& all, std::string token)
    {
        if (std::ranges::find(all, token) == all.end()) all.push_back(std::move(token));
    }

    std::string domain_;
};

} // namespace

CaseAddresses case_addresses(const MailMessage& message, std::string_view own_domain)
{
    Reader reader{own_domain};
    if (own_domain.empty()) return {};
    for (const std::string_view name : addressing)
        for (const std::string_view value : message.fields_named(name)) reader.read(value);
    if (reader.found.tokens.empty() && reader.found.guess.empty()) {
        for (const std::string_view value : message.fields_named("Received")) {
            const auto at = value.find(" for ");
            if (at != std::string_view::npos) reader.read(value.substr(at + 5));
        }
    }
    // Whoever asks for answers to a case writes about it, but has not written to it.
    if (reader.found.tokens.empty() && reader.found.guess.empty())
        for (const std::string_view value : message.fields_named("Reply-To")) reader.read(value);
    // What is there well written need not be guessed.
    std::erase_if(reader.found.guess, [&](const std::string& token) {
        return std::ranges::find(reader.found.tokens, token) != reader.found.tokens.end();
    });
    return std::move(reader.found);
}

} // namespace ribbon
