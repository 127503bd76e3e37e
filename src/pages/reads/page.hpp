// Who has looked at a child's record, and the whole story.
#pragma once

#include "base/html.hpp"
#include "views/parts/story.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon {

struct ReadsPage {
    struct Row {
        std::string when, who, role, what, why;
    };
    std::string a_case, child;
    std::vector<Row> rows; ///< newest first
    std::int64_t in_all = 0;
    std::string older; ///< the id of the last row shown
};
Html render(const ReadsPage& page);

struct StoryPage {
    std::string child;
    std::vector<StoryItem> story;
};
Html render(const StoryPage& page);

} // namespace ribbon
