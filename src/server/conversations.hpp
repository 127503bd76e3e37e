// The messages of a case as one who may read some of them reads them, made once for a reading of
// the case: a case may hold ten thousand.
#pragma once

#include "server/route.hpp"
#include "views/parts/conversations.hpp"

#include <memory>

namespace ribbon::server {

using Conversations = std::shared_ptr<const std::vector<Conversation>>;

/// Each party reads their own messages and the answers to them, never another party's; somebody who
/// was let act reads those of whoever let them.
MessageReader family_reader(const Ask& ask);
/// The key of the person whose messages those are.
std::string reads_as(const Ask& ask);

/// The conversations that this visitor of a family may read, as they stand today.
Conversations conversations_for(const Ask& ask);

/// Every conversation, for staff, without what is sealed and not theirs to read; of the case as it
/// stands, or as it was read for an earlier day.
Conversations conversations_of(const Ask& ask);
Conversations conversations_of(const Ask& ask, const LookedAt& looked);

/// A conversation with its last messages alone, where `all` is not asked for, and how many are left
/// out before them.
struct LastMessages {
    Conversation conversation;
    std::size_t earlier = 0;
};
LastMessages last_messages(const Conversation& whole, bool all);

} // namespace ribbon::server
