#include "inbound/cases/known_words.hpp"

#include <algorithm>

namespace ribbon {

WordList::WordList(const std::vector<std::string_view>& words)
{
    for (const std::string_view word : words)
        if (!word.empty() && set_.insert(word).second) words_.push_back(word);
    for (const std::string_view word : words_) longest_ = std::max(longest_, word.size());
}

std::string_view WordList::longest_at(std::string_view text) const
{
    for (std::size_t end = std::min(text.size(), longest_); end > 0; --end) {
        const bool whole =
            end == text.size() || text[end] == ' ' || text[end] == '\t' || text[end] == ',';
        if (whole && set_.contains(text.substr(0, end))) return text.substr(0, end);
    }
    return {};
}

KnownWords known_words(const Law& law)
{
    std::vector<std::string_view> titles;
    std::vector<std::string_view> clocks;
    for (const Provision& one : law.provisions()) {
        titles.push_back(one.title);
        clocks.push_back(one.id);
    }
    return {WordList{titles}, WordList{clocks}};
}

} // namespace ribbon
