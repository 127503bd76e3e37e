#include "inbound/asks/signature.hpp"

#include "base/folded_words.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace ribbon {
namespace {

constexpr std::size_t most_lines = 12; ///< of a signature
constexpr std::size_t most_words = 10; ///< of a line of one

using Words = std::vector<std::string>;

struct Line {
    std::string_view text;
    Words words;
    bool reaches = false; ///< a figure or an @: it may be a number or an address
};

Words words_of(std::string_view text)
{
    Words words;
    for (const FoldedWord& one : words_in(text)) words.emplace_back(one.folded);
    return words;
}

std::vector<Line> read_lines(std::string_view text)
{
    std::vector<Line> lines;
    for (const std::string_view line : lines_of(text))
        lines.push_back({line, words_of(line), line.find_first_of("0123456789@") != line.npos});
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
    const auto lines = read_lines(words);
    std::string kept{words};
    // Every word keeps its place.
    for (std::size_t at = signature_in(lines); at < lines.size(); ++at)
        if (const Line& one = lines[at]; one.reaches && !tells(one.words))
            kept.replace(static_cast<std::size_t>(one.text.data() - words.data()), one.text.size(),
                         one.text.size(), ' ');
    return kept;
}

} // namespace ribbon
