#include "inbound/mail/report.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/scan.hpp"
#include "inbound/mail/status_code.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The fields of one recipient (RFC 3464 section 2.3).
struct Recipient {
    std::string final, original, action, status, diagnostic;
    bool empty() const
    {
        return final.empty() && original.empty() && action.empty() && status.empty();
    }
};

/// "rfc822; <ann@school.example>" without its type, brackets and comments.
std::string address_of(std::string_view value)
{
    const auto type = value.find(';');
    if (type != std::string_view::npos) value.remove_prefix(type + 1);
    value = without_blanks(value);
    if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
    const auto inside = addresses_in(value);
    if (inside.size() == 1) return inside[0];
    return std::string{value};
}

/// The final recipient, unless that is an address of another kind (X.400) and the original is not.
std::string address_of(const Recipient& recipient)
{
    const bool other = recipient.final.find('@') == std::string::npos &&
                       recipient.original.find('@') != std::string::npos;
    return address_of(recipient.final.empty() || other ? recipient.original : recipient.final);
}

/// A block of the fields of RFC 3464, wherever it stands.
bool has_recipient(std::string_view text)
{
    const std::string small = lower_case(text);
    return small.starts_with("final-recipient:") || small.starts_with("original-recipient:") ||
           small.find("\nfinal-recipient:") != std::string::npos ||
           small.find("\noriginal-recipient:") != std::string::npos;
}

class StatusReader {
public:
    DeliveryReport read(const std::vector<std::string>& blocks)
    {
        for (const std::string& block : blocks) {
            std::string name, value;
            first_ = true;
            for (const std::string_view line : lines_of(block)) {
                if (!line.empty() && (line[0] == ' ' || line[0] == '\t')) {
                    value += " " + std::string{without_blanks(line)};
                    continue;
                }
                take(name, value);
                const auto colon = std::min(line.find(':'), line.size());
                name = lower_case(without_blanks(line.substr(0, colon)));
                value = without_blanks(line.substr(std::min(colon + 1, line.size())));
            }
            take(name, value);
        }
        end_recipient();
        settle();
        return std::move(report_);
    }

private:
    void take(const std::string& name, const std::string& value)
    {
        std::string* place = nullptr;
        if (name == "final-recipient") place = &now_.final;
        if (name == "original-recipient") place = &now_.original;
        if (name == "action") place = &now_.action;
        if (name == "status") place = &now_.status;
        if (name == "diagnostic-code") place = &now_.diagnostic;
        if (!place || value.empty()) return;
        // A field for the second time is of the next recipient, blank line or none; so is an
        // address that begins a block where the recipient before has all.
        const bool begins = first_ && (place == &now_.final || place == &now_.original) &&
                            !now_.action.empty() && !now_.status.empty();
        if (begins || (!place->empty() && place != &now_.diagnostic)) end_recipient();
        first_ = false;
        *place = value;
    }

    void end_recipient()
    {
        if (now_.empty()) {
            now_ = {};
            return;
        }
        const std::string_view said = without_blanks(now_.action);
        const std::string action = lower_case(said.substr(0, said.find_first_of(" (;")));
        std::string status = status_code(now_.status);
        if (status.empty()) status = status_code(now_.diagnostic);
        const bool arrived = action == "delivered" || action == "relayed" || action == "expanded" ||
                             (action.empty() && status.starts_with('2'));
        (arrived ? report_.tells_success : report_.tells_failure) = true;
        if (!arrived) add(address_of(now_), action, status);
        now_ = {};
    }

    /// What is told twice of one recipient, as some systems do, is told once.
    void add(const std::string& address, std::string_view action, const std::string& status)
    {
        std::string told = lower_case(address) + ' ' + std::string{action} + ' ' + status;
        if (!address.empty() && std::ranges::find(told_, told) != told_.end()) return;
        told_.push_back(std::move(told));
        if (action.starts_with("fail")) report_.action.emplace_back("failed");
        if (action.starts_with("delay")) report_.action.emplace_back("delayed");
        if (!status.empty()) report_.status.push_back(status);
        auto& all = report_.failed_recipients;
        if (!address.empty() && std::ranges::find(all, address) == all.end())
            all.push_back(address);
    }

    void settle()
    {
        const auto& codes = report_.status;
        report_.permanent =
            report_.action.empty()
                ? !codes.empty() &&
                      std::ranges::all_of(codes, [](auto& code) { return code.starts_with('5'); })
                : std::ranges::find(report_.action, "failed") != report_.action.end();
    }

    Recipient now_;
    bool first_ = true; ///< no field of the block has been taken
    std::vector<std::string> told_;
    DeliveryReport report_;
};

/// Without brackets and what is around them.
std::string identifier(std::string_view value)
{
    const auto begin = value.find('<');
    if (begin != std::string_view::npos) value.remove_prefix(begin + 1);
    return std::string{without_blanks(value.substr(0, value.find('>')))};
}

} // namespace

std::string field_in(std::string_view head, std::string_view name)
{
    std::string value;
    bool within = false;
    for (const std::string_view line : lines_of(head)) {
        if (within && !line.empty() && (line[0] == ' ' || line[0] == '\t')) {
            value += " " + std::string{without_blanks(line)};
            continue;
        }
        if (within) break;
        within = line.size() > name.size() && line[name.size()] == ':' &&
                 lower_case(line.substr(0, name.size())) == lower_case(name);
        if (within) value = without_blanks(line.substr(name.size() + 1));
    }
    return value;
}

DeliveryReport read_delivery_status(const std::vector<std::string>& blocks)
{
    return StatusReader{}.read(blocks);
}

BounceWords bounce_words_of(const MailMessage& message)
{
    return {.text = message.text,
            .subject = message.subject ? std::string_view{*message.subject} : std::string_view{},
            .failed = message.field("X-Failed-Recipients"),
            .own = message.to};
}

DeliveryReport read_report(const MailMessage& message)
{
    DeliveryReport report = read_delivery_status(message.report);
    // Some systems write the fields into their words.
    if (!report.tells_failure && has_recipient(message.text))
        report = read_delivery_status({message.text});
    const bool tells = report.tells_success || !report.action.empty() || !report.status.empty() ||
                       !report.failed_recipients.empty();
    if (!tells)
        report = read_bounce_words(bounce_words_of(message));
    else if (report.failed_recipients.empty() && report.tells_failure)
        // Fields that forgot whom they are about: the words know.
        report.failed_recipients = read_bounce_words(bounce_words_of(message)).failed_recipients;
    std::string came_back = identifier(field_in(message.returned_head, "Message-ID"));
    if (came_back.empty()) {
        // Some systems put the head of what comes back below their words.
        const auto at = plain_words(message.text).find("message-id:");
        if (at != std::string::npos)
            for (const std::string_view line : lines_of(message.text))
                if (came_back.empty() &&
                    lower_case(without_blanks(line).substr(0, 11)) == "message-id:")
                    came_back = identifier(without_blanks(line).substr(11));
    }
    if (came_back.empty() && message.in_reply_to) came_back = *message.in_reply_to;
    if (came_back.empty() && !message.references.empty()) came_back = message.references.back();
    report.bounced_id = came_back;
    return report;
}

} // namespace ribbon
