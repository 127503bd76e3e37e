#include "inbound/mail/reading.hpp"

#include "inbound/mail/attached.hpp"

namespace ribbon {

MailReading read_mail(std::string_view bytes, const MailSettings&)
{
    MailReading reading;
    reading.message = read_message(bytes);
    const MailMessage& message = reading.message;
    reading.text = reading.reply_text = message.text;
    for (const MailPart& part : message.parts)
        if (part.is_body) reading.body_parts.push_back(part.type);
    reading.files = files_of(message);
    reading.meeting = meeting_of(message);
    return reading;
}

} // namespace ribbon
