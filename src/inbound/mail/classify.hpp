// Who speaks in a mail: a person, or a machine. Only a person stops or starts a clock.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon {

struct MailKind {
    bool bounce = false;     ///< a delivery failed or is late
    bool auto_reply = false; ///< out of office, an acknowledgement
    bool receipt = false;    ///< RFC 8098, and the words of Exchange
    bool complaint = false;  ///< RFC 5965
    bool machine = false;    ///< any of these, and lists, bulk, calendar answers, our own mail
};

/// A machine taken for a person answers a clock wrongly; a person taken for a machine is a parent
/// nobody hears, which is worse. So words count only where the head of the mail agrees or leaves it
/// open, and whoever passes a machine's mail on ("Fwd:") is a person.
MailKind classify(const MailMessage& message, const MailSettings& settings,
                  const std::optional<MailMeeting>& meeting);

} // namespace ribbon
