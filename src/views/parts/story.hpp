// A case as a line in time: what happened, what came late, what is still ahead. Pure.
#pragma once

#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct StoryItem {
    enum class Mark : std::uint8_t {
        plain,
        slip,  ///< something came late
        late,  ///< a duty of ours is late now
        ahead, ///< still to come
    };
    std::string when, when_iso;
    std::string what, more;
    Mark mark = Mark::plain;
    Day day;
};

/// What happened, oldest first, then what is ahead: facts of law other than messages, changes of
/// officer, duties late now and dates to come. `family` speaks to the family.
std::vector<StoryItem> arrange_story(const CaseHistory& history, const Timeline& timeline,
                                     bool family);

} // namespace ribbon
