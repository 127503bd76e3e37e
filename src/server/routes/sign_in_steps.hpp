// What the ways of signing in share.
#pragma once

#include "pages/sign_in/page.hpp"
#include "server/route.hpp"

namespace ribbon::server {

/// The path somebody was going to, where it is one of ours; "/" otherwise.
std::string own_path(std::string_view to);

/// They are who they say: a session, and a device that is known from now on.
Response enter_as(const Ask& ask, const storage::Account& account, std::string_view to);

/// The page of a link that was used, or is too old, or is none.
Response show_failed_link(const Ask& ask);

Response show_sign_in(const Ask& ask, SignInPage page);

} // namespace ribbon::server
