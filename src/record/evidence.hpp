// What a fact or a detail of a case rests on, where that is a mail that was filed or a message of
// the case. What officers type as evidence is in words of their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ribbon {

/// "mail 20261118-7Q3K": of all that came with the mail of this key.
std::string evidence_of_mail(std::string_view mail);
/// The key of that mail; empty where the evidence is anything else, as "mail from her school".
std::string_view mail_in_evidence(std::string_view evidence);

/// "message, entry 12": of what came with the message of this entry, or was asked in it.
std::string evidence_of_message(std::int64_t entry);
/// That entry; 0 where the evidence is anything else.
std::int64_t message_in_evidence(std::string_view evidence);

} // namespace ribbon
