#include "base/url.hpp"
#include "inbound/mail/html.hpp"
#include "inbound/mail/html_walk.hpp"
#include "inbound/mail/links.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 45> allowed{
    "a",     "b",   "big",   "blockquote", "br",     "caption", "center", "code", "dd",
    "del",   "div", "dl",    "dt",         "em",     "h1",      "h2",     "h3",   "h4",
    "h5",    "h6",  "hr",    "i",          "ins",    "li",      "ol",     "p",    "pre",
    "q",     "s",   "small", "span",       "strike", "strong",  "sub",    "sup",  "table",
    "tbody", "td",  "tfoot", "th",         "thead",  "tr",      "tt",     "u",    "ul"};

bool is_allowed(std::string_view name) { return std::ranges::find(allowed, name) != allowed.end(); }

void write_text(std::string& to, std::string_view text)
{
    for (const char letter : text) {
        if (letter == '<')
            to += "&lt;";
        else if (letter == '>')
            to += "&gt;";
        else if (letter == '&')
            to += "&amp;";
        else if (letter == '"')
            to += "&quot;";
        else if (static_cast<unsigned char>(letter) >= ' ' || letter == '\n' || letter == '\t')
            to += letter;
    }
}

/// A small number of columns or rows; nothing where it is anything else.
std::string_view span_of(std::string_view value)
{
    const bool small = !value.empty() && value.size() <= 2 && std::ranges::all_of(value, is_figure);
    return small ? value : std::string_view{};
}

class SafeTaker : public HtmlTaker {
public:
    void opened(const HtmlToken& tag) override
    {
        if (tag.name == "img") {
            // Never fetched: what the sender wrote to be read in its place is.
            write_text(page, tag.attribute("alt"));
            return;
        }
        if (!is_allowed(tag.name)) return;
        page += "<" + tag.name;
        if (tag.name == "a") {
            const auto to = Url::outside(unwrapped(without_blanks(tag.attribute("href"))));
            if (to) {
                write_attribute("href", to->text());
                page += R"( rel="noopener noreferrer nofollow")";
            }
        }
        if (tag.name == "td" || tag.name == "th")
            for (const std::string_view name : {"colspan", "rowspan"})
                if (const auto span = span_of(tag.attribute(name)); !span.empty())
                    write_attribute(name, span);
        const std::string_view direction = tag.attribute("dir");
        if (direction == "rtl" || direction == "ltr") write_attribute("dir", direction);
        page += ">";
    }
    void closed(std::string_view name) override
    {
        if (is_allowed(name) && !is_void_element(name)) (page += "</") += std::string{name} + ">";
    }
    void said(std::string_view text) override { write_text(page, text); }

    std::string page;

private:
    void write_attribute(std::string_view name, std::string_view value)
    {
        (page += ' ') += std::string{name} + "=\"";
        write_text(page, value);
        page += '"';
    }
};

/// Where a link leads, and not what it shows: shortened, or another address to deceive. Addresses
/// that stand in the words lead where they say.
class TargetTaker : public HtmlTaker {
public:
    void opened(const HtmlToken& tag) override
    {
        if (is_block_element(tag.name) || tag.name == "br" || tag.name == "td") words_ += '\n';
        if (tag.name == "a") links_.push_back(tag.has("href"));
        if ((tag.name != "a" && tag.name != "area") || !tag.has("href")) return;
        take_words();
        targets.emplace_back(tag.attribute("href"));
    }
    void closed(std::string_view name) override
    {
        if (is_block_element(name) || name == "td") words_ += '\n';
        if (name == "a" && !links_.empty()) links_.pop_back();
    }
    void said(std::string_view text) override
    {
        if (std::ranges::find(links_, true) == links_.end()) words_ += text;
    }
    void take_words()
    {
        for (std::string& one : targets_of_text(words_)) targets.push_back(std::move(one));
        words_.clear();
    }

    std::vector<std::string> targets;

private:
    std::string words_;
    std::vector<bool> links_; ///< the "a" that stand open, and whether they lead anywhere
};

} // namespace

std::string sanitise_html(std::string_view html)
{
    SafeTaker taker;
    walk_html(html, taker);
    return std::move(taker.page);
}

std::vector<std::string> targets_of_html(std::string_view html)
{
    TargetTaker taker;
    walk_html(html, taker);
    taker.take_words();
    return std::move(taker.targets);
}

} // namespace ribbon
