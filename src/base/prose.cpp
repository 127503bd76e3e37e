#include "base/prose.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// A quote in a quote in a quote: deeper ones stay in the text with their signs.
constexpr int deepest_quote = 8;

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Where an address begins, or the end of the text.
std::size_t next_address(std::string_view text)
{
    return std::min(text.find("http://"), text.find("https://"));
}

/// An address ends at white space or a bracket, and a full stop after it belongs to the sentence.
std::string_view address_at(std::string_view text)
{
    std::string_view address = text.substr(0, text.find_first_of(" \t\r\n<>\"`{}|\\^"));
    while (!address.empty() &&
           std::string_view{".,;:!?)'*_"}.find(address.back()) != std::string_view::npos) {
        // A bracket that the address itself opened is a part of it.
        if (address.back() == ')' &&
            std::ranges::count(address, '(') >= std::ranges::count(address, ')'))
            break;
        address.remove_suffix(1);
    }
    return address;
}

ProseLine line_of(std::string_view text)
{
    ProseLine runs;
    std::string plain;
    const auto end_plain = [&] {
        if (!plain.empty()) runs.push_back({.text = std::move(plain)});
        plain.clear();
    };
    while (!text.empty()) {
        const auto at = std::min(next_address(text), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        const std::string_view address = address_at(text);
        const auto to = Url::outside(address);
        // "https://" alone leads nowhere, and is text.
        if (to && address.size() > std::string_view{"https://"}.size()) {
            end_plain();
            runs.push_back({.text = std::string{address}, .to = to});
            text.remove_prefix(address.size());
        } else {
            plain += text.substr(0, 4);
            text.remove_prefix(4);
        }
    }
    end_plain();
    return runs;
}

class TextReader {
public:
    TextReader(std::string_view text, int depth) : rest_(text), depth_(depth) {}

    Prose read()
    {
        while (!rest_.empty()) take(next_line());
        end_block();
        return std::move(prose_);
    }

private:
    std::string_view next_line()
    {
        auto line = rest_.substr(0, rest_.find('\n'));
        rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

    void take(std::string_view line)
    {
        const bool quoted = depth_ < deepest_quote && line.starts_with('>');
        if (quoted != in_quote_ || (!quoted && is_blank(line))) end_block();
        in_quote_ = quoted;
        if (quoted) {
            line.remove_prefix(line.starts_with("> ") ? 2 : 1);
        } else if (is_blank(line))
            return;
        if (!block_.empty() || (quoted && begun_)) block_ += '\n';
        block_ += line;
        begun_ = true;
    }

    void end_block()
    {
        if (in_quote_ && begun_)
            prose_.push_back({ProseQuote{TextReader(block_, depth_ + 1).read()}});
        else if (!block_.empty())
            prose_.push_back({ProseParagraph{line_of(block_)}});
        block_.clear();
        begun_ = false;
    }

    std::string_view rest_;
    int depth_;
    Prose prose_;
    std::string block_;
    bool in_quote_ = false, begun_ = false;
};

void append_words(std::string& to, std::string_view words)
{
    if (!to.empty() && !words.empty() && to.back() != ' ') to += ' ';
    for (const char letter : words) to += letter == '\n' ? ' ' : letter;
}

void append_line(std::string& to, const ProseLine& line)
{
    std::string words;
    for (const ProseRun& run : line) words += run.text;
    append_words(to, words);
}

void append_block(std::string& to, const ProseBlock& block)
{
    if (const auto* paragraph = std::get_if<ProseParagraph>(&block.is))
        append_line(to, paragraph->says);
    if (const auto* heading = std::get_if<ProseHeading>(&block.is)) append_line(to, heading->says);
    if (const auto* quote = std::get_if<ProseQuote>(&block.is))
        append_words(to, words_of(quote->says));
    if (const auto* list = std::get_if<ProseList>(&block.is))
        for (const Prose& item : list->items) append_words(to, words_of(item));
    if (const auto* table = std::get_if<ProseTable>(&block.is))
        for (const auto& row : table->rows)
            for (const ProseLine& cell : row) append_line(to, cell);
}

} // namespace

Prose prose_of_text(std::string_view text) { return TextReader(text, 0).read(); }

std::string words_of(const Prose& prose)
{
    std::string words;
    for (const ProseBlock& block : prose) append_block(words, block);
    return words;
}

} // namespace ribbon
