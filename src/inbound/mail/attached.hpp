// What a mail carries: the files in it, those inside winmail.dat and uuencoded text too, and the
// meeting it invites to.
#pragma once

#include "inbound/mail/reading.hpp"

#include <optional>
#include <vector>

namespace ribbon {

/// In order of appearance. A winmail.dat that nothing could be taken out of is a file itself. Their
/// bytes go from the parts to the files, so that a large one is held once.
std::vector<MailFile> take_files(MailMessage& message);

/// Of the first part that is a calendar (RFC 5545, RFC 5546).
std::optional<MailMeeting> meeting_of(const MailMessage& message);

} // namespace ribbon
