#include "base/readability.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_figure(char c) { return c >= '0' && c <= '9'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_vowel(char c)
{
    return std::string_view{"aeiouy"}.find(small(c)) != std::string_view::npos;
}

/// Tags inside a line; every other ends it.
constexpr std::array<std::string_view, 10> inline_tags{"a",    "b",    "strong", "em", "span",
                                                       "time", "code", "small",  "i",  "abbr"};

std::string_view tag_name(std::string_view tag)
{
    if (!tag.empty() && tag.front() == '/') tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(" >/\n"));
}

struct Entity {
    std::string_view written, read;
};
constexpr std::array<Entity, 6> entities{{{"&amp;", "&"},
                                          {"&lt;", "<"},
                                          {"&gt;", ">"},
                                          {"&quot;", "\""},
                                          {"&#39;", "'"},
                                          {"&nbsp;", " "}}};

/// The typographic apostrophe as the plain one, and other signs beyond ASCII as blanks.
std::string plain_signs(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("\u2019")) {
            plain += '\'';
            at += 2;
        } else {
            plain += static_cast<unsigned char>(text[at]) < 0x80 ? text[at] : ' ';
        }
    }
    return plain;
}

} // namespace

double Reading::grade() const
{
    if (words == 0) return 0;
    return 0.39 * words / std::max(1, sentences) + 11.8 * syllables / words - 15.59;
}

int syllables_of(std::string_view word)
{
    int groups = 0;
    bool in_group = false;
    for (const char letter : word) {
        const bool vowel = is_vowel(letter);
        groups += vowel && !in_group ? 1 : 0;
        in_group = vowel;
    }
    const std::size_t n = word.size();
    const auto from_end = [&](std::size_t i) { return n >= i ? small(word[n - i]) : ' '; };
    const bool ends_in_e = n > 2 && from_end(1) == 'e' && !is_vowel(from_end(2));
    const bool keeps_e = from_end(2) == 'l' && !is_vowel(from_end(3)); // "table", but "whole"
    const bool silent_ed = n > 3 && from_end(1) == 'd' && from_end(2) == 'e' &&
                           !is_vowel(from_end(3)) && from_end(3) != 't' && from_end(3) != 'd';
    if ((ends_in_e && !keeps_e) || silent_ed) --groups;
    return std::max(1, groups);
}

Reading reading_of(std::string_view text)
{
    const std::string plain = plain_signs(text);
    Reading reading;
    int in_sentence = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const char c = plain[at];
        if (is_letter(c) || is_figure(c)) {
            std::size_t end = at;
            while (end < plain.size() &&
                   (is_letter(plain[end]) || is_figure(plain[end]) || plain[end] == '\'' ||
                    plain[end] == '-' || plain[end] == ':' || plain[end] == '@' ||
                    (plain[end] == '.' && end + 1 < plain.size() &&
                     (is_letter(plain[end + 1]) || is_figure(plain[end + 1])))))
                ++end;
            ++reading.words;
            ++in_sentence;
            reading.syllables += is_figure(c) ? 1 : syllables_of({plain.data() + at, end - at});
            at = end;
            continue;
        }
        if (c == '.' || c == '!' || c == '?' || c == '\n') {
            reading.sentences += in_sentence > 0 ? 1 : 0;
            in_sentence = 0;
        }
        ++at;
    }
    reading.sentences += in_sentence > 0 ? 1 : 0;
    return reading;
}

std::string shown_text(std::string_view html)
{
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            const auto end = html.find('>', at);
            if (end == std::string_view::npos) return text;
            const auto name = tag_name(html.substr(at + 1, end - at));
            if (std::find(inline_tags.begin(), inline_tags.end(), name) == inline_tags.end())
                text += '\n';
            at = end + 1;
            // What somebody typed is theirs.
            if (name == "textarea" && html[end - 1] != '/')
                at = std::min(html.find("</textarea", at), html.size());
            continue;
        }
        const auto entity = std::find_if(entities.begin(), entities.end(), [&](const Entity& one) {
            return html.substr(at).starts_with(one.written);
        });
        if (entity != entities.end()) {
            text += entity->read;
            at += entity->written.size();
        } else {
            text += html[at++];
        }
    }
    return text;
}

} // namespace ribbon
