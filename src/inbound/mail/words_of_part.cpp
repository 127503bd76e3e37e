#include "inbound/mail/words_of_part.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/html.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 11> not_words{
    "text/calendar",   "text/rfc822-headers", "text/x-amp-html", "text/watch-html",
    "text/vcard",      "text/x-vcard",        "text/directory",  "text/css",
    "text/javascript", "text/x-javascript",   "text/ecmascript"};

/// RFC 1896: "<<" is a "<", "<bold>" a mark, and what stands between "<param>" and "</param>" is
/// for programs. RFC 1341 has "<lt>" and "<nl>", and "<comment>" for what is not to be shown.
std::string without_marks(std::string_view text)
{
    std::string plain;
    std::string_view hidden; // the mark whose end is awaited
    while (!text.empty()) {
        const auto sign = std::min(text.find('<'), text.size());
        if (hidden.empty()) plain += text.substr(0, sign);
        text.remove_prefix(sign);
        if (text.starts_with("<<")) {
            if (hidden.empty()) plain += '<';
            text.remove_prefix(2);
            continue;
        }
        const auto end = text.find('>');
        if (end == std::string_view::npos) break;
        const std::string mark = lower_case(text.substr(1, end - 1));
        text.remove_prefix(end + 1);
        if (!hidden.empty()) {
            if (mark == "/" + std::string{hidden}) hidden = {};
        } else if (mark == "param" || mark == "comment") {
            hidden = mark == "param" ? "param" : "comment";
        } else if (mark == "lt" || mark == "nl") {
            plain += mark == "lt" ? '<' : '\n';
        }
    }
    // What no mark ends was not one.
    if (hidden.empty()) plain += text;
    return plain;
}

} // namespace

bool is_html(std::string_view type)
{
    return type == "text/html" || type == "application/xhtml+xml";
}

bool is_other_words(std::string_view type)
{
    return type == "application/xhtml+xml" ||
           (type.starts_with("text/") && std::ranges::find(not_words, type) == not_words.end());
}

std::string words_of_part(const MailPart& part)
{
    if (is_html(part.type)) return text_of_html(part.text);
    if (part.type == "text/enriched" || part.type == "text/richtext")
        return without_marks(part.text);
    return part.text;
}

std::string charset_within(std::string_view page)
{
    constexpr std::size_t looked_at = 4096;
    if (is_utf8(page)) return {};
    const std::string begin = lower_case(page.substr(0, looked_at));
    for (auto at = begin.find("<meta"); at != begin.npos; at = begin.find("<meta", at + 5)) {
        const std::string_view tag = std::string_view{begin}.substr(at, begin.find('>', at) - at);
        const auto word = tag.find("charset");
        if (word == tag.npos) continue;
        std::string_view value = without_blanks(tag.substr(word + 7));
        if (!value.starts_with('=')) continue;
        value = without_blanks(value.substr(1));
        while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
        value = value.substr(0, value.find_first_of("\"'; \t\r\n/"));
        // A page that says so in letters of one byte is in no set of two.
        if (value.starts_with("utf-16") || value.starts_with("utf-32") || value.starts_with("ucs"))
            return {};
        if (is_known_charset(value)) return std::string{value};
    }
    return {};
}

} // namespace ribbon
