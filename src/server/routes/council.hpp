// The council's people and settings.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response council_page(Ask& ask);   ///< GET /council
Response change_form(Ask& ask);    ///< GET /council/change/{}
Response change_council(Ask& ask); ///< POST /council/change/{}

} // namespace ribbon::server
