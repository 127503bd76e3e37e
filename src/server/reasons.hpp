// Why somebody opens what is not theirs: asked once, kept for half an hour, shown to the family.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// What they said, where they have said it within the last half hour.
std::optional<std::string> reason_given(const Ask& ask);
/// The page that asks, with where they were going.
Response ask_reason(const Ask& ask);
/// POST /cases/{}/why-open
Response keep_reason(Ask& ask);

} // namespace ribbon::server
