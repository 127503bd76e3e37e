// What a message seems to ask for, and an officer's word on it.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Html asks_of_case(const Ask& ask);    ///< above the page of a case; nothing where nothing is open
Response decide_ask_form(Ask& ask);   ///< GET /cases/{}/asks/{}
Response decide_ask(Ask& ask);        ///< POST /cases/{}/asks/{}

} // namespace ribbon::server
