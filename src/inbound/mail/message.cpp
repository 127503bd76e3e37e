#include "inbound/mail/message.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/addresses.hpp"
#include "inbound/mail/dates.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/parameters.hpp"
#include "inbound/mail/parts.hpp"
#include "inbound/mail/shape.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::optional<std::string> identifier(const std::vector<MailField>& fields, std::string_view name)
{
    const MailField* field = find_field(fields, name);
    if (!field) return std::nullopt;
    auto all = read_identifiers(field->value);
    if (all.empty()) return std::nullopt;
    return without_controls(all.front());
}

std::vector<MailAddress> addresses(const MailMessage& message, std::string_view name)
{
    std::vector<MailAddress> all;
    for (const MailField& field : message.fields) {
        if (!same_word(field.name, name)) continue;
        for (MailAddress& one : read_addresses(field.raw)) {
            one.addr = without_controls(one.addr);
            one.name = without_edges(without_controls(one.name));
            all.push_back(std::move(one));
        }
    }
    return all;
}

void read_head_of(MailMessage& message)
{
    message.message_id = identifier(message.fields, "Message-ID");
    message.in_reply_to = identifier(message.fields, "In-Reply-To");
    for (const std::string_view references : message.fields_named("References"))
        for (std::string& one : read_identifiers(references))
            message.references.push_back(without_controls(one));
    message.from_ambiguous = message.fields_named("From").size() > 1;
    if (auto from = addresses(message, "From"); !from.empty()) message.from = from.front();
    message.to = addresses(message, "To");
    message.cc = addresses(message, "Cc");
    message.reply_to = addresses(message, "Reply-To");
    message.sender = addresses(message, "Sender");
    if (const MailField* subject = find_field(message.fields, "Subject"))
        message.subject = without_edges(without_controls(subject->value));
    if (const MailField* date = find_field(message.fields, "Date"))
        message.sent = read_mail_date(date->raw);
}

} // namespace

bool MailMessage::is_from_several() const
{
    const auto named = addresses(*this, "From");
    return std::any_of(named.begin(), named.end(), [&](const MailAddress& one) {
        return !same_word(one.addr, named.front().addr);
    });
}

std::string_view MailMessage::field(std::string_view name) const
{
    const MailField* found = find_field(fields, name);
    return found ? std::string_view{found->value} : std::string_view{};
}

std::vector<std::string_view> MailMessage::fields_named(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const MailField& one : fields)
        if (same_word(one.name, name)) values.emplace_back(one.value);
    return values;
}

MailMessage read_message(std::string_view bytes)
{
    MailMessage message;
    MailHead head = read_head(bytes);
    message.fields = std::move(head.fields);
    read_head_of(message);
    // A type that was written as an encoded word is not read by those who keep to RFC 2047.
    const MailField* const type = find_field(message.fields, "Content-Type");
    head.mended |=
        type && (type->raw.starts_with("=?") || type->raw.find('(') != std::string::npos);
    const std::size_t readable = readable_bytes(bytes);
    message.too_deep = readable < bytes.size();
    if (!message.too_deep || readable > head.body)
        read_parts(bytes.substr(0, readable), head.body, head.mended, message);
    return message;
}

} // namespace ribbon
