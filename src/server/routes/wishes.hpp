// How somebody wishes to be told that something is new.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response wishes_form(Ask& ask);         ///< GET /cases/{}/wishes
Response set_wishes(Ask& ask);          ///< POST /cases/{}/wishes
Response wishes_of_party(Ask& ask);     ///< GET /cases/{}/wishes/{}
Response set_wishes_of_party(Ask& ask); ///< POST /cases/{}/wishes/{}

} // namespace ribbon::server
