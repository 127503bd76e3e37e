// What messages seem to ask for and nobody has decided, with the clock that is held for each.
#pragma once

#include "base/day.hpp"
#include "record/ask_history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct OpenAsk {
    std::string a_case, name; ///< the key of the case, and how it is called
    SeenAsk ask;
    std::string asked;        ///< "an EHC needs assessment"
    std::string clock, cite;  ///< of the strictest duty a "yes" would start; empty where none
    std::optional<Day> due;   ///< its last lawful day
    int days_left = 0;        ///< of that; below 0 once it is over
};

/// How often the rules were right, as people said. Of one label.
struct AskTally {
    AskLabel label = AskLabel::none;
    int seen = 0, open = 0, yes = 0, no = 0;
    int undone = 0; ///< a "no" that whoever wrote contradicted
    bool operator==(const AskTally&) const = default;
};

} // namespace ribbon
