// What the council's own mail server found out about a sender.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon {

/// The result of DMARC (RFC 7489) in the fields Authentication-Results (RFC 8601) that the trusted
/// server wrote. A sender can write such a field too, also in that server's name: only those count
/// that stand above every other server's and above the first Received below them, because a server
/// adds at the top. The server itself must take forged ones out (RFC 8601 section 5), which
/// `ribbon mail doctor` tries.
///
/// Exchange Online writes no name: with `unnamed_server` the topmost field counts, and only where
/// it has none. With `no_server` none does.
MailAuth dmarc_of(const MailMessage& message, std::string_view trusted_server);

} // namespace ribbon
