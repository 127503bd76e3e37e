// What a manager reads: who carries what, which answers wait, which children have nobody. In the
// order of names: there is no league of officers. Plain values.
#pragma once

#include "views/parts/state.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon {

struct LoadRow {
    std::string name, note, path; ///< "Leaves 27 November"; the path of their list
    std::int64_t children = 0, late_in_law = 0, due_soon = 0, answers_late = 0, promises_late = 0;
    std::int64_t weight = 0;
    int share = 0; ///< of the heaviest, in per cent: for the bar
};
struct AgeBand {
    std::string says, path;
    std::int64_t count = 0;
    int share = 0;
};
struct LateClock {
    std::string says, law, path;
    std::int64_t count = 0;
};

struct LoadPage {
    std::string heading, first;
    std::int64_t children = 0, with_nobody = 0, late_in_law = 0, answers_late = 0;
    std::string officers_each; ///< "2.4": officers for each child so far
    std::int64_t days_with_nobody = 0;
    std::vector<LoadRow> rows;
    std::vector<AgeBand> ages;
    std::int64_t unanswered = 0;
    std::vector<LateClock> late;
    std::vector<WayTo> uncovered; ///< children with nobody, longest first
};

/// The messages of a team or an officer that wait, longest first.
struct InboxPage {
    std::string heading, first;
    std::vector<WayTo> whose; ///< other lists of messages
    struct Line {
        std::string child, path, state, due, who;
        Standing how = Standing::plain;
    };
    std::vector<Line> lines;
    std::vector<AgeBand> ages;
    std::string next, start;
};

} // namespace ribbon
