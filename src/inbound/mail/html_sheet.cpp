#include "inbound/mail/html_sheet.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Pages of letters have some hundred rules.
constexpr std::size_t most_rules = 2000, longest_selector = 200;

/// ".x", "#x", "p.x" and "p#x", and nothing that stands in or beside another.
bool is_plain(std::string_view selector)
{
    const auto sign = selector.find_first_of(".#");
    return sign != std::string_view::npos && sign + 1 < selector.size() &&
           selector.size() < longest_selector &&
           std::ranges::all_of(selector.substr(0, sign), is_letter_or_figure) &&
           std::ranges::all_of(
               selector.substr(sign + 1),
               [](char letter) {
                   return is_letter_or_figure(letter) || letter == '-' || letter == '_';
               });
}

/// Past the "{...}" that begins at `at`, with all that stands in it.
std::size_t after_block(std::string_view css, std::size_t at)
{
    std::size_t depth = 0;
    for (; at < css.size(); ++at) {
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at + 1;
    }
    return css.size();
}

std::string without_remarks(std::string_view css)
{
    std::string plain;
    while (!css.empty()) {
        const auto begin = std::min(css.find("/*"), css.size());
        plain += css.substr(0, begin);
        css.remove_prefix(begin);
        const auto end = css.find("*/", std::min<std::size_t>(2, css.size()));
        css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    }
    return plain;
}

/// Whether the style of the element itself says how it is shown.
bool shows_again(std::string_view style)
{
    const std::string all = lower_case(style);
    return all.find("display") != all.npos || all.find("visibility") != all.npos;
}

} // namespace

HtmlSheet::HtmlSheet(std::string_view html)
{
    for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        const std::string_view mark = html.substr(at, 6);
        if (mark.starts_with("<!--")) {
            // What only Outlook reads stands in one: "<!--[if mso]><style>".
            at = html.find("-->", at);
            if (at == html.npos) return;
            continue;
        }
        if (mark.size() < 6 || (mark[1] | 0x20) != 's' || lower_case(mark) != "<style") continue;
        const auto begin = html.find('>', at);
        if (begin == html.npos) return;
        const std::string_view tag = html.substr(at, begin - at);
        std::size_t end = begin;
        do end = html.find("</", end + 1);
        while (end != html.npos && lower_case(html.substr(end, 7)) != "</style");
        // A sheet for paper or for one kind of screen is not what is seen.
        if (tag.find("media") == tag.npos)
            read(lower_case(without_remarks(html.substr(begin + 1, end - begin - 1))));
        if (end == html.npos) return;
        at = end;
    }
}

void HtmlSheet::read(std::string_view css)
{
    while (!css.empty() && hidden_.size() < most_rules) {
        const auto open = css.find_first_of("{;");
        if (open == std::string_view::npos) return;
        std::string_view selectors = without_blanks(css.substr(0, open));
        if (selectors.starts_with("<!--")) selectors = without_blanks(selectors.substr(4));
        if (css[open] == ';') {
            css.remove_prefix(open + 1); // "@import ...;"
            continue;
        }
        const auto end = after_block(css, open);
        if (!selectors.starts_with('@')) read_rule(selectors, css.substr(open + 1, end - open - 1));
        css.remove_prefix(end);
    }
}

void HtmlSheet::read_rule(std::string_view selectors, std::string_view says)
{
    if (says.ends_with('}')) says.remove_suffix(1);
    std::string squeezed{says};
    std::erase_if(squeezed, is_blank);
    const auto last = [&](std::string_view name) {
        const auto at = squeezed.rfind(name);
        return at == squeezed.npos ? std::string_view{}
                                   : std::string_view{squeezed}.substr(at + name.size());
    };
    const std::string_view display = last("display:"), visibility = last("visibility:");
    if (display.empty() && visibility.empty()) return;
    const bool gone = display.starts_with("none") || visibility.starts_with("hidden");
    while (!selectors.empty()) {
        const auto end = std::min(selectors.find(','), selectors.size());
        const std::string_view one = without_blanks(selectors.substr(0, end));
        selectors.remove_prefix(std::min(end + 1, selectors.size()));
        if (is_plain(one)) hidden_.insert_or_assign(std::string{one}, gone);
        any_ |= gone;
    }
}

bool HtmlSheet::hides(const HtmlToken& tag) const
{
    if (!any_ || (!tag.has("class") && !tag.has("id"))) return false;
    bool hidden = false, shown = false;
    const auto ask = [&](const std::string& selector) {
        const auto found = hidden_.find(selector);
        if (found != hidden_.end()) (found->second ? hidden : shown) = true;
    };
    const auto ask_both = [&](char sign, std::string_view name) {
        const std::string rest = lower_case(sign + std::string{name});
        ask(rest);
        ask(tag.name + rest);
    };
    std::string_view classes = std::string_view{tag.attribute("class")}.substr(0, 1000);
    while (!(classes = without_blanks(classes)).empty()) {
        const auto end = std::min(classes.find_first_of(" \t\r\n\f"), classes.size());
        ask_both('.', classes.substr(0, end));
        classes.remove_prefix(end);
    }
    if (tag.has("id")) ask_both('#', without_blanks(tag.attribute("id")).substr(0, 200));
    return hidden && !shown && !shows_again(tag.attribute("style"));
}

} // namespace ribbon
