// Who of a case wrote a mail, what they may be told at once, and what they answer.
#pragma once

#include "storage/archive.hpp"
#include "storage/mail/clues.hpp"
#include "storage/mail/sent.hpp"

namespace ribbon::storage {

/// Whoever of a case has the sender's address. Of several the one whose given name is in the name
/// that the mail gives; nobody where that is none of them, or more than one.
const SenderIn* writer_in(const std::vector<SenderIn>& senders, std::string_view a_case,
                          std::string_view from_name);

/// Whether a party may be told of the case by a machine. Whom an order of a court limits, whom the
/// family lets act no more, or who they are is doubted: a person decides.
bool may_be_told(const CaseHistory& history, const DetailHistory& person, Day today);

/// The mails of ours with one of these identifiers that are messages of a case.
std::vector<SentMail> sent_by_us(Connection& from, const std::string& area,
                                 const std::vector<std::string>& ids);
/// The entry with which the conversation began that this party answers by them; 0 where none of
/// them is theirs.
std::int64_t entry_answered(const CaseHistory& history, const std::vector<SentMail>& sent,
                            std::string_view person);

} // namespace ribbon::storage
