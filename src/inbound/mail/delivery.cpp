#include "inbound/mail/delivery.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/bounce_reasons.hpp"
#include "inbound/mail/bounce_words.hpp"
#include "inbound/mail/machine_words.hpp"
#include "inbound/mail/report.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t beginning_bytes = 4000;

class Teller {
public:
    explicit Teller(const MailMessage& message)
        : message_(message), subject_(plain_words(message.subject.value_or(std::string{}))),
          beginning_(plain_words(std::string_view{message.text}.substr(0, beginning_bytes))),
          passed_on_(answers_or_passes_on(subject_))
    {
        const std::string type = lower_case(message.field("Content-Type").substr(0, 1000));
        is_report_ = type.find("multipart/report") != std::string::npos;
        about_delivery_ = is_report_ && type.find("delivery-status") != std::string::npos;
        const auto path = message.fields_named("Return-Path");
        no_return_ = !path.empty() && without_blanks(path[0]) == "<>";
        return_ = !path.empty() && path[0].find('@') != std::string_view::npos;
        sender_ = sender();
    }

    DeliveryNews tell() const
    {
        if (const DeliveryNews told = by_fields(); told != DeliveryNews::none) return told;
        // Apache James answers our subject with "Re:", but no person writes as a system with
        // nowhere to return.
        const bool known = begins_as_bounce(beginning_);
        const bool of_system = sender_ == MailSender::office || sender_ == MailSender::daemon;
        if (known && of_system && no_return_) return failed_or_arrived();
        if (passed_on_ || is_auto_subject(subject_)) return DeliveryNews::none;
        if (sender_ == MailSender::daemon || (of_system && no_return_)) return failed_or_arrived();
        return by_words(known) ? DeliveryNews::failed : DeliveryNews::none;
    }

private:
    MailSender sender() const
    {
        if (!message_.from) {
            // A From field that nobody can be answered at: "Webshield SMTP V4.5 Mail Service".
            const std::string from = lower_case(message_.field("From"));
            if (without_blanks(from).ends_with("<>")) return MailSender::daemon;
            return has_any(from, {"mail"}) ? MailSender::office : MailSender::person;
        }
        const std::string& address = message_.from->addr;
        return sender_of(lower_case(address.substr(0, address.find('@'))),
                         plain_words(message_.from->name));
    }

    /// Of this mail itself: what it carries inside another message is that one's.
    bool has_status_part() const
    {
        return std::ranges::any_of(message_.parts, [](const MailPart& part) {
            return part.depth == 0 && part.type.ends_with("delivery-status") &&
                   part.disposition != "attachment";
        });
    }

    DeliveryNews by_fields() const
    {
        const bool status = has_status_part() || (is_report_ && !message_.report.empty());
        const bool by_machine = is_report_ || sender_ != MailSender::person || no_return_ ||
                                (!passed_on_ && is_bounce_subject(subject_));
        if (status && by_machine) {
            // Systems also report that all went well (RFC 3464 section 2.3.3).
            const DeliveryReport report = read_delivery_status(message_.report);
            const bool arrived = report.tells_success && !report.tells_failure;
            return arrived ? DeliveryNews::arrived : DeliveryNews::failed;
        }
        if (about_delivery_) return failed_or_arrived();
        for (const std::string_view name : {"X-Failed-Recipients", "X-MS-Exchange-Message-Is-Ndr"})
            if (!message_.fields_named(name).empty()) return DeliveryNews::failed;
        return DeliveryNews::none;
    }

    DeliveryNews failed_or_arrived() const
    {
        return says_arrived(subject_ + ' ' + beginning_) ? DeliveryNews::arrived
                                                         : DeliveryNews::failed;
    }

    /// There are words only, and whoever wrote them may be a person.
    bool by_words(bool known) const
    {
        const bool subject = is_bounce_subject(subject_);
        const BounceWords words = bounce_words_of(message_);
        const bool coded = names_by_code(words);
        const auto named = [&] { return !read_bounce_words(words).failed_recipients.empty(); };
        if (no_return_ && (subject || known || coded)) return true;
        if (sender_ == MailSender::office)
            return subject || known || coded || (tells_of_failure(beginning_) && named());
        if (sender_ == MailSender::program)
            return (known && coded) || (subject && (known || coded || named()));
        // A mail that can be returned is no report, and a system begins with its own words.
        constexpr std::size_t opening = 120;
        return subject && coded && !return_ && !message_.in_reply_to &&
               begins_as_bounce(beginning_, opening);
    }

    const MailMessage& message_;
    std::string subject_, beginning_; ///< in plain words
    bool passed_on_ = false, is_report_ = false, about_delivery_ = false;
    bool no_return_ = false, return_ = false; ///< said to be nowhere; said to be somebody
    MailSender sender_ = MailSender::person;
};

} // namespace

DeliveryNews delivery_news(const MailMessage& message) { return Teller{message}.tell(); }

} // namespace ribbon
