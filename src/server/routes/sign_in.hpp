// Signing in and out, and one's own account.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response sign_in_page(Ask& ask);     ///< GET /sign-in
Response send_letter(Ask& ask);      ///< POST /sign-in/letter
Response code_page(Ask& ask);        ///< GET /sign-in/code
Response try_letter_code(Ask& ask);  ///< POST /sign-in/code
Response link_page(Ask& ask);        ///< GET /sign-in/link/{}
Response open_letter_link(Ask& ask); ///< POST /sign-in/link
Response try_password(Ask& ask);     ///< POST /sign-in/password
Response app_code_page(Ask& ask);    ///< GET /sign-in/app
Response try_app_code(Ask& ask);     ///< POST /sign-in/app
Response council_sign_in(Ask& ask);  ///< POST /sign-in/provider
Response council_back(Ask& ask);     ///< GET /sign-in/provider/back
Response door_page(Ask& ask);        ///< GET /sign-in/new-password/{}
Response set_password(Ask& ask);     ///< POST /sign-in/new-password/{}
Response device_page(Ask& ask);      ///< GET /sign-in/device/{}
Response know_device(Ask& ask);      ///< POST /sign-in/device
Response glass_page(Ask& ask);       ///< GET /sign-in/break-glass/{}
Response break_glass(Ask& ask);      ///< POST /sign-in/break-glass/{}
Response sign_out_page(Ask& ask);    ///< GET /sign-out
Response sign_out(Ask& ask);         ///< POST /sign-out
Response account_page(Ask& ask);     ///< GET /account
Response end_other_sessions(Ask& ask); ///< POST /account/end-others
Response app_page(Ask& ask);         ///< GET /account/app
Response set_app(Ask& ask);          ///< POST /account/app
Response demo_page(Ask& ask);        ///< GET /demo
Response demo_enter(Ask& ask);       ///< POST /demo

} // namespace ribbon::server
