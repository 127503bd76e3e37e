#include "inbound/mail/attached.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/meeting.hpp"
#include "inbound/mail/parameters.hpp"

namespace ribbon {

namespace {

/// The lines of a calendar as they were: a fold may stand inside a letter (RFC 5545 section 3.1),
/// so this comes before the bytes are letters.
std::string unfolded(std::string_view calendar)
{
    std::string lines;
    lines.reserve(calendar.size());
    for (std::size_t at = 0; at < calendar.size(); ++at) {
        const auto rest = calendar.substr(at, 3);
        const std::size_t end = rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') ? 1 : 0;
        const bool folds = end > 0 && rest.size() > end && (rest[end] == ' ' || rest[end] == '\t');
        if (folds)
            at += end;
        else
            lines += calendar[at];
    }
    return lines;
}

} // namespace

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
        if (auto meeting =
                read_meeting(utf8_from(unfolded(part.bytes), charset), method ? *method : ""))
            return meeting;
    }
    return std::nullopt;
}

} // namespace ribbon
