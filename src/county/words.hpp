// What people of the invented county write, in plain words. Every sentence is ours.
#pragma once

#include "county/life.hpp"

#include <string>
#include <string_view>

namespace ribbon::county {

struct Letter {
    std::string subject, words;
};

/// What a family writes: of the assessment, the plan, the Tribunal, or what is late.
Letter family_writes(Life& life, Day day);
/// What an officer answers, and what one who has nothing to say does.
Letter officer_answers(Life& life, std::string_view subject, std::string_view officer);
/// What the office of a member of Parliament writes for a constituent. No member is named.
Letter member_writes(Life& life);
/// What an officer promises: a thing to be done by a day.
std::string promise_words(Life& life);
/// What an officer who leaves writes for the next.
std::string handover_words(Life& life);
/// What a complaint is about.
std::string complaint_words(Life& life);

} // namespace ribbon::county
