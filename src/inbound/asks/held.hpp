// Which rules and signs hold of a mail: what asks_of() weighs, for those who make the table.
#pragma once

#include "inbound/asks/words.hpp"

namespace ribbon {

/// A mail cut into words, and where the phrases of each group stand.
struct AskMail {
    std::string_view subject, text;
    std::vector<AskWord> words;
    AskPhrasesFound found;
};

/// A mail as asks_of() takes it.
AskMail ask_mail_of(const AskRules& rules, std::string_view subject, std::string_view words);

struct HeldRule {
    const AskRule* rule = nullptr;
    std::vector<AskFound> places; ///< of the words it found, in order; never empty
};

/// In the order of the table.
std::vector<HeldRule> rules_that_hold(const AskRules& rules, const AskMail& mail);
/// `subject` and `words` as asks_of() takes them.
std::vector<HeldRule> rules_that_hold(const AskRules& rules, std::string_view subject,
                                      std::string_view words);

} // namespace ribbon
