// Mail that only its reader's own key opens.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon {

/// Whether the words of the mail are encrypted: PGP (RFC 3156, and written into the text as RFC 4880
/// section 6.2 has it) or S/MIME (RFC 8551 section 3.2.2). A mail that is only signed is not. It is
/// kept and shown with a lock; nothing here can open it.
MailLock lock_of(const MailMessage& message);

} // namespace ribbon
