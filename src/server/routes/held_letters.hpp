// Answers that the guard stops: what it says, and the two people it takes to send one after all.
#pragma once

#include "commands/letters/letter_guard.hpp"
#include "commands/proposal.hpp"
#include "inbound/forms/acts.hpp"
#include "server/conversations.hpp"

namespace ribbon::server {

/// An answer in a conversation, and what is promised in it, as this officer wrote them.
Result<StreamProposal> message_of(Ask& ask, const Reply& reply, const Conversation& to,
                                  const std::string& officer);

/// What in an answer tells of another child.
std::vector<FoundLeak> leaks_of(Ask& ask, const std::string& subject, const Reply& reply);

/// What is said of it at the form. Of names alone nothing more once they were looked at.
Problems problems_of(const std::vector<FoundLeak>& leaks, bool names_seen);

/// Holds an answer for a second person: that it was held is recorded, and why; what it says is kept
/// on the desk for 28 days and is no part of the child's record.
Response hold(Ask& ask, const Conversation& to, const std::vector<FoundLeak>& leaks);

} // namespace ribbon::server
