// Whether two deliveries are of one mail.
#pragma once

#include "inbound/mail/message.hpp"

namespace ribbon {

/// 64 hexadecimal digits, equal for two deliveries of one mail whatever way they took, and different
/// for two mails, also where they share a Message-ID: SHA-256 over the fields that a sender writes
/// (never those that servers add on the way) and over all parts as they are decoded, because servers
/// change line ends, encodings and boundaries. A mail too deep to be read goes by its bytes.
std::string delivery_key(const MailMessage& message, std::string_view bytes);

/// The same for mails of which one only has words added to the end of its text by a gateway: over
/// the fields and the first line of the text.
std::string near_key(const MailMessage& message);

} // namespace ribbon
