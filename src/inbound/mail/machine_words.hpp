// The words of machines that answer for people.
#pragma once

#include <string_view>

namespace ribbon {

/// All in plain words (scan.hpp).

/// A subject that a program writes before an answer of its own: "automatic reply: ...".
bool is_auto_subject(std::string_view plain);
/// A subject that a person could write too: "out of office".
bool may_be_auto_subject(std::string_view plain);
/// What vacation(1) puts behind a subject: "(automated response)".
bool ends_as_auto_subject(std::string_view plain);
/// It says that somebody is out of an office, as a program writes it: alone, or before a sign and a
/// subject. Of holidays and absences parents write too.
bool is_away_subject(std::string_view plain);
/// A subject that says the mail answers or passes on another: "re:", "fwd:", "wg:".
bool answers_or_passes_on(std::string_view plain);
/// The text says of itself that no person wrote it.
bool says_automatic(std::string_view plain);
/// It says so in a sentence of its own, as a program does; a person who speaks of such a mail says
/// something before it.
bool opens_automatic(std::string_view plain);
/// It says that it is an answer that no person wrote: also under a subject with "Re:".
bool opens_answering(std::string_view plain);
/// The text opens with thanks or says that a mail came, and says that nobody reads answers or that
/// a number was given to it. Where the sender's address says so too, less is enough.
bool opens_acknowledging(std::string_view plain, bool unread);
/// The text begins as an absence does.
bool says_away(std::string_view plain);
/// It begins so in a sentence of its own.
bool opens_away(std::string_view plain);
/// The subject and text of a read receipt from a program that sends no RFC 8098.
bool says_read(std::string_view subject, std::string_view text);
/// What is left of an answer to an invitation where the person added nothing.
bool is_bare_answer(std::string_view plain);

} // namespace ribbon
