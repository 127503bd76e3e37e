#include "views/search/view.hpp"

#include "base/folded_words.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

/// Which of the words looked for this one is; none: their number.
std::size_t which(const FoldedWord& word, const Sought& sought)
{
    for (std::size_t i = 0; i < sought.words.size(); ++i) {
        const bool last = i + 1 == sought.words.size();
        if (word.folded == sought.words[i] || (last && word.folded.starts_with(sought.words[i])))
            return i;
    }
    return sought.words.size();
}

struct Window {
    std::size_t first = 0, last = 0; ///< words, both included
};

/// The words from one on that fit, and how many different ones of those looked for are among them.
std::size_t found_from(const std::vector<FoldedWord>& words, std::size_t first,
                       const Sought& sought, std::size_t most, Window& window)
{
    std::set<std::size_t> found;
    window = {first, first};
    for (std::size_t i = first; i < words.size(); ++i) {
        if (words[i].end - words[first].begin > most && i > first) break;
        const std::size_t one = which(words[i], sought);
        if (one < sought.words.size()) found.insert(one);
        window.last = i;
    }
    return found.size();
}

/// The window with the most of what is looked for; of equal ones the first. It begins a few words
/// before the first that is found, so that it can be read.
Window best_window(const std::vector<FoldedWord>& words, const Sought& sought, std::size_t most)
{
    constexpr std::size_t words_before = 4;
    Window best;
    std::size_t best_count = 0;
    found_from(words, 0, sought, most, best);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (which(words[i], sought) == sought.words.size()) continue;
        Window window;
        const std::size_t count = found_from(words, i, sought, most, window);
        if (count <= best_count) continue;
        best_count = count;
        best = window;
        if (count == sought.words.size()) break;
    }
    const std::size_t found_last = best.last;
    for (std::size_t back = std::min(words_before, best.first); back > 0; --back) {
        Window wider;
        if (found_from(words, best.first - back, sought, most, wider) < best_count) continue;
        return {best.first - back, std::min(wider.last, found_last)};
    }
    return best;
}

std::string on_one_line(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ';
        if (!blank)
            line += c;
        else if (line.empty() || line.back() != ' ')
            line += ' ';
    }
    return line;
}

void add(Snippet& snippet, std::string_view text, bool marked)
{
    if (!text.empty()) snippet.pieces.push_back({on_one_line(text), marked});
}

} // namespace

Sought sought(std::string_view typed)
{
    Sought sought;
    for (FoldedWord& word : words_in(typed)) {
        if (word.joined) continue;
        // What was typed again last is still being typed: it moves to the end.
        std::erase(sought.words, word.folded);
        if (sought.words.size() < most_sought_words) sought.words.push_back(std::move(word.folded));
    }
    return sought;
}

Snippet arrange_snippet(std::string_view text, const Sought& sought, std::size_t most)
{
    Snippet snippet;
    const std::vector<FoldedWord> words = words_in(text);
    if (words.empty()) return snippet;
    const Window window = best_window(words, sought, most);
    std::size_t at = window.first == 0 ? 0 : words[window.first].begin;
    std::size_t end = window.last + 1 == words.size() ? text.size() : words[window.last].end;
    // What is no word may be long too: a line of dashes under a mail.
    if (at < words[window.first].begin && words[window.first].begin > most)
        at = words[window.first].begin;
    if (end - words[window.last].end > most) end = words[window.last].end;
    snippet.begins_before = at > 0;
    snippet.goes_on = end < text.size();
    for (std::size_t i = window.first; i <= window.last; ++i) {
        if (words[i].begin < at || which(words[i], sought) == sought.words.size()) continue;
        add(snippet, text.substr(at, words[i].begin - at), false);
        add(snippet, text.substr(words[i].begin, words[i].end - words[i].begin), true);
        at = words[i].end;
    }
    if (at < end) add(snippet, text.substr(at, end - at), false);
    return snippet;
}

} // namespace ribbon
