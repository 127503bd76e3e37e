// What a machine says to whoever wrote a mail, once it is on the record.
#pragma once

#include "outbound/mail/letter.hpp"
#include "storage/mail/recording.hpp"
#include "views/mail/acknowledgement.hpp"

namespace ribbon::storage {

/// Whether it is answered at all. A mail of years before is not, nor one that says nothing of who
/// sent it, nor a machine's; and whoever is no party of a case is told nothing of it.
bool is_answered(const MailAct& act, const std::vector<SenderIn>& senders);

/// What is told of one case to whoever wrote.
Acknowledged acknowledged(const MailAct& act, const CaseHistory& as_filed, const FiledIn& in,
                          MatterId matter);

/// Who has it and by when it is answered, where they may be told of each case (`knows`); else that
/// we have it, which names no case.
MailLetter answer_of(const MailAct& act, const std::vector<Acknowledged>& told,
                     const FiledIn& filed, const std::string& writer, bool knows);

/// Puts it out, unless this address had so many today already.
void acknowledge_by_mail(Connection& in, const std::string& area, const MailAct& act,
                         MailLetter letter);

} // namespace ribbon::storage
