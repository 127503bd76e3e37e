#include "commands/letters/school_in.hpp"

#include "commands/letters/child_index.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

/// Words that many schools have in their names.
constexpr std::array<std::string_view, 30> kinds{
    "school",        "academy",    "college", "primary", "secondary", "infant",  "infants",
    "junior",        "juniors",    "nursery", "special", "high",      "grammar", "community",
    "catholic",      "rc",         "ce",      "c",       "e",         "of",      "england",
    "voluntary",     "controlled", "aided",   "va",      "vc",        "church",  "roman",
    "comprehensive", "sixth"};

bool is_kind(std::string_view word)
{
    return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

/// "Saint Marys" and "St Mary's" alike.
std::string_view plain(std::string_view word)
{
    if (word == "saint") return "st";
    if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
    return word;
}

/// The words of a school's name; what follows a comma is where it is.
std::vector<std::string> words_of(std::string_view school)
{
    std::vector<std::string> words;
    for (LetterWord& one : letter_words(school.substr(0, school.find(','))))
        words.push_back(std::move(one.folded));
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    return words;
}

bool stands_at(const std::vector<LetterWord>& words, std::size_t at,
               const std::vector<std::string>& name)
{
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (plain(words[at + i].folded) != plain(name[i])) return false;
    return true;
}

} // namespace

bool names_school(const std::vector<LetterWord>& words, std::string_view school)
{
    const std::vector<std::string> whole = words_of(school);
    if (whole.empty()) return false;
    std::vector<std::string> stem = whole;
    while (stem.size() > 1 && is_kind(stem.back())) stem.pop_back();
    // "Outwood Academy Hasland" of "Outwood Academy Hasland Hall".
    const std::vector<std::string> most{whole.begin(), whole.end() - 1};
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (most.size() > 1 && stands_at(words, at, most)) return true;
        if (!stands_at(words, at, stem)) continue;
        // "The Pingle" of "The Pingle Academy".
        if (at > 0 && words[at - 1].folded == "the" && stem.size() < whole.size()) return true;
        const std::size_t next = at + stem.size();
        const bool followed = next < words.size() && is_kind(words[next].folded) &&
                              words[next].folded != "of" && words[next].folded.size() > 1;
        if (stem.size() > 1 || followed || stem.size() == whole.size()) return true;
    }
    return false;
}

bool is_in_school_name(const std::vector<LetterWord>& words, std::size_t first, std::size_t last,
                       std::string_view school)
{
    const std::vector<std::string> whole = words_of(school);
    const std::size_t length = last - first + 1;
    for (std::size_t skip = 0; skip + length < whole.size() && skip <= first; ++skip)
        if (stands_at(words, first - skip, whole)) return true;
    return false;
}

} // namespace ribbon
