#include "inbound/mail/notices.hpp"

#include "inbound/mail/quote_words.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 18> banner_begins{
    "[you don't often", "[you do not often", "security warning", "please note",
    "caution",          "external",          "[external",        "warning",
    "attention",        "this email",        "this message",     "this e-mail",
    "you don't often",  "you do not often",  "some people who",  "please be aware",
    "be cautious",      "*external"};
constexpr std::array<std::string_view, 16> banner_says{"originated from outside",
                                                       "originated outside",
                                                       "originates from outside",
                                                       "external email",
                                                       "external sender",
                                                       "external source",
                                                       "from outside",
                                                       "is from an external",
                                                       "came from outside",
                                                       "[external]",
                                                       "often get email from",
                                                       "sent from an external",
                                                       "external message",
                                                       "external e-mail",
                                                       "received this message don't often",
                                                       "outside your organi"};
constexpr std::array<std::string_view, 10> banner_goes_on{"click",
                                                          "attachment",
                                                          "links",
                                                          "recognise",
                                                          "recognize",
                                                          "content is safe",
                                                          "why this is important",
                                                          "phishing",
                                                          "report this",
                                                          "sender"};

constexpr std::array<std::string_view, 28> devices{
    "iphone", "ipad",   "ipod",   "phone",   "mobile", "android", "samsung",
    "galaxy", "black",  "huawei", "htc",     "nokia",  "windows", "tablet",
    "smart",  "device", "pixel",  "oneplus", "sony",   "xperia",  "moto",
    "mac",    "laptop", "lg ",    "xiaomi",  "redmi",  "honor",   "wireless"};

/// Begin the line of a telephone or a program.
constexpr std::array<std::string_view, 33> device_begins{
    "sent from the all new", "sent with proton mail",
    "von meinem/meiner ",    "diese nachricht wurde von meinem",
    "outlook für ",          "obtenir outlook pour ",
    "obtener outlook para ", "pobierz aplikację outlook",
    "verstuurd vanaf mijn ", "trimis de pe ",

    "sent from outlook",     "sent from mail for",
    "sent from yahoo mail",  "sent from samsung",
    "sent from the all-new", "sent from proton",
    "sent from gmail",       "sent via ",
    "sent using ",           "get outlook for ",
    "download outlook for",  "von meinem ",
    "gesendet von ",         "gesendet mit ",
    "envoyé de mon ",        "envoyé depuis ",
    "enviado desde mi ",     "enviado do meu ",
    "inviato da ",           "verzonden vanaf mijn ",
    "skickat från min ",     "wysłane z ",
    "anfonwyd o fy "};

/// One of these says it all.
constexpr std::array<std::string_view, 21> notice_says{"this email and any attach",
                                                       "this email and any file",
                                                       "this e-mail and any",
                                                       "this message and any attach",
                                                       "this email (and any",
                                                       "this e-mail (and any",
                                                       "this email message and any",
                                                       "this email is confidential and",
                                                       "this e-mail is confidential",
                                                       "this email has been scanned",
                                                       "this message has been scanned",
                                                       "this e-mail has been scanned",
                                                       "has been checked for viruses",
                                                       "consider the environment before",
                                                       "before printing this e",
                                                       "virus-free.",
                                                       "if you are not the intended recipient",
                                                       "if you are not the addressee",
                                                       "intended solely for the",
                                                       "diese e-mail enthält vertraul",
                                                       "ce message et toutes les pi"};
/// Three of these together do.
constexpr std::array<std::string_view, 25> notice_words{"intended recipient",
                                                        "intended for",
                                                        "confidential",
                                                        "privileged",
                                                        "disclos",
                                                        "in error",
                                                        "notify",
                                                        "delete",
                                                        "liability",
                                                        "virus",
                                                        "monitor",
                                                        "the sender",
                                                        "legally",
                                                        "unauthorised",
                                                        "unauthorized",
                                                        "addressee",
                                                        "registered in",
                                                        "registered office",
                                                        "company number",
                                                        "views expressed",
                                                        "opinions",
                                                        "copy",
                                                        "distribut",
                                                        "prohibited",
                                                        "disclaimer"};

/// Lines of a signature, at most. What is longer was written for the mail.
constexpr std::size_t signature_lines = 15;
constexpr std::size_t device_bytes = 90;

