#include "inbound/cases/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool blank(char c) { return c == ' ' || c == '\t'; }

std::size_t end_of_word(std::string_view text)
{
    if (!text.empty() && text[0] == ',') return 1;
    const auto end =
        std::find_if(text.begin(), text.end(), [](char c) { return blank(c) || c == ','; });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (blank(text.front()) || text.front() == '\r')) text.remove_prefix(1);
    while (!text.empty() && (blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

Words::Words(std::string_view text) : rest_(trimmed(text)) {}

std::string_view Words::peek() const { return rest_.substr(0, end_of_word(rest_)); }

std::string_view Words::next()
{
    const std::string_view word = peek();
    skip(word.size());
    return word;
}

void Words::skip(std::size_t bytes)
{
    rest_ = trimmed(rest_.substr(std::min(bytes, rest_.size())));
}

bool Words::take(std::string_view words)
{
    Words ahead = *this;
    for (Words wanted{words}; !wanted.empty(); wanted.next())
        if (ahead.next() != wanted.peek()) return false;
    *this = ahead;
    return true;
}

std::optional<std::string> Words::quoted(std::string& why)
{
    if (rest_.starts_with("\xE2\x80\x9C") || rest_.starts_with("\xE2\x80\x98") ||
        rest_.starts_with("'")) {
        why = "use straight double quotes, as in \"Hill School\"";
        return std::nullopt;
    }
    if (!rest_.starts_with('"')) {
        why = "put it in double quotes, as in \"Hill School\"";
        return std::nullopt;
    }
    std::string text;
    for (std::size_t at = 1; at < rest_.size(); ++at) {
        if (rest_[at] == '"') {
            skip(at + 1);
            return text;
        }
        if (rest_[at] == '\\' && at + 1 < rest_.size()) {
            ++at;
            const std::string_view marks = "\"\\nt";
            const auto which = marks.find(rest_[at]);
            if (which == std::string_view::npos) {
                why = "in quotes, a backslash stands only before \" \\ n or t";
                return std::nullopt;
            }
            text += "\"\\\n\t"[which];
            continue;
        }
        text += rest_[at];
    }
    why = "the quotes do not close";
    return std::nullopt;
}

std::string in_quotes(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace ribbon
