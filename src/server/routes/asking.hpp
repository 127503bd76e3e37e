// Asking for an assessment, the check of who asked, and "What is my deadline?".
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

// In this order in the table: the first that fits is taken.
Response ask_start(Ask& ask);      ///< GET /ask
Response ask_begin(Ask& ask);      ///< POST /ask
Response ask_check(Ask& ask);      ///< GET /ask/check
Response ask_send(Ask& ask);       ///< POST /ask/check
Response ask_go_on(Ask& ask);      ///< POST /ask/go-on
Response ask_stopped(Ask& ask);    ///< GET /ask/stopped
Response ask_throwing(Ask& ask);   ///< GET /ask/throw-away
Response ask_throw_away(Ask& ask); ///< POST /ask/throw-away
Response ask_receipt(Ask& ask);    ///< GET /ask/receipt
Response ask_proof(Ask& ask);      ///< GET /ask/proof
Response ask_question(Ask& ask);   ///< GET /ask/{}
Response ask_answer(Ask& ask);     ///< POST /ask/{}; takes files

Response identity_checks(Ask& ask); ///< GET /cases/{}/identity
Response check_identity(Ask& ask);  ///< POST /cases/{}/identity

Response public_deadline(Ask& ask);        ///< GET /deadline
Response public_deadline_clocks(Ask& ask); ///< GET /deadline/clocks

} // namespace ribbon::server
