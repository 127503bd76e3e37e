// What is said of answers that did not come, on paper and on the page alike.
#include "views/ribbon/view.hpp"

#include "views/words.hpp"

namespace ribbon {

std::string_view answer_missing(const RibbonMessage& message)
{
    if (message.unanswered) return " (not answered)";
    return message.no_answer ? " (no answer found)" : "";
}

std::string not_answered(const RibbonCounts& counts)
{
    if (counts.unanswered > 0) return std::to_string(counts.unanswered);
    return counts.no_clock > 0 ? "None of those with a clock" : "None";
}

std::string without_a_clock(const RibbonCounts& counts)
{
    const std::string says = std::to_string(counts.no_clock) + ", of an older mailbox; ";
    if (counts.no_answer == 0) return says + "to each the council wrote later about the same";
    return says + "no answer found to " + std::to_string(counts.no_answer) +
           (counts.no_answer == 1 ? ", which came " : ", the oldest of which came ") +
           counted(counts.no_answer_days, "day") + " ago";
}

} // namespace ribbon
