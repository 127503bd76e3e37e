#include "inbound/mail/found.hpp"

#include "base/json/value.hpp"
#include "base/json/writer.hpp"
#include "inbound/mail/reading.hpp"
#include "inbound/mail/report.hpp"

namespace ribbon {
namespace {

/// Every member of what is handed over, once: whoever writes it and whoever reads it go by this.
template <class Found, class Visitor> void each_member(Found& found, Visitor&& visit)
{
    visit("message_id", found.message_id);
    visit("in_reply_to", found.in_reply_to);
    visit("references", found.references);
    visit("from", found.from);
    visit("from_name", found.from_name);
    visit("from_ambiguous", found.from_ambiguous);
    visit("to", found.to);
    visit("cc", found.cc);
    visit("subject", found.subject);
    visit("sent", found.sent);
    visit("taken", found.taken);
    visit("text", found.text);
    visit("reply_text", found.reply_text);
    visit("files", found.files);
    visit("is_bounce", found.is_bounce);
    visit("is_auto_reply", found.is_auto_reply);
    visit("is_receipt", found.is_receipt);
    visit("is_complaint", found.is_complaint);
    visit("machine_sent", found.machine_sent);
    visit("bounce_permanent", found.bounce_permanent);
    visit("too_deep", found.too_deep);
    visit("failed_recipients", found.failed_recipients);
    visit("status", found.status);
    visit("action", found.action);
    visit("bounced_id", found.bounced_id);
    visit("meeting", found.meeting);
    visit("locked", found.locked);
    visit("dmarc", found.dmarc);
    visit("case_tokens", found.case_tokens);
    visit("case_guess", found.case_guess);
    visit("delivery_key", found.delivery_key);
    visit("near_key", found.near_key);
}

struct Writing {
    JsonObject& into;
    void operator()(const char* name, const std::string& value) const { into.text(name, value); }
    void operator()(const char* name, bool value) const { into.flag(name, value); }
    void operator()(const char* name, const std::vector<std::string>& value) const
    {
        into.texts(name, value);
    }
    void operator()(const char* name, const std::optional<Moment>& value) const
    {
        if (value)
            into.number(name, value->seconds);
        else
            into.null(name);
    }
    void operator()(const char* name, const std::vector<FoundFile>& files) const
    {
        std::vector<std::string> all;
        all.reserve(files.size());
        for (const FoundFile& one : files)
            all.push_back(JsonObject{}
                              .text("name", one.name)
                              .text("type", one.type)
                              .number("bytes", static_cast<long long>(one.bytes))
                              .text("hash", one.hash)
                              .json());
        into.raw(name, json_array(all));
    }
};

struct Reading {
    const JsonValue& from;
    bool& good;

