#include "inbound/asks/signature.hpp"

#include "base/folded_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace ribbon {
namespace {

constexpr std::size_t most_lines = 12; ///< of a signature
constexpr std::size_t most_words = 10; ///< of a line of one

using Words = std::vector<std::string>;

struct Line {
    std::string_view text; ///< with its end
    Words words;
    bool reaches = false; ///< a figure or an @: it may be a number or an address
};

Words words_of(std::string_view text)
{
    Words words;
    for (const FoldedWord& one : words_in(text)) words.emplace_back(one.folded);
    return words;
}

std::vector<Line> lines_of(std::string_view text)
{
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        lines.push_back({line, words_of(line), line.find_first_of("0123456789@") != line.npos});
        text.remove_prefix(end);
    }
    return lines;
}

bool has_one_of(const Words& words, const auto& of)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& one) {
        return std::find(of.begin(), of.end(), one) != of.end();
    });
}

/// Whether it leads to where somebody can be reached from now on.
bool leads(const Words& words)
{
    constexpr std::array<std::string_view, 28> says{
        "new",     "now",    "moved",  "moving",  "move",    "changed", "change",
        "address", "number", "live",   "living",  "phone",   "mobile",  "email",
        "mail",    "below",  "follow", "details", "contact", "ring",    "call",
        "text",    "reach",  "use",    "instead", "update",  "updated", "post"};
    return has_one_of(words, says);
}

/// Whether a line says something, and does not only name.
bool tells(const Words& words)
{
    constexpr std::array<std::string_view, 20> says{
        "is",  "are",   "was",  "my",   "our",     "i",   "we",   "please", "has", "have",
        "new", "moved", "move", "from", "changed", "now", "will", "want",   "ps",  "instead"};
    return words.size() > most_words || has_one_of(words, says);
}

bool takes_leave(const Words& words)
{
    constexpr std::array<std::string_view, 12> begins{
        "regards", "kind",  "best",   "warm", "yours",        "many",
        "thanks",  "thank", "cheers", "sent", "respectfully", "sincerely"};
    constexpr std::size_t few = 4;
    return !words.empty() && words.size() <= few &&
           std::find(begins.begin(), begins.end(), words.front()) != begins.end();
}

/// The first line of the signature; as many as there are where there is none.
std::size_t signature_in(const std::vector<Line>& lines)
{
    std::size_t seen = 0;
    for (std::size_t at = lines.size(); at-- > 0;) {
        const Words& words = lines[at].words;
        if (words.empty()) continue;
        if (takes_leave(words)) return at;
        if (++seen > most_lines) return lines.size();
        if (tells(words)) return leads(words) ? lines.size() : at + 1;
    }
    return lines.size(); // nothing but such lines: they are what is told
}

} // namespace

std::string without_signature(std::string_view words)
{
    const auto lines = lines_of(words);
    const std::size_t from = signature_in(lines);
    std::string kept;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Line& one = lines[at];
        const bool goes = at >= from && one.reaches && !tells(one.words);
        // Every word keeps its place.
        for (const char letter : one.text) kept += goes && letter != '\n' ? ' ' : letter;
    }
    return kept;
}

} // namespace ribbon
