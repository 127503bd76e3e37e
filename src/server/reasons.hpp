// Why somebody opens what is not theirs: asked once, kept for half an hour, shown to the family. Of
// what is sealed the family is shown that it was opened, and not why: whoever it is sealed from
// reads that list too.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// What is read, as the routes to what is sealed name it.
inline constexpr std::string_view sealed_entries = "what is sealed",
                                  sealed_file = "a document that is sealed";

/// What they said, where they have said it within the last half hour.
std::optional<std::string> reason_given(const Ask& ask);
/// The page that asks, with where they were going.
Response ask_reason(const Ask& ask);
/// POST /cases/{}/why-open
Response keep_reason(Ask& ask);

} // namespace ribbon::server
