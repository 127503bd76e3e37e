#include "inbound/mail/reading.hpp"

#include "inbound/mail/attached.hpp"
#include "inbound/mail/auth.hpp"
#include "inbound/mail/case_address.hpp"
#include "inbound/mail/classify.hpp"
#include "inbound/mail/html.hpp"
#include "inbound/mail/identity.hpp"
#include "inbound/mail/links.hpp"
#include "inbound/mail/locks.hpp"
#include "inbound/mail/own_server.hpp"
#include "inbound/mail/reply_text.hpp"
#include "inbound/mail/report.hpp"
#include "inbound/mail/scan.hpp"
#include "inbound/mail/words_of_part.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The text with broken lines joined where its only part says that they are (RFC 3676).
std::string text_of(const MailMessage& message)
{
    const MailPart* only = nullptr;
    for (const MailPart& part : message.parts) {
        if (!part.is_body || part.type != "text/plain") continue;
        if (only) return message.text;
        only = &part;
    }
    if (!only || only->text != message.text) return message.text;
    const std::string parameters = plain_words(only->parameters);
    if (parameters.find("flowed") == std::string::npos) return message.text;
    const auto del = parameters.find("delsp");
    return unflowed(message.text,
                    del != std::string::npos && parameters.find("yes", del) != std::string::npos);
}

std::vector<std::string> all_links(const MailMessage& message)
{
    std::vector<std::string> targets;
    const auto add = [&](std::string_view text) {
        for (std::string& one : targets_of_text(text)) targets.push_back(std::move(one));
    };
    if (message.html) targets = targets_of_html(*message.html);
    // The words of a page are in the text too: there it can not be told what was a link.
    if (!message.html) add(message.text);
    for (const MailPart& part : message.parts)
        if (message.html && part.is_body && !is_html(part.type)) add(part.text);
    return links_of(targets);
}

} // namespace

MailReading read_mail(std::string_view bytes, const MailSettings& settings)
{
    MailReading reading;
    reading.message = read_message(bytes);
    const MailMessage& message = reading.message;
    reading.text = text_of(message);
    reading.reply_text = reply_text(reading.text);
    if (message.html) reading.html = sanitise_html(*message.html);
    for (const MailPart& part : message.parts)
        if (part.is_body) reading.body_parts.push_back(part.type);
    reading.meeting = meeting_of(message);
    reading.locked = lock_of(message);

    const MailKind kind = classify(message, settings, reading.meeting);
    reading.is_bounce = kind.bounce;
    reading.is_auto_reply = kind.auto_reply;
    reading.is_receipt = kind.receipt;
    reading.is_complaint = kind.complaint;
    reading.machine_sent = kind.machine;
    if (kind.bounce) {
        DeliveryReport report = read_report(message);
        reading.failed_recipients = std::move(report.failed_recipients);
        reading.status = std::move(report.status);
        reading.action = std::move(report.action);
        reading.bounce_permanent = report.permanent;
        reading.bounced_id = std::move(report.bounced_id);
    }
    reading.dmarc = dmarc_of(message, settings.trusted_server);
    reading.taken = taken_by_own_server(message, settings.trusted_server);
    reading.links = all_links(message);
    CaseAddresses addresses = case_addresses(message, settings.own_domain);
    reading.case_tokens = std::move(addresses.tokens);
    reading.case_guess = std::move(addresses.guess);
    reading.delivery_key = delivery_key(message, bytes);
    reading.near_key = near_key(message);
    reading.files = take_files(reading.message);
    return reading;
}

} // namespace ribbon
