// Which rules and signs hold of a mail: what asks_of() weighs, for those who make the table.
#pragma once

#include "inbound/asks/words.hpp"

namespace ribbon {

struct HeldRule {
    const AskRule* rule = nullptr;
    std::vector<AskFound> places; ///< of the words it found, in order; never empty
};

/// In the order of the table. `subject` and `words` as asks_of() takes them.
std::vector<HeldRule> rules_that_hold(const AskRules& rules, std::string_view subject,
                                      std::string_view words);

} // namespace ribbon
