// Isla, her mother and her officers, all invented: what the gallery of a family's pages shows.
#pragma once

#include "pages/family_home/page.hpp"
#include "pages/family_more/page.hpp"
#include "pages/messages/page.hpp"
#include "pages/reads/page.hpp"
#include "pages/why/page.hpp"

namespace ribbon::sample {

inline constexpr Day today{std::chrono::year{2026} / 11 / 19};
extern const std::string long_name;

DutyView late_plan();
DutyView next_step();
DutyView time_to_appeal();
Conversation conversation(std::int64_t number, const std::string& subject, AnswerView::State state);
FamilyHome home(const std::string& child);
FamilyHome late_home(const std::string& child);
WhyPage why();
RightsPage rights(bool open);

} // namespace ribbon::sample
