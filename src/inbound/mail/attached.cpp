#include "inbound/mail/attached.hpp"

namespace ribbon {

std::vector<MailFile> files_of(const MailMessage& message)
{
    std::vector<MailFile> files;
    for (const MailPart& part : message.parts)
        if (part.is_file) files.push_back({part.name, part.type, part.bytes});
    return files;
}

std::optional<MailMeeting> meeting_of(const MailMessage&) { return std::nullopt; }

} // namespace ribbon
