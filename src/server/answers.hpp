// The pages that say that something did not go as asked, each with what to do next.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response not_found(const Ask& ask);
Response may_not(const Ask& ask);
Response wrong_method(const Ask& ask);
Response stale_form(const Ask& ask);
Response changed_meanwhile(const Ask& ask);
Response broken(const Ask& ask, int status);
Response to_sign_in(const Ask& ask);

} // namespace ribbon::server
