#include "inbound/mail/html_tokens.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/html_entities.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

/// What stands within these is no markup, and nothing to read either.
constexpr std::array<std::string_view, 6> raw_elements{"script", "style",   "title",
                                                       "iframe", "noembed", "noframes"};

/// More attributes than a tag has that somebody meant.
constexpr std::size_t most_attributes = 64;

bool ends_name(char letter) { return is_blank(letter) || letter == '/' || letter == '>'; }

} // namespace

std::string_view HtmlToken::attribute(std::string_view which) const
{
    for (const HtmlAttribute& one : attributes)
        if (one.name == which) return one.value;
    return {};
}

bool HtmlToken::has(std::string_view which) const
{
    return std::ranges::any_of(attributes, [&](auto& one) { return one.name == which; });
}

HtmlToken HtmlTokens::next()
{
    if (!raw_.empty()) skip_raw(raw_);
    while (!rest_.empty()) {
        if (rest_[0] != '<' || rest_.size() < 2) return text();
        const char second = rest_[1];
        if (is_letter(second)) return tag();
        if (rest_.starts_with("<!--")) {
            // "<!-->" and "<!--->" are whole comments.
            rest_.remove_prefix(2);
            if (rest_.starts_with("-->") || rest_.starts_with("--->"))
                skip_past(">");
            else {
                rest_.remove_prefix(2);
                skip_past("-->");
            }
        } else if (second == '/' && rest_.size() > 2 && is_letter(rest_[2])) {
            return tag();
        } else if (second == '!' || second == '?' || second == '/')
            skip_past(">");
        else
            return text();
    }
    return {};
}

HtmlToken HtmlTokens::text()
{
    // The first byte belongs to it, whatever it is: "a < b".
    const auto end = std::min(rest_.find('<', 1), rest_.size());
    HtmlToken token{.kind = HtmlToken::Kind::text, .text = without_entities(rest_.substr(0, end))};
    rest_.remove_prefix(end);
    return token;
}

HtmlToken HtmlTokens::tag()
{
    rest_.remove_prefix(1);
    HtmlToken token{.kind = HtmlToken::Kind::open};
    if (rest_.starts_with('/')) {
        token.kind = HtmlToken::Kind::close;
        rest_.remove_prefix(1);
    }
    std::size_t size = 0;
    while (size < rest_.size() && !ends_name(rest_[size])) ++size;
    token.name = lower_case(rest_.substr(0, size));
    rest_.remove_prefix(size);
    read_attributes(token);
    if (token.kind == HtmlToken::Kind::open &&
        std::ranges::find(raw_elements, token.name) != raw_elements.end())
        raw_ = token.name;
    return token;
}

void HtmlTokens::read_attributes(HtmlToken& token)
{
    while (!rest_.empty() && rest_[0] != '>') {
        token.closes_itself = rest_[0] == '/';
        if (is_blank(rest_[0]) || rest_[0] == '/') {
            rest_.remove_prefix(1);
            continue;
        }
        std::size_t size = 1;
        while (size < rest_.size() && !ends_name(rest_[size]) && rest_[size] != '=') ++size;
        HtmlAttribute one{.name = lower_case(rest_.substr(0, size))};
        rest_.remove_prefix(size);
        const auto blanks = std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size());
        if (rest_.substr(blanks).starts_with('=')) {
            rest_.remove_prefix(blanks + 1);
            rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size()));
            const char quote = rest_.empty() ? ' ' : rest_[0];
            const bool quoted = quote == '"' || quote == '\'';
            if (quoted) rest_.remove_prefix(1);
            const auto end = quoted ? rest_.find(quote) : rest_.find_first_of(" \t\r\n\f>");
            one.value = without_entities(rest_.substr(0, end), true);
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size()
                                                              : end + (quoted ? 1 : 0));
        }
        // Of two of a name the first counts (section 13.2.5.33).
        if (token.attributes.size() < most_attributes && !token.has(one.name))
            token.attributes.push_back(std::move(one));
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
}

void HtmlTokens::skip_past(std::string_view sign)
{
    const auto at = rest_.find(sign);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + sign.size());
}

void HtmlTokens::skip_raw(std::string_view name)
{
    for (;;) {
        const auto at = rest_.find("</");
        if (at == std::string_view::npos) {
            rest_ = {};
            break;
        }
        rest_.remove_prefix(at);
        const std::string_view after = rest_.substr(2, name.size());
        const bool ends = rest_.size() == 2 + name.size() ||
                          (rest_.size() > 2 + name.size() && ends_name(rest_[2 + name.size()]));
        if (after.size() == name.size() && lower_case(after) == name && ends) break;
        rest_.remove_prefix(2);
    }
    raw_.clear();
}

} // namespace ribbon
