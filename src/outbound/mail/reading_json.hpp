// What was read of a mail, for programs: the answer of `ribbon mail parse --json`.
#pragma once

#include "inbound/mail/reading.hpp"

#include <string>

namespace ribbon {

/// One JSON object (docs/developers/mail-parse.md), always UTF-8: bytes that can not be read are
/// U+FFFD. Every key is there whatever the mail is.
std::string render_reading_json(const MailReading& reading);

} // namespace ribbon
