#include "inbound/mail/html.hpp"
#include "inbound/mail/html_walk.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <initializer_list>

namespace ribbon {
namespace {

bool among(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Blockquotes also set words in; only those that a mail program marked are of another mail.
bool is_quotation(const HtmlToken& tag)
{
    return tag.name == "blockquote" &&
           (tag.attribute("type") == "cite" ||
            has_any(tag.attribute("class"), {"_quote", "cite", "yahoo_quoted"}));
}

class TextTaker : public HtmlTaker {
public:
    void opened(const HtmlToken& tag) override
    {
        const std::string_view name = tag.name;
        if (name == "br") return end_line();
        if (is_block_element(name)) break_line(stands_apart(name));
        if (name == "td" || name == "th") space_ = !line_.empty();
        if (name == "pre") ++pre_;
        if (name == "blockquote") {
            quotes_.push_back(is_quotation(tag));
            depth_ += quotes_.back() ? 1 : 0;
        }
        if (name == "ul" || name == "ol" || name == "menu" || name == "dir")
            lists_.push_back(name == "ol" ? 1 : 0);
        if (name == "li") {
            const int number = lists_.empty() ? 0 : lists_.back();
            if (number > 0) ++lists_.back();
            line_ = std::string(2 * (lists_.empty() ? 0 : std::min(lists_.size(), deep) - 1), ' ') +
                    (number > 0 ? std::to_string(number) + ". " : "- ");
            bare_ = line_.size();
        }
    }

    void closed(std::string_view name) override
    {
        if (name == "br") return;
        if (is_block_element(name)) break_line(stands_apart(name));
        if (name == "pre") --pre_;
        if (name == "blockquote" && !quotes_.empty()) {
            depth_ -= quotes_.back() ? 1 : 0;
            quotes_.pop_back();
        }
        if (among(name, {"ul", "ol", "menu", "dir"}) && !lists_.empty()) lists_.pop_back();
    }

    void said(std::string_view text) override
    {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char letter = text[at];
            if (letter == '\n' && pre_ > 0)
                end_line();
            else if (is_blank(letter) && pre_ == 0)
                space_ = space_ || line_.size() > bare_;
            else if (const auto size = unseen(text.substr(at)); size > 0)
                at += size - 1;
            else if (text.substr(at).starts_with("\xC2\xA0")) {
                put(' ');
                ++at;
            } else if (letter != '\r')
                put(letter);
        }
    }

    std::string finish()
    {
        break_line(false);
        while (text_.ends_with('\n')) text_.pop_back();
        return std::move(text_);
    }

private:
    static constexpr std::size_t deep = 8;

    static bool stands_apart(std::string_view name)
    {
        return among(name, {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table",
                            "pre", "blockquote", "hr"});
    }

    /// Bytes of a character that fills a line and shows nothing: U+200B, U+FEFF, U+00AD.
    static std::size_t unseen(std::string_view text)
    {
        if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF")) return 3;
        return text.starts_with("\xC2\xAD") ? 2 : 0;
    }

    void put(char letter)
    {
        if (space_ && line_.size() > bare_) line_ += ' ';
        space_ = false;
        line_ += letter;
    }

    void end_line()
    {
        while (line_.ends_with(' ')) line_.pop_back();
        if (apart_ && !text_.empty() && !text_.ends_with("\n\n")) text_ += mark(true) + "\n";
        apart_ = false;
        quoted_last_ = depth_;
        text_ += mark(line_.empty()) + line_ + "\n";
        line_.clear();
        bare_ = 0;
        space_ = false;
    }

    void break_line(bool apart)
    {
        if (line_.size() > bare_ || bare_ > 0) end_line();
        space_ = false;
        apart_ = apart_ || apart;
    }

    /// The signs of quoting before a line.
    std::string mark(bool empty) const
    {
        const std::size_t depth = empty ? std::min(depth_, quoted_last_) : depth_;
        std::string signs(std::min(depth, deep), '>');
        if (!signs.empty() && !empty) signs += ' ';
        return signs;
    }

    std::string text_, line_;
    std::size_t bare_ = 0; ///< bytes of the line that are a point's sign
    std::size_t depth_ = 0, quoted_last_ = 0;
    std::vector<bool> quotes_;
    std::vector<int> lists_; ///< the next number; 0 where points have none
    int pre_ = 0;
    bool space_ = false, apart_ = false;
};

} // namespace

std::string text_of_html(std::string_view html)
{
    TextTaker taker;
    walk_html(html, taker);
    return taker.finish();
}

} // namespace ribbon
