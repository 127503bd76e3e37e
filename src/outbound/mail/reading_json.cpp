#include "outbound/mail/reading_json.hpp"

#include "base/json/writer.hpp"
#include "inbound/mail/charset.hpp"

namespace ribbon {
namespace {

std::string address_json(const MailAddress& address)
{
    return JsonObject{}.text("addr", address.addr).text("name", address.name).json();
}

std::string addresses_json(const std::vector<MailAddress>& addresses)
{
    std::vector<std::string> all;
    for (const MailAddress& one : addresses) all.push_back(address_json(one));
    return json_array(all);
}

std::string files_json(const std::vector<MailFile>& files)
{
    std::vector<std::string> all;
    for (const MailFile& file : files)
        all.push_back(JsonObject{}
                          .text_or_null("name", file.name.value_or(""))
                          .text("type", file.type)
                          .number("size", static_cast<long long>(file.bytes.size()))
                          .json());
    return json_array(all);
}

std::string meeting_json(const MailMeeting& meeting)
{
    return JsonObject{}
        .text("method", meeting.method)
        .text("uid", meeting.uid)
        .text("summary", meeting.summary)
        .text_or_null("start_utc", meeting.start ? iso(*meeting.start) : "")
        .text_or_null("end_utc", meeting.end ? iso(*meeting.end) : "")
        .json();
}

void add_head(JsonObject& json, const MailMessage& message)
{
    json.text_or_null("message_id", message.message_id.value_or(""))
        .text_or_null("in_reply_to", message.in_reply_to.value_or(""))
        .raw("from", message.from ? address_json(*message.from) : "null")
        .flag("from_ambiguous", message.from_ambiguous)
        .raw("to", addresses_json(message.to))
        .raw("cc", addresses_json(message.cc));
    if (message.subject)
        json.text("subject", *message.subject);
    else
        json.null("subject");
    json.text_or_null("date_utc", message.sent ? iso(*message.sent) : "");
}

std::string_view name(MailLock lock) { return lock == MailLock::pgp ? "pgp" : "smime"; }

std::string_view name(MailAuth auth)
{
    return auth == MailAuth::pass ? "pass" : auth == MailAuth::fail ? "fail" : "none";
}

} // namespace

std::string render_reading_json(const MailReading& reading)
{
    JsonObject json;
    add_head(json, reading.message);
    json.text("text", reading.text)
        .text_or_null("html", reading.html.value_or(""))
        .texts("body_parts", reading.body_parts)
        .text("reply_text", reading.reply_text)
        .raw("attachments", files_json(reading.files))
        .flag("is_bounce", reading.is_bounce)
        .flag("is_auto_reply", reading.is_auto_reply)
        .flag("is_receipt", reading.is_receipt)
        .flag("is_complaint", reading.is_complaint)
        .flag("machine_sent", reading.machine_sent)
        .texts("failed_recipients", reading.failed_recipients)
        .texts("status", reading.status)
        .texts("action", reading.action)
        .flag("bounce_permanent", reading.bounce_permanent)
        .raw("calendar", reading.meeting ? meeting_json(*reading.meeting) : "null");
    if (reading.locked == MailLock::none)
        json.null("encrypted");
    else
        json.text("encrypted", name(reading.locked));
    json.text("dmarc", name(reading.dmarc))
        .texts("links", reading.links)
        .texts("case_tokens", reading.case_tokens)
        .texts("case_guess", reading.case_guess)
        .text("delivery_key", reading.delivery_key)
        .text("near_key", reading.near_key)
        .flag("too_deep", reading.message.too_deep);
    return mended_utf8(json.json());
}

} // namespace ribbon
