// What a family can do now: windows that are open, with their last day, and who can help. Pure.
#pragma once

#include "duties/timeline.hpp"
#include "views/parts/duties.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct RightsPage {
    struct Window {
        std::string what, until, law, a_case, clock, note;
        MatterId matter = 0;
        int days_left = 0;
    };
    std::string a_case, child;
    std::vector<Window> open;         ///< rights and floors whose time runs, soonest first
    std::vector<std::string> closed;  ///< those that have passed, in a sentence each
    std::vector<DutyView> late; ///< what the council is late with: what can be complained of
};

RightsPage arrange_rights(const std::string& a_case, const std::string& child,
                          const Timeline& timeline, const CaseFacts& facts);

} // namespace ribbon
