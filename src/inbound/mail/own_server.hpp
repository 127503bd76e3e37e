// When the council's own mail server took a mail, as that server wrote it down.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon {

/// The moment in the first field Received (RFC 5321 section 4.4) that says it is "by" the trusted
/// server; nothing where none is, or where it has no date that can be read. A server adds at the
/// top, so a field in its name that a stranger wrote stands below its own.
///
/// With `unnamed_server` the topmost counts, whoever it is by: such a server is named nowhere. With
/// `no_server` none does.
std::optional<Moment> taken_by_own_server(const MailMessage& message,
                                          std::string_view trusted_server);

} // namespace ribbon
