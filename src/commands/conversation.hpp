// Which conversation a message belongs to. One conversation, one correspondent (decision 104): an
// answer in it can then go to nobody else. Pure.
#pragma once

#include "record/history.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// Of each message that stands, by its entry, the entry its conversation began with: it goes on
/// from an earlier one, or is of the same matter.
std::unordered_map<std::int64_t, std::int64_t> conversations_in(
    const std::vector<const Detail*>& standing_ones);

/// The entry a message to or from a person goes on from, where it was to go on from `reply_to`:
/// 0, and it begins a conversation of its own, where somebody else's messages stand in that one.
/// In one that is shared from before this was so, the person's own first message in it.
std::int64_t goes_on_from(const CaseHistory& history, std::int64_t reply_to,
                          std::string_view person);

/// The last message this person sent before another, in the conversation of that other; null where
/// there is none.
const Detail* last_from_them(const std::vector<const Detail*>& standing_ones,
                             const Detail& message);

/// Whether the messages that opened these threads are all of one person, and of this one where a
/// person is named.
bool are_of_one(const CaseHistory& history, const std::vector<MatterId>& threads,
                std::string_view person);

} // namespace ribbon
