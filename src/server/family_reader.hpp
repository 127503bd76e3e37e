// Whose messages somebody of a family may read: their own, and what answers them.
#pragma once

#include "server/route.hpp"
#include "views/parts/conversations.hpp"

namespace ribbon::server {

/// Each party reads their own messages and the answers to them, never another party's; somebody who
/// was let act reads those of whoever let them.
MessageReader family_reader(const Ask& ask);

/// In how many working days what a family writes today is answered, as the council promises.
int promised_today(const Ask& ask);

/// The conversations this visitor may read, as they stand today.
std::vector<Conversation> conversations_for(const Ask& ask);

} // namespace ribbon::server
