// What became of the messages of a conversation that went out by mail.
#pragma once

#include "server/route.hpp"
#include "views/parts/conversations.hpp"

namespace ribbon::server {

/// Says it of each message: to staff with the words of the mail server, to a family only of what
/// went to them.
void tell_what_arrived(const Ask& ask, Conversation& conversation);

} // namespace ribbon::server
