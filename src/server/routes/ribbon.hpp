// The ribbon of a case: asked for, made beside the pages, taken away.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response ribbon_page(Ask& ask); ///< GET /cases/{}/ribbon
Response ask_ribbon(Ask& ask);  ///< POST /cases/{}/ribbon
Response ribbon_file(Ask& ask); ///< GET /cases/{}/ribbon/file?kind=P

} // namespace ribbon::server
