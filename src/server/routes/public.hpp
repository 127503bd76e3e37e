// What anybody may read.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response first_page(Ask& ask);     ///< GET /
Response accessibility(Ask& ask);  ///< GET /accessibility
Response privacy(Ask& ask);        ///< GET /privacy
Response gallery_list(Ask& ask);   ///< GET /gallery; only of a demonstration
Response gallery_page(Ask& ask);   ///< GET /gallery/{}

} // namespace ribbon::server
