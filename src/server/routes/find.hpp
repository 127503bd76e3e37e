// Finding a child.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response find_child(Ask& ask); ///< GET /find?q=

} // namespace ribbon::server
