// What a message seems to ask for, and an officer's word on it.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Html asks_of_case(const Ask& ask);    ///< above the page of a case; nothing where nothing is open
Response decide_ask_form(Ask& ask);   ///< GET /cases/{}/asks/{}
Response decide_ask(Ask& ask);        ///< POST /cases/{}/asks/{}
Response open_asks(Ask& ask);         ///< GET /asks: those of the whole council
/// How many messages of the council may ask for something, and nobody has said.
std::int64_t asks_nobody_decided(Ask& ask);

} // namespace ribbon::server
