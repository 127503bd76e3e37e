// The words of the law that a file of cases may use: the titles of provisions and their ids.
#pragma once

#include "law/law.hpp"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace ribbon {

/// A list of words with a quick way to ask for one. The words live as long as what gave them.
class WordList {
public:
    WordList() = default;
    explicit WordList(const std::vector<std::string_view>& words);

    bool empty() const { return words_.empty(); }
    bool has(std::string_view word) const { return set_.contains(word); }
    const std::vector<std::string_view>& words() const { return words_; }
    /// The longest word that `text` begins with, followed by a blank, a comma or the end; empty
    /// when it begins with none.
    std::string_view longest_at(std::string_view text) const;

private:
    std::vector<std::string_view> words_;
    std::unordered_set<std::string_view> set_;
    std::size_t longest_ = 0;
};

/// What a reader of cases is told of the law. An empty list is not checked: any words pass.
struct KnownWords {
    WordList titles;
    WordList clocks;
};

KnownWords known_words(const Law& law);

} // namespace ribbon
