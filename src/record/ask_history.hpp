// What the messages of a case read as if they asked for, and what people said of it.
#pragma once

#include "record/ask_labels.hpp"
#include "record/history.hpp"

#include <vector>

namespace ribbon {

enum class AskState : std::uint8_t {
    open, ///< nobody has said yet, or whoever wrote has contradicted a "no"
    yes,
    no,
};

/// One thing that a message seems to ask for.
struct SeenAsk {
    std::int64_t number = 0;  ///< of its ask_seen
    std::int64_t message = 0; ///< of the message's entry
    AskLabel label = AskLabel::none;
    Day received;      ///< the day the council had the message: any clock runs from it
    std::string words; ///< those that made it look so, a place a line
    AskState state = AskState::open;
    std::int64_t decided = 0; ///< of the last ask_decided; 0 where there is none
    int undone = 0;           ///< how often a "no" was undone by the answer of whoever wrote
    bool operator==(const SeenAsk&) const = default;
};

/// All of a case, in the order they were seen. Entries corrected or withdrawn are left out.
std::vector<SeenAsk> asks_in(const CaseHistory& history);

/// The asks that a "no" told in this message closed, and that a reply to it opens again. The notice
/// of a "no" is the entry after it, in the same act.
std::vector<std::int64_t> asks_told_of_in(const CaseHistory& history, std::int64_t notice);

} // namespace ribbon