    const JsonValue* member(const char* name) const
    {
        const JsonValue* found = from.find(name);
        if (!found) good = false;
        return found;
    }
    void operator()(const char* name, std::string& value) const
    {
        const JsonValue* found = member(name);
        const std::string* text = found ? found->text() : nullptr;
        if (text)
            value = *text;
        else
            good = false;
    }
    void operator()(const char* name, bool& value) const
    {
        const JsonValue* found = member(name);
        const bool* flag = found ? std::get_if<bool>(&found->held) : nullptr;
        if (flag)
            value = *flag;
        else
            good = false;
    }
    void operator()(const char* name, std::vector<std::string>& value) const
    {
        const JsonValue* found = member(name);
        const auto* array = found ? found->array() : nullptr;
        if (!array) {
            good = false;
            return;
        }
        for (const JsonValue& one : *array) {
            if (one.text())
                value.push_back(*one.text());
            else
                good = false;
        }
    }
    void operator()(const char* name, std::optional<Moment>& value) const
    {
        // What was read before there was such a moment has none.
        const JsonValue* found = from.find(name);
        if (!found || found->is_null()) return;
        if (found->number())
            value = Moment{*found->number()};
        else
            good = false;
    }
    void operator()(const char* name, std::vector<FoundFile>& files) const
    {
        const JsonValue* found = member(name);
        const auto* array = found ? found->array() : nullptr;
        if (!array) {
            good = false;
            return;
        }
        for (const JsonValue& one : *array) {
            const JsonValue* called = one.find("name");
            const JsonValue* type = one.find("type");
            const JsonValue* bytes = one.find("bytes");
            const JsonValue* hash = one.find("hash");
            if (!called || !called->text() || !type || !type->text() || !bytes ||
                !bytes->number() || *bytes->number() < 0 || !hash || !hash->text()) {
                good = false;
                return;
            }
            files.push_back({*called->text(), *type->text(),
                             static_cast<std::uint64_t>(*bytes->number()), *hash->text()});
        }
    }
};

std::vector<std::string> addresses_of(const std::vector<MailAddress>& all)
{
    std::vector<std::string> addresses;
    addresses.reserve(all.size());
    for (const MailAddress& one : all) addresses.push_back(one.addr);
    return addresses;
}

std::string in_words(const std::optional<MailMeeting>& meeting)
{
    if (!meeting) return {};
    std::string words = meeting->method + ": " + meeting->summary;
    if (meeting->start) words += ", " + iso(*meeting->start);
    if (meeting->end) words += " to " + iso(*meeting->end);
    return words;
}

} // namespace

MailFound found_in(const MailReading& reading)
{
    const MailMessage& mail = reading.message;
    MailFound found{.message_id = mail.message_id.value_or(""),
                    .in_reply_to = mail.in_reply_to.value_or(""),
                    .references = mail.references,
                    .from = mail.from ? mail.from->addr : std::string{},
                    .from_name = mail.from ? mail.from->name : std::string{},
                    .from_ambiguous = mail.from_ambiguous || mail.is_from_several(),
                    .to = addresses_of(mail.to),
                    .cc = addresses_of(mail.cc),
                    .subject = mail.subject.value_or(""),
                    .sent = mail.sent,
                    .taken = reading.taken,
                    .text = reading.text,
                    .reply_text = reading.reply_text,
                    .files = {},
                    .is_bounce = reading.is_bounce,
                    .is_auto_reply = reading.is_auto_reply,
                    .is_receipt = reading.is_receipt,
                    .is_complaint = reading.is_complaint,
                    .machine_sent = reading.machine_sent,
                    .bounce_permanent = reading.bounce_permanent,
                    .too_deep = mail.too_deep,
                    .failed_recipients = reading.failed_recipients,
                    .status = reading.status,
                    .action = reading.action,
                    .bounced_id = reading.bounced_id,
                    .meeting = in_words(reading.meeting),
                    .locked = reading.locked == MailLock::pgp     ? "pgp"
                              : reading.locked == MailLock::smime ? "smime"
                                                                  : "",
                    .dmarc = reading.dmarc == MailAuth::pass   ? "pass"
                             : reading.dmarc == MailAuth::fail ? "fail"
                                                               : "none",
                    .case_tokens = reading.case_tokens,
                    .case_guess = reading.case_guess,
                    .delivery_key = reading.delivery_key,
                    .near_key = reading.near_key};
    for (const MailFile& one : reading.files)
        found.files.push_back({one.name.value_or(""), one.type, one.bytes.size(), {}});
    // A report that all went well is no bounce, and tells of a mail of ours all the same.
    if (!reading.is_bounce && !mail.report.empty()) {
        DeliveryReport report = read_report(mail);
        found.status = std::move(report.status);
        found.action = std::move(report.action);
        if (report.tells_success && !report.tells_failure) found.action = {"delivered"};
        found.bounced_id = std::move(report.bounced_id);
    }
    return found;
}

std::string written(const MailFound& found)
{
    JsonObject object;
    each_member(found, Writing{object});
    return object.json() + "\n";
}

Result<MailFound> read_found(std::string_view line)
{
    const auto parsed =
        parse_json(line, {.bytes = std::size_t{1} << 26, .depth = 4, .values = 1'000'000});
    if (!parsed) return parsed.problems();
    MailFound found;
    bool good = parsed->object() != nullptr;
    if (good) each_member(found, Reading{*parsed, good});
    if (!good) return Problems{{"mail", "What was read of the mail is not as it is handed over"}};
    return found;
}

} // namespace ribbon
