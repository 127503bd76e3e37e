// A team's messages, and a manager's board.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response inbox(Ask& ask); ///< GET /inbox
Response load(Ask& ask);  ///< GET /load

} // namespace ribbon::server
