// Which pages are drawn once and sent again, and what each of them is drawn from.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// The answer of a route that only reads: the kept page where there is one that shows what would be
/// drawn now, else the route's own answer. Docs: docs/decisions/0100-what-the-shelf-keeps.md.
Response answer_reading(Ask& ask, const Route& route);

} // namespace ribbon::server
