#include "inbound/mail/attached.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/meeting.hpp"
#include "inbound/mail/parameters.hpp"

namespace ribbon {

std::vector<MailFile> take_files(MailMessage& message)
{
    std::vector<MailFile> files;
    for (MailPart& part : message.parts)
        if (part.is_file) files.push_back({part.name, part.type, std::move(part.bytes)});
    return files;
}

std::optional<MailMeeting> meeting_of(const MailMessage& message)
{
    for (const MailPart& part : message.parts) {
        const bool calendar = part.type == "text/calendar" || part.type == "application/ics" ||
                              (part.name && lower_case(*part.name).ends_with(".ics"));
        if (!calendar || part.depth > 0) continue;
        const MailParameters said = read_parameters(";" + part.parameters);
        const std::string* const method = said.find("method");
        const std::string charset = part.charset.empty() ? "utf-8" : part.charset;
        if (auto meeting = read_meeting(utf8_from(part.bytes, charset), method ? *method : ""))
            return meeting;
    }
    return std::nullopt;
}

} // namespace ribbon
