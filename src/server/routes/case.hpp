// One child's record, and what an officer writes in it.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response case_page(Ask& ask);            ///< GET /cases/{}; with ?on=2026-03-01 as it then stood
Response look_at_danger(Ask& ask);       ///< POST /cases/{}/danger/{}
Response sealed_page(Ask& ask);          ///< GET /cases/{}/sealed
Response seal_form(Ask& ask);            ///< GET /cases/{}/seal/{}
Response seal(Ask& ask);                 ///< POST /cases/{}/seal/{}
Response unseal_form(Ask& ask);          ///< GET /cases/{}/unseal/{}
Response unseal(Ask& ask);               ///< POST /cases/{}/unseal/{}
Response promise_form(Ask& ask);         ///< GET /cases/{}/promises/new
Response make_promise(Ask& ask);         ///< POST /cases/{}/promises/new
Response kept_form(Ask& ask);            ///< GET /cases/{}/promises/{}/kept
Response keep_promise(Ask& ask);         ///< POST /cases/{}/promises/{}/kept
Response note_form(Ask& ask);            ///< GET /cases/{}/notes/new
Response keep_note(Ask& ask);            ///< POST /cases/{}/notes/new
Response contact_form(Ask& ask);         ///< GET /cases/{}/contact/new
Response keep_contact(Ask& ask);         ///< POST /cases/{}/contact/new
Response officer_conversations(Ask& ask); ///< GET /cases/{}/messages, of staff
Response officer_conversation(Ask& ask); ///< GET /cases/{}/messages/{}, of staff
/// GET /cases/{}/messages/of/{}: to the conversation in which that message stands.
Response conversation_of_message(Ask& ask);
/// GET /cases/{}/messages/entry/{}: the same of an entry.
Response conversation_of_entry(Ask& ask);
Response reply(Ask& ask);                ///< POST /cases/{}/messages/{}
Response held_letter(Ask& ask);          ///< GET /cases/{}/held/{}
Response release_letter(Ask& ask);       ///< POST /cases/{}/held/{}

/// The parties of the case by name, and the child, to choose from.
std::vector<std::pair<std::string, std::string>> people_to_choose(Ask& ask);

} // namespace ribbon::server
