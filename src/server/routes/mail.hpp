// Mail that could not be filed by itself: the list, one mail, and what an officer says of it.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response mail_desk(Ask& ask);     ///< GET /mail; with ?list=aside, taken or filed
Response one_mail(Ask& ask);      ///< GET /mail/{}
Response mail_original(Ask& ask); ///< GET /mail/{}/original: its bytes, as they came
Response mail_file(Ask& ask);     ///< GET /mail/{}/files/{}: one file that came with it
Response mail_several(Ask& ask);  ///< POST /mail-several: files what was ticked with one child
Response file_mail(Ask& ask);     ///< POST /mail/{}/file: asks once more, then files
Response mail_aside(Ask& ask);    ///< POST /mail/{}/aside
Response new_child_form(Ask& ask); ///< GET /mail/{}/new-child: a child whom we do not know
Response new_child(Ask& ask);      ///< POST /mail/{}/new-child: asks once more, then opens a case
Response mail_again(Ask& ask);    ///< POST /mail/{}/again: what could not be read, once more

} // namespace ribbon::server
