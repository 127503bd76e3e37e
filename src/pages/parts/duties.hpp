// What several pages show in the same way: duties, clocks, stories, officers. From views to
// components, and nothing decided.
#pragma once

#include "base/html.hpp"
#include "views/parts/conversations.hpp"
#include "views/parts/duties.hpp"
#include "views/parts/officers.hpp"
#include "views/parts/story.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// The frame of a state.
Html state_of(const DutyView& duty);
/// "Legal duty" or "Our promise".
Html binding_of(const DutyView& duty);
/// Squares and words; nothing for a message without a clock.
Html clock_of(const AnswerView& clock, const std::string& after = {});
/// When it was asked and is due, and the way to how that day was counted; `of` names the message
/// for whoever hears the link alone.
Html detail_of(const AnswerView& clock, const std::string& of);
Html story_of(const std::vector<StoryItem>& story);
/// The strip and the list of who had the case.
Html officers_of(const Officers& officers, Day today);
/// Duties one a row: what, the last day, the state, why.
Html duty_table(const std::string& caption, const std::vector<DutyView>& duties,
                const std::string& a_case);

} // namespace ribbon
