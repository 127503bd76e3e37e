#include "inbound/mail/html_walk.hpp"

#include "inbound/mail/html_sheet.hpp"
#include "inbound/mail/html_style.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

using Names = std::initializer_list<std::string_view>;

bool among(std::string_view name, Names names)
{
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 13> void_names{"area",  "base",   "br",    "col",  "embed",
                                                      "hr",    "img",    "input", "link", "meta",
                                                      "param", "source", "track"};

constexpr std::array<std::string_view, 43> block_names{
    "address", "article", "aside",    "blockquote", "caption", "center",   "dd",         "details",
    "dialog",  "dir",     "div",      "dl",         "dt",      "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",       "h2",         "h3",      "h4",       "h5",         "h6",
    "header",  "hr",      "li",       "listing",    "main",    "menu",     "nav",        "ol",
    "p",       "pre",     "section",  "summary",    "table",   "tbody",    "tfoot",      "thead",
    "tr",      "ul",      "plaintext"};

/// What holds what stands in it together: an end tag within does not reach past it.
bool is_wall(std::string_view name) { return among(name, {"table", "td", "th", "caption"}); }

/// Has no place in the tree, and what stands in it is read.
bool is_passed_over(std::string_view name) { return among(name, {"html", "head", "body"}); }

/// For programs, not for people.
bool is_machinery(std::string_view name)
{
    return among(name, {"template", "svg", "datalist", "xml"});
}

class Walk {
public:
    Walk(HtmlTaker& taker, const HtmlSheet& sheet) : taker_(taker), sheet_(sheet) {}

    void take(HtmlToken& token)
    {
        using Kind = HtmlToken::Kind;
        if (token.kind == Kind::text) {
            if (!hidden()) taker_.said(token.text);
        } else if (is_passed_over(token.name))
            return;
        else if (token.kind == Kind::open)
            open(token);
        else
            close(token.name);
    }
    void finish() { close_down_to(0); }

private:
    struct Standing {
        std::string name;
        HtmlSight sight;
        bool told;
    };

    bool hidden() const { return !stack_.empty() && !stack_.back().sight.shows(); }

    void open(HtmlToken& token)
    {
        if (stack_.size() >= html_depth && !is_void_element(token.name)) {
            ++too_deep_;
            return;
        }
        close_what_ends_before(token.name);
        HtmlSight sight = stack_.empty() ? HtmlSight{} : stack_.back().sight;
        sight.take(token);
        if (is_machinery(token.name) || sheet_.hides(token)) sight.gone = true;
        const bool told = !sight.gone;
        if (is_void_element(token.name)) {
            if (told) {
                taker_.opened(token);
                taker_.closed(token.name);
            }
            return;
        }
        // "<o:p/>" of Word ends itself; "<div/>" does not, whatever its writer thought.
        if (token.closes_itself && token.name.find(':') != std::string::npos) return;
        stack_.push_back({token.name, sight, told});
        if (token.name == "p") ++paragraphs_;
        if (told) taker_.opened(token);
    }

    void close(std::string_view name)
    {
        if (name == "br" || name == "p") {
            // An end of what did not begin makes one, and ends it (section 13.2.6.4.7).
            if (name == "br" || !stands(name)) {
                HtmlToken made{.kind = HtmlToken::Kind::open, .name = std::string{name}};
                open(made);
                if (name == "br") return;
            }
        }
        if (is_void_element(name)) return;
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        const bool of_a_table = is_wall(name) || among(name, {"tr", "tbody", "thead", "tfoot"});
        for (std::size_t at = stack_.size(); at-- > 0;) {
            if (stack_[at].name == name) return close_through(at);
            if (is_wall(stack_[at].name) && (!of_a_table || stack_[at].name == "table")) return;
        }
    }

    bool stands(std::string_view name) const
    {
        for (std::size_t at = stack_.size(); at-- > 0;) {
            if (stack_[at].name == name) return true;
            if (is_wall(stack_[at].name)) return false;
        }
        return false;
    }

    /// Ends one element. What stands crossed over its end goes on after it: "<b><p></b>text</p>".
    void close_through(std::size_t at)
    {
        std::vector<Standing> crossed;
        if (!is_block_element(stack_[at].name) && !is_wall(stack_[at].name))
            for (std::size_t above = at + 1; above < stack_.size(); ++above)
                if (is_block_element(stack_[above].name) || is_wall(stack_[above].name))
                    crossed.push_back(stack_[above]);
        close_down_to(at);
        for (Standing& one : crossed) {
            // It keeps its own sight: what was hidden stays so.
            const HtmlToken again{.kind = HtmlToken::Kind::open, .name = one.name};
            if (one.told) taker_.opened(again);
            if (one.name == "p") ++paragraphs_;
            stack_.push_back(std::move(one));
        }
    }

    void close_down_to(std::size_t size)
    {
        while (stack_.size() > size) {
            const Standing last = std::move(stack_.back());
            stack_.pop_back();
            if (last.name == "p") --paragraphs_;
            if (last.told) taker_.closed(last.name);
        }
    }

    /// Ends the nearest of `names` if it stands before any of `walls`.
    void end_nearest(Names names, Names walls)
    {
        for (std::size_t at = stack_.size(); at-- > 0;) {
            if (among(stack_[at].name, names)) return close_down_to(at);
            if (among(stack_[at].name, walls)) return;
        }
    }

    /// End tags that may be left out (section 13.1.2.4).
    void close_what_ends_before(std::string_view name)
    {
        if (name == "li")
            end_nearest({"li"}, {"ul", "ol", "menu", "dir", "table", "td", "th", "blockquote"});
        else if (name == "dd" || name == "dt")
            end_nearest({"dd", "dt"}, {"dl", "table", "td", "th", "blockquote"});
        else if (name == "td" || name == "th")
            end_nearest({"td", "th"}, {"table"});
        else if (name == "tr")
            end_nearest({"tr"}, {"table"});
        else if (among(name, {"tbody", "thead", "tfoot"}))
            end_nearest({"tbody", "thead", "tfoot"}, {"table"});
        else if (among(name, {"option", "optgroup"}))
            end_nearest({"option"}, {"select", "table", "td", "th"});
        if (paragraphs_ > 0 && is_block_element(name) &&
            !among(name, {"tr", "tbody", "thead", "tfoot", "caption"}))
            end_nearest({"p"}, {"table", "td", "th", "caption", "button", "object"});
    }

    HtmlTaker& taker_;
    const HtmlSheet& sheet_;
    std::vector<Standing> stack_;
    std::size_t paragraphs_ = 0; ///< that stand open
    std::size_t too_deep_ = 0;
};

} // namespace

bool is_void_element(std::string_view name)
{
    return std::ranges::find(void_names, name) != void_names.end() || name == "wbr";
}

bool is_block_element(std::string_view name)
{
    return std::ranges::find(block_names, name) != block_names.end();
}

void walk_html(std::string_view html, HtmlTaker& taker)
{
    html = html.substr(0, html_bytes);
    HtmlTokens tokens{html};
    const HtmlSheet sheet{html};
    Walk walk{taker, sheet};
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::end; token = tokens.next())
        walk.take(token);
    walk.finish();
}

} // namespace ribbon
