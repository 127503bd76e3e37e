// A mail as the rules read it: its words with their places, and which groups stand where.
#pragma once

#include "inbound/asks/rules.hpp"
#include "inbound/asks/word.hpp"

namespace ribbon {

/// The words of a subject and a text, the subject first, as a sentence of its own.
std::vector<AskWord> ask_words(std::string_view subject, std::string_view words);

/// A phrase that was found: from a word to a word, both included.
struct AskFound {
    std::uint32_t first = 0, last = 0; ///< a mail has no four thousand million words
};

/// A phrase that weighs by itself, and where it stands first.
struct AskWeighing {
    std::size_t phrase = 0;
    AskFound found;
};

struct AskPhrasesFound {
    /// Of each group, where its phrases stand, in order of their first words.
    std::vector<std::vector<AskFound>> groups;
    std::vector<AskWeighing> weighing; ///< in the order of the mail, no phrase twice
};

AskPhrasesFound found_phrases(const AskRules& rules, const std::vector<AskWord>& words);

} // namespace ribbon
