#include "inbound/forms/school_search.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Small letters and figures, and one blank for whatever stands between them; an apostrophe goes.
std::string plain(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            words += c;
        else if (c >= 'A' && c <= 'Z')
            words += static_cast<char>(c - 'A' + 'a');
        else if (c != '\'' && !words.empty() && words.back() != ' ')
            words += ' ';
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

bool has_every_word(const std::string& all, std::string_view words)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        // A word may be cut short, as people type it, but not begin in the middle of another.
        if (all.find(" " + std::string{words.substr(0, end)}) == std::string::npos) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

} // namespace

std::vector<School> schools_called(const Places& places, std::string_view typed, std::size_t most)
{
    const std::string wanted = plain(typed);
    if (wanted.size() < 3) return {};
    std::vector<School> found;
    for (const School& one : places.schools())
        if (one.open && has_every_word(" " + plain(one.name) + " " + plain(one.town), wanted))
            found.push_back(one);
    std::stable_partition(found.begin(), found.end(),
                          [&](const School& one) { return plain(one.name).starts_with(wanted); });
    if (found.size() > most) found.resize(most);
    return found;
}

} // namespace ribbon
