#include "inbound/mail/addresses.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/parameters.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool is_blank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

/// Without comments, blanks and control characters, without a source route ("@a,@b:user@c", RFC
/// 5322 section 4.4), without "mailto:".
std::string cleaned(std::string_view address)
{
    std::string clean;
    bool quoted = false;
    int comments = 0;
    for (const char letter : address) {
        if (letter == '"' && comments == 0) quoted = !quoted;
        if (letter == '(' && !quoted) ++comments;
        const bool kept = static_cast<unsigned char>(letter) > ' ' || (quoted && letter == ' ');
        if (kept && letter != 0x7F && comments == 0) clean += letter;
        if (letter == ')' && comments > 0) --comments;
    }
    if (clean.starts_with('@'))
        if (const auto colon = clean.find(':'); colon != std::string::npos)
            clean.erase(0, colon + 1);
    if (lower_case(clean.substr(0, 7)) == "mailto:") clean.erase(0, 7);
    while (clean.starts_with('<')) clean.erase(0, 1);
    while (clean.ends_with('>') || clean.ends_with(';')) clean.pop_back();
    // An encoded word can hold what no address may.
    return without_edges(without_controls(decoded_words(clean)));
}

bool is_address(std::string_view text)
{
    if (text.starts_with("=?")) return false; // a word that is not decoded yet
    const auto at = text.rfind('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

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
        if (letter == '"') return quoted();
        if (letter == '(') return comment();
        if (letter == '<') return angle();
        ++at_;
        if (letter == ',') return finish(false);
        if (letter == ';') return finish(true);
        // "Friends: a@b.example, c@d.example;": what stood before the colon names a group.
        if (letter == ':' && !is_address(word_)) return word_.clear(), words_.clear();
        if (is_blank(letter)) return end_word();
        word_ += letter;
    }

    void quoted()
    {
        std::string inside;
        const std::size_t begin = at_;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            inside += text_[at_];
        }
        if (at_ < text_.size()) ++at_;
        const bool local = at_ < text_.size() && text_[at_] == '@';
        if (local || (!word_.empty() && word_.back() == '.'))
            word_ += text_.substr(begin, at_ - begin); // "john smith"@example: of the address
        else
            end_word(), words_.push_back(inside);
    }

    void comment()
    {
        int depth = 0;
        std::string inside;
        for (; at_ < text_.size(); ++at_) {
            const char letter = text_[at_];
            if (letter == '\\' && at_ + 1 < text_.size()) {
                inside += text_[++at_];
                continue;
            }
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) break;
            if (depth > 1 || letter != '(') inside += letter;
        }
        if (at_ < text_.size()) ++at_;
        if (comment_.empty()) comment_ = inside;
    }

    void angle()
    {
        end_word();
        const auto end = text_.find_first_of("<>", at_ + 1);
        const bool closed = end != std::string_view::npos && text_[end] == '>';
        const auto inside = text_.substr(at_ + 1, end - at_ - 1);
        at_ = closed ? end + 1 : end == std::string_view::npos ? text_.size() : end;
        std::string address = cleaned(inside);
        if (address.empty() || (!closed && !is_address(address))) return;
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
        std::vector<std::string> words = std::move(words_);
        words_.clear();
        bool any = false;
        for (std::string& word : words) {
            std::string address = is_address(word) ? cleaned(word) : std::string{};
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
        if (any || last)
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

    void reset() { words_.clear(), word_.clear(), comment_.clear(); }

    /// In words; no name has as many, and each comma reads those before it again.
    static constexpr std::size_t longest_name = 50;

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<MailAddress> found_;
    std::vector<std::string> words_;
    std::string word_, comment_;
    bool after_angle_ = false;
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