bool blank(std::string_view line) { return without_blanks(line).empty(); }

bool is_notice(const std::string& plain)
{
    if (has_any(plain, notice_says)) return true;
    return std::ranges::count_if(notice_words, [&](std::string_view word) {
               return plain.find(word) != std::string::npos;
           }) >= 3;
}

bool is_device_line(std::string_view line)
{
    line = without_blanks(line);
    if (line.size() > device_bytes || line.find(',') != std::string_view::npos) return false;
    const std::string plain = plain_words(line);
    constexpr std::string_view mine = "sent from my ";
    // "Sent from my desk" is what somebody says.
    if (plain.starts_with(mine))
        return has_any(std::string_view{plain}.substr(mine.size(), 30), devices);
    if (begins_with_any(plain, device_begins)) return true;
    // "Sent from BT Email App": a program of some maker, in a few words.
    constexpr std::array<std::string_view, 6> programs{" app", " mail",   " email",
                                                       " on ", " client", "webmail"};
    constexpr int most_blanks = 7;
    return plain.starts_with("sent from ") && has_any(plain, programs) &&
           std::ranges::count(plain, ' ') <= most_blanks && !plain.ends_with('.');
}

void drop_empty_end(Stretch& lines)
{
    while (!lines.empty() && (blank(lines.back()) || is_rule(lines.back()))) lines.pop_back();
}

/// What Mailman adds: a rule, and "send-talk mailing list" below it.
void drop_list_footer(Stretch& lines)
{
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        if (!is_rule(lines[at]) || !plain_words(lines[at + 1]).ends_with(" mailing list")) continue;
        lines.resize(at);
        return;
    }
}

void drop_signature(Stretch& lines)
{
    // From the end, for a signature is short: the first of its signs with few lines below it.
    std::size_t below = 0, begin = lines.size();
    for (std::size_t at = lines.size(); at-- > 0 && below <= signature_lines;) {
        std::string_view line = lines[at];
        while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
        if (line == "--" || line == "\xE2\x80\x94" || line == "- --")
            begin = at;
        else if (!blank(line))
            ++below;
    }
    lines.resize(begin);
}

} // namespace

std::size_t banner_lines(const Stretch& lines)
{
    std::size_t taken = 0;
    bool within = false;
    for (std::size_t at = 0; at < lines.size() && at < 12; ++at) {
        if (blank(lines[at])) {
            within = false;
            continue;
        }
        std::string_view line = without_blanks(lines[at]);
        while (!line.empty() && (line.front() == '*' || line.front() == '-' || line.front() == ' '))
            line.remove_prefix(1);
        const std::string plain = plain_words(line);
        const bool begins = begins_with_any(plain, banner_begins) && has_any(plain, banner_says);
        const bool lone = plain == "external email" || plain == "external" || plain == "caution" ||
                          plain == "caution:" || plain == "[external]" ||
                          plain.starts_with("zjqcmqryfpfptbanner"); // Proofpoint's, unseen in HTML
        const bool goes_on = within && has_any(plain, banner_goes_on);
        if (!begins && !lone && !goes_on && !is_rule(lines[at])) break;
        within = begins || lone || goes_on;
        taken = is_rule(lines[at]) && taken == 0 ? 0 : at + 1;
    }
    return taken;
}

void leave_out_notices(Stretch& lines)
{
    drop_list_footer(lines);
    drop_signature(lines);
    Stretch kept;
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t end = at;
        std::string paragraph;
        while (end < lines.size() && !blank(lines[end])) {
            paragraph += lines[end++];
            paragraph += '\n';
        }
        // What stands first was written: a disclaimer comes after something.
        const bool first = std::ranges::all_of(kept, blank);
        if (first || !is_notice(plain_words(paragraph)))
            kept.insert(kept.end(), lines.begin() + static_cast<std::ptrdiff_t>(at),
                        lines.begin() + static_cast<std::ptrdiff_t>(end));
        while (end < lines.size() && blank(lines[end])) kept.push_back(lines[end++]);
        at = end;
    }
    drop_empty_end(kept);
    while (!kept.empty() && is_device_line(kept.back())) {
        kept.pop_back();
        drop_empty_end(kept);
    }
    drop_signature(kept);
    drop_empty_end(kept);
    lines = std::move(kept);
}

} // namespace ribbon
