// A child passes from one officer to the next.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response handovers(Ask& ask);       ///< GET /handovers
Response leaver(Ask& ask);          ///< GET /handover/officer/{}
Response handover(Ask& ask);        ///< GET /cases/{}/handover
Response offer_handover(Ask& ask);  ///< POST /cases/{}/handover
Response answer_handover(Ask& ask); ///< POST /cases/{}/handover/answer

} // namespace ribbon::server
