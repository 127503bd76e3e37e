#include "views/danger/view.hpp"

#include "base/embedded.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The words of a text in small letters, a curly apostrophe as a straight one. All that is no
/// letter, figure, apostrophe, ampersand or star stands between words.
std::vector<std::string> words_of(std::string_view text)
{
    constexpr std::string_view curly = "\xE2\x80\x99";
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, curly.size()) == curly) {
            word += '\'';
            i += curly.size() - 1;
            continue;
        }
        const char letter = text[i];
        const auto byte = static_cast<unsigned char>(letter);
        if (letter >= 'A' && letter <= 'Z')
            word += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                 letter == '\'' || letter == '&' || letter == '*' || byte >= 0x80)
            word += letter;
        else
            end_word();
    }
    end_word();
    return words;
}

struct Phrase {
    std::string_view written;
    std::vector<std::string> words;
};

const std::vector<Phrase>& phrases()
{
    static const std::vector<Phrase> read = [] {
        std::vector<Phrase> all;
        std::string_view rest = embedded("words/danger.txt");
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (!line.empty() && line[0] != '#') all.push_back({line, words_of(line)});
        }
        return all;
    }();
    return read;
}

bool is_word(std::string_view wanted, std::string_view word)
{
    if (!wanted.ends_with('*')) return wanted == word;
    return word.starts_with(wanted.substr(0, wanted.size() - 1));
}

bool stands_in(const Phrase& phrase, const std::vector<std::string>& words)
{
    return std::search(words.begin(), words.end(), phrase.words.begin(), phrase.words.end(),
                       [](const std::string& word, const std::string& wanted) {
                           return is_word(wanted, word);
                       }) != words.end();
}

} // namespace

std::vector<std::string_view> danger_in(std::string_view text)
{
    const auto words = words_of(text);
    std::vector<std::string_view> found;
    for (const Phrase& phrase : phrases())
        if (stands_in(phrase, words)) found.push_back(phrase.written);
    return found;
}

} // namespace ribbon
