// Whom an answer goes to, worked out when its form is shown and again when it is sent.
#pragma once

#include "server/route.hpp"
#include "views/acts/view.hpp"
#include "views/parts/conversations.hpp"

#include <string>
#include <string_view>

namespace ribbon::server {

/// What a form says for whoever wrote and has no part in the case: they have no key.
inline constexpr std::string_view nobody_known = "nobody";

/// With whom a conversation is, as a form says it.
std::string correspondent(const Conversation& one);

/// What an answer to this person of the conversation would do today.
AnswerTo answer_to(const Ask& ask, const Conversation& one, const std::string& whom);

/// Why nothing that we send reaches somebody today; empty where it does.
std::string why_not_reached(const Ask& ask, const std::string& person);

} // namespace ribbon::server
