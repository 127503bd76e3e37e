#include "county/words.hpp"

namespace ribbon::county {

std::string handover_words(Life& life)
{
    const std::string name = life.child().given;
    std::string words = life.assessing ? "Assessment open. " : life.plan ? "Plan in place. " : "No plan. ";
    const int kind = life.dice.from(1, 4);
    if (kind == 1) words += "I promised " + life.voice().given + " a call this month and have not made it.";
    if (kind == 2) words += "The school wants to meet about " + name + " before the holidays.";
    if (kind == 3) words += "Nothing urgent that I know of. The emails are in the shared inbox.";
    if (kind == 4) words += life.voice().given + " prefers to be rung after four.";
    return words;
}

} // namespace ribbon::county
