// Whether a form that was sent is one that we gave to this browser.
#pragma once

#include "server/http/message.hpp"
#include "server/sign_in/tokens.hpp"

namespace ribbon::server {

/// The token for the forms of one page. It follows from the token of the session (or, before
/// anybody signed in, of the `before` cookie), and is masked anew each time, so that it can not be
/// guessed letter by letter from how well a page compresses (BREACH).
std::string form_token(const Seal& seal, std::string_view session, const Chance& chance);

/// Whether the token came from a page of this session. An empty session has none.
bool is_form_token(const Seal& seal, std::string_view session, std::string_view token);

/// Whether the browser says that the request came from our own pages: by Sec-Fetch-Site, or where
/// it is too old for that by Origin. `own_origin` is "https://host" as people type it. A browser
/// that says neither is believed here; it still needs the token.
bool is_from_our_pages(const Request& request, std::string_view own_origin);

} // namespace ribbon::server
