// What a family does with its own cases.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response family_children(Ask& ask);      ///< GET /home
Response family_home(Ask& ask);          ///< GET /cases/{}/home
Response family_dates(Ask& ask);         ///< GET /cases/{}/dates
Response why_date(Ask& ask);             ///< GET /cases/{}/dates/{}/{}
Response family_story(Ask& ask);         ///< GET /cases/{}/story
Response family_messages(Ask& ask);      ///< GET /cases/{}/messages
Response family_conversation(Ask& ask);  ///< GET /cases/{}/messages/{}
Response write_form(Ask& ask);           ///< GET /cases/{}/write
Response write_message(Ask& ask);        ///< POST /cases/{}/write
Response message_sent(Ask& ask);         ///< GET /cases/{}/sent/{}
Response say_no_answer(Ask& ask);        ///< POST /cases/{}/no-answer
Response call_form(Ask& ask);            ///< GET /cases/{}/call
Response ask_call(Ask& ask);             ///< POST /cases/{}/call
Response family_reads(Ask& ask);         ///< GET /cases/{}/reads
Response family_rights(Ask& ask);        ///< GET /cases/{}/rights
Response family_documents(Ask& ask);     ///< GET /cases/{}/documents
Response one_document(Ask& ask);         ///< GET /cases/{}/documents/{}
Response sealed_document(Ask& ask);      ///< GET /cases/{}/sealed/{}, of staff
Response one_receipt(Ask& ask);          ///< GET /cases/{}/receipts/{}
Response needs_form(Ask& ask);           ///< GET /cases/{}/needs
Response set_needs(Ask& ask);            ///< POST /cases/{}/needs
Response acting_form(Ask& ask);          ///< GET /cases/{}/acting
Response let_act(Ask& ask);              ///< POST /cases/{}/acting
Response family_all_held(Ask& ask);      ///< GET /cases/{}/all
Response take_away_form(Ask& ask);       ///< GET /cases/{}/take-away
Response take_away(Ask& ask);            ///< POST /cases/{}/take-away

} // namespace ribbon::server
