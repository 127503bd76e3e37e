// What goes on the record with every message that a person sent us, however it came.
#pragma once

#include "commands/proposal.hpp"
#include "record/history.hpp"

#include <string>
#include <string_view>

namespace ribbon {

struct NotedMessage {
    std::int64_t entry = 0;    ///< the number of its message_filed, in the act that files it
    std::int64_t reply_to = 0; ///< the entry it goes on from; 0 where it begins a conversation
    std::string_view subject, words; ///< what the sender wrote now, without what is quoted
    Day received;
    std::string evidence;
};

/// Adds to the act that files a message what it seems to ask for, each with its clock held from
/// receipt; words that may mean danger; and, where it goes on from a "no" of ours, that the
/// question is open again.
void note_asks(StreamProposal& filing, const CaseHistory& so_far, const NotedMessage& message);

} // namespace ribbon
