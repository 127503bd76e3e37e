// Forms that are ours, and are done once.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// Whether a POST came from a page of ours: its token is of this session, and the browser does not
/// say that it came from elsewhere. Source: OWASP ASVS 5.0, 3.5.
bool form_is_ours(const Ask& ask);

/// Lets a handler answer the first time a form is sent, and afterwards leads where that led.
Response answer_once(Ask& ask, Handler handler);

} // namespace ribbon::server
