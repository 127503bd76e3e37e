// Recording what happened, for every kind of fact of the law.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response choose_what(Ask& ask);     ///< GET /cases/{}/record
Response ask_fields(Ask& ask);      ///< GET /cases/{}/record/fields
Response check_record(Ask& ask);    ///< POST /cases/{}/record/check
Response record_what(Ask& ask);     ///< POST /cases/{}/record
Response recorded(Ask& ask);        ///< GET /cases/{}/record/done

} // namespace ribbon::server
