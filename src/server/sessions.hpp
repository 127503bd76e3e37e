// Who is signed in, from the cookie of a request.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// Whoever the cookie's session is of, as they stand today: an officer who left is nobody.
Visitor visitor_of(Shell& shell, const Council& council, const Request& http);

/// Begins a session for an account and answers with its cookie, on the way to `path`.
Response begin_session(const Ask& ask, const storage::Account& account, std::string_view path);
/// Ends it, and sends the browser to the first page.
Response end_session(const Ask& ask);
/// Ends every session of whoever holds a post: they left, or their role changed.
void end_sessions_of(Shell& shell, const std::string& officer);

/// Signed in within the last ten minutes: what an export wants.
bool is_fresh(const Ask& ask);

} // namespace ribbon::server
