// An invitation in a mail (RFC 5545, RFC 5546), read by libical.
#pragma once

#include "inbound/mail/reading.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// The first event of a calendar in UTF-8. `method` stands where the calendar names none. Times are
/// of the zone that the calendar describes; of England where it describes none and names none, or
/// one of England's names. A zone that it only names, and that is not England's, gives no time.
std::optional<MailMeeting> read_meeting(const std::string& calendar, const std::string& method);

} // namespace ribbon
