// A mail as the rules read it: its words with their places, and which groups stand where.
#pragma once

#include "inbound/asks/rules.hpp"

#include <cstdint>

namespace ribbon {

struct AskWord {
    std::string folded; ///< "don't" is "dont", however it was written
    bool in_subject = false;
    std::size_t begin = 0, end = 0; ///< in the subject or the text, in bytes
    std::uint32_t sentence = 0;
    bool owner = false; ///< "Imogen's"
};

/// The words of a subject and a text, the subject first, as a sentence of its own.
std::vector<AskWord> ask_words(std::string_view subject, std::string_view words);

/// A phrase that was found: from a word to a word, both included.
struct AskFound {
    std::uint32_t first = 0, last = 0; ///< a mail has no four thousand million words
};

/// Of each group, where its phrases stand, in order of their first words.
std::vector<std::vector<AskFound>> found_groups(const AskRules& rules,
                                                const std::vector<AskWord>& words);

} // namespace ribbon
