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

class StatusReader {
public:
    DeliveryReport read(const std::vector<std::string>& blocks)
    {
        for (const std::string& block : blocks) {
            std::string name, value;
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
        // A field for the second time is of the next recipient, blank line or none.
        if (!place->empty() && place != &now_.diagnostic) end_recipient();
        *place = value;
    }

    void end_recipient()
    {
        if (now_.empty()) {
            now_ = {};
            return;
        }
        const std::string action =
            lower_case(now_.action.substr(0, now_.action.find_first_of(" (;")));
        std::string status = status_code(now_.status);
        if (status.empty()) status = status_code(now_.diagnostic);
        if (!action.empty()) report_.action.push_back(action);
        if (!status.empty()) report_.status.push_back(status);
        const bool arrived = action == "delivered" || action == "relayed" || action == "expanded" ||
                             (action.empty() && status.starts_with('2'));
        if (!arrived) {
            report_.tells_failure = true;
            const std::string address = address_of(now_.final.empty() ? now_.original : now_.final);
            auto& all = report_.failed_recipients;
            if (!address.empty() && std::ranges::find(all, address) == all.end())
                all.push_back(address);
        }
        now_ = {};
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

DeliveryReport read_report(const MailMessage& message)
{
    DeliveryReport report = read_delivery_status(message.report);
    const bool tells =
        !report.action.empty() || !report.status.empty() || !report.failed_recipients.empty();
    if (!tells)
        report = read_bounce_words(message.text, message.field("X-Failed-Recipients"), message.to);
    else if (report.failed_recipients.empty() && report.tells_failure)
        // Fields that forgot whom they are about: the words know.
        report.failed_recipients =
            read_bounce_words(message.text, message.field("X-Failed-Recipients"), message.to)
                .failed_recipients;
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
