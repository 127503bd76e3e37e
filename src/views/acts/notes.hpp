// The notes among staff that belong to a conversation. Pure.
#pragma once

#include "record/history.hpp"
#include "views/parts/conversations.hpp"

namespace ribbon {

/// Puts each note on one of the conversation's messages between them, in the order in which they
/// were recorded.
void add_notes(Conversation& conversation, const CaseHistory& history, const Names& names,
               Day today);

} // namespace ribbon
