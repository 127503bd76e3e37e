#include "inbound/mail/addresses.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/address_form.hpp"
#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Reads a list letter by letter, once.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<MailAddress> read()
    {
        while (at_ < text_.size()) step();
        finish(true);
        return std::move(found_);
    }

private:
    void step()
    {
        const char letter = text_[at_];
        if (letter == '"' && opens(end_of_quoted())) return quoted();
        if (letter == '(' && opens(end_of_comment())) return comment();
        if (letter == '<') return angle();
        ++at_;
        if (letter == '"' || letter == '(') return end_word();
        if (letter == ',') return finish(false);
        if (letter == ';') return finish(true);
        // "Friends: a@b.example, c@d.example;": what stood before the colon names a group.
        if (letter == ':' && !is_address(word_)) return word_.clear(), words_.clear();
        if (is_blank(letter)) return end_word();
        word_ += letter;
    }

    /// A mark without its other half is passed over, and after it no more are looked for: reading
    /// to the end for each would take for ever.
    bool opens(std::size_t end)
    {
        unbalanced_ = unbalanced_ || end == std::string_view::npos;
        return !unbalanced_;
    }

    std::size_t end_of_quoted() const
    {
        std::size_t end = at_ + 1;
        while (!unbalanced_ && end < text_.size() && text_[end] != '"')
            end += text_[end] == '\\' ? 2 : 1;
        return end < text_.size() ? end : std::string_view::npos;
    }

    std::size_t end_of_comment() const
    {
        int depth = 0;
        for (std::size_t end = at_; !unbalanced_ && end < text_.size(); ++end) {
            if (text_[end] == '\\') {
                ++end;
                continue;
            }
            depth += text_[end] == '(' ? 1 : text_[end] == ')' ? -1 : 0;
            if (depth == 0) return end;
        }
        return std::string_view::npos;
    }

    /// What stands from after `at_` to `end`, without the signs that escape.
    std::string inside(std::size_t end)
    {
        std::string text;
        for (++at_; at_ < end; ++at_) {
            if (text_[at_] == '\\') ++at_;
            text += text_[at_];
        }
        ++at_;
        return text;
    }

    void quoted()
    {
        const std::size_t begin = at_;
        std::string words = inside(end_of_quoted());
        const bool local = at_ < text_.size() && text_[at_] == '@';
        if (local || (!word_.empty() && word_.back() == '.'))
            word_ += text_.substr(begin, at_ - begin); // "john smith"@example: of the address
        else
            end_word(), words_.push_back(std::move(words));
    }

    void comment()
    {
        std::string words = inside(end_of_comment());
        if (comment_.empty()) comment_ = std::move(words);
    }

    void angle()
    {
        end_word();
        const auto end = text_.find_first_of("<>", at_ + 1);
        const bool closed = end != std::string_view::npos && text_[end] == '>';
        const auto inside = text_.substr(at_ + 1, end - at_ - 1);
        at_ = closed ? end + 1 : end == std::string_view::npos ? text_.size() : end;
        std::string address = cleaned_address(inside);
        if (!is_address(address)) {
            nameless_ = true; // what stood before it names nobody else
            return;
        }
        found_.push_back({std::move(address), name()});
        reset();
        after_angle_ = true;
    }

    void end_word()
    {
        if (!word_.empty()) words_.push_back(std::move(word_));
        word_.clear();
    }

    /// The end of one entry. What has no address is kept for the name of the next one: people write
    /// "Smith, Ann <ann@example.org>" without quotation marks.
    void finish(bool last)
    {
        end_word();
        if (after_angle_ && words_.empty() && found_.back().name.empty() && !comment_.empty())
            found_.back().name = decoded_words(comment_);
        after_angle_ = false;
        // Of words without brackets each that can be an address is one, and those before name it.
        close_up();
        std::vector<std::string> words = std::move(words_);
        words_.clear();
        bool any = false;
        for (std::string& word : words) {
            std::string address =
                word.find('@') != word.npos ? cleaned_address(word) : std::string{};
            if (!is_address(address)) {
                words_.push_back(std::move(word));
                continue;
            }
            any = true;
            found_.push_back({std::move(address), name()});
            words_.clear();
        }
        if (any && found_.back().name.empty() && !comment_.empty())
            found_.back().name = decoded_words(comment_);
        if (any || last || nameless_)
            reset();
        else if (words_.size() > longest_name)
            words_.clear();
        else if (!words_.empty())
            words_.back() += ',';
    }

    std::string name() const
    {
        std::string all;
        for (const std::string& word : words_) all += (all.empty() ? "" : " ") + word;
        return decoded_words(all);
    }

    /// "ann @ school.example", with nothing else beside it, is an address (RFC 5322 section 4.4).
    void close_up()
    {
        if (words_.size() < 2 || words_.size() > 3) return;
        std::string all;
        for (const std::string& word : words_) all += word;
        const bool around = words_[1].starts_with('@') || words_[0].ends_with('@');
        const bool whole = all.find('.', std::min(all.rfind('@'), all.size())) != all.npos;
        if (around && whole && is_address(all)) words_ = {std::move(all)};
    }

    void reset() { words_.clear(), word_.clear(), comment_.clear(), nameless_ = false; }

    /// In words; no name has as many, and each comma reads those before it again.
    static constexpr std::size_t longest_name = 50;

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<MailAddress> found_;
    std::vector<std::string> words_;
    std::string word_, comment_;
    bool after_angle_ = false, unbalanced_ = false;
    bool nameless_ = false; ///< something in "<>" was no address
};

} // namespace

std::vector<MailAddress> read_addresses(std::string_view raw)
{
    auto found = Reader{raw}.read();
    if (found.empty() && raw.find("=?") != std::string_view::npos)
        found = Reader{decoded_words(raw)}.read();
    return found;
}

std::vector<std::string> read_identifiers(std::string_view value)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < value.size();) {
        const auto open = value.find('<', at);
        if (open == std::string_view::npos) break;
        const auto close = value.find('>', open);
        if (close == std::string_view::npos) break;
        if (auto inside = without_edges(value.substr(open + 1, close - open - 1)); !inside.empty())
            found.push_back(std::move(inside));
        at = close + 1;
    }
    if (!found.empty()) return found;
    for (std::size_t at = 0; at < value.size();) {
        const auto begin = value.find_first_not_of(" \t<>,", at);
        if (begin == std::string_view::npos) break;
        const auto end = std::min(value.find_first_of(" \t<>,", begin), value.size());
        found.emplace_back(value.substr(begin, end - begin));
        at = end;
    }
    return found;
}

} // namespace ribbon
