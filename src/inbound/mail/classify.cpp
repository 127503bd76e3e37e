#include "inbound/mail/classify.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/bounce_words.hpp"
#include "inbound/mail/delivery.hpp"
#include "inbound/mail/machine_words.hpp"
#include "inbound/mail/parameters.hpp"
#include "inbound/mail/reply_text.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t beginning_bytes = 4000;

bool has_field(const MailMessage& message, std::string_view name)
{
    return !message.fields_named(name).empty();
}

bool is_no(std::string_view value)
{
    const std::string small = lower_case(without_blanks(value));
    return small == "no" || small == "false" || small == "0";
}

class Classifier {
public:
    Classifier(const MailMessage& message, const MailSettings& settings)
        : message_(message), settings_(settings),
          subject_(plain_words(message.subject.value_or(std::string{}))),
          beginning_(plain_words(std::string_view{message.text}.substr(0, beginning_bytes)))
    {
        const std::string type = lower_case(message.field("Content-Type").substr(0, 1000));
        is_report_ = type.find("multipart/report") != std::string::npos;
        if (is_report_) report_type_ = type.substr(std::min(type.find("report-type"), type.size()));
        passed_on_ = answers_or_passes_on(subject_);
        const auto path = message.fields_named("Return-Path");
        no_return_ = !path.empty() && without_blanks(path[0]) == "<>";
        if (message.from) {
            const std::string& address = message.from->addr;
            unread_ = is_unread(lower_case(address.substr(0, address.find('@'))));
        }
    }

    MailKind classify(const std::optional<MailMeeting>& meeting)
    {
        MailKind kind;
        kind.complaint = is_complaint();
        kind.receipt = !kind.complaint && is_receipt();
        const bool other = kind.complaint || kind.receipt;
        const DeliveryNews news = other ? DeliveryNews::none : delivery_news(message_);
        kind.bounce = news == DeliveryNews::failed;
        const bool arrived = news == DeliveryNews::arrived, list = is_list();
        if (!kind.complaint && !kind.receipt && !kind.bounce && !arrived)
            kind.auto_reply = is_auto_reply(list);
        kind.machine = kind.complaint || kind.receipt || kind.bounce || kind.auto_reply ||
                       arrived || list || is_report() || is_calendar_answer(meeting) ||
                       is_our_own();
        return kind;
    }

private:
    /// Of this mail itself: what it carries inside another message is that one's.
    bool has_part(std::string_view type) const
    {
        return std::ranges::any_of(message_.parts, [&](const MailPart& part) {
            return part.depth == 0 && part.type == type && part.disposition != "attachment";
        });
    }

    bool is_complaint() const
    {
        if (has_part("message/feedback-report") || has_any(report_type_, {"feedback-report"}))
            return true;
        // Outlook.com's programme, which names the server. Parents complain about messages too.
        constexpr std::string_view outlook = "complaint about message from ";
        return subject_.starts_with(outlook) && subject_.size() > outlook.size() &&
               is_figure(subject_[outlook.size()]) && has_part("message/rfc822");
    }

    bool is_receipt() const
    {
        if (has_any(report_type_, {"disposition-notification"})) return true;
        if (has_part("message/disposition-notification")) return is_report_ || !passed_on_;
        return says_read(subject_, beginning_);
    }

    /// A report of some other kind: RFC 7489 section 7.2.1.1 and RFC 8460 section 5.3 say how the
    /// subject of one is written.
    bool is_report() const
    {
        return !passed_on_ && (is_report_ || (subject_.starts_with("report domain: ") &&
                                              has_any(subject_, {"submitter: "})));
    }

    /// RFC 3834 section 5, and the fields that were there before it.
    bool is_auto_reply(bool list) const
    {
        bool submitted = false;
        for (const std::string_view value : message_.fields_named("Auto-Submitted")) {
            const std::string said = lower_case(without_blanks(without_comments(value)));
            // Also where "Precedence: bulk" or a field of a list stands beside it.
            if (said.find("auto-replied") != std::string::npos) return true;
            submitted |= !said.empty() && !said.starts_with("no");
        }
        if (says_auto_in_head()) return true;
        if (submitted) return !list;
        const std::string precedence = precedence_of();
        if (precedence.starts_with("auto")) return true;
        if (ends_as_auto_subject(subject_)) return true;
        if (passed_on_)
            return subject_.starts_with("re:") &&
                   opens_answering(plain_words(reply_text(message_.text)));
        if (is_auto_subject(subject_)) return true;
        if (opens_automatic(beginning_) || opens_acknowledging(beginning_, unread_)) return true;
        const bool subject = may_be_auto_subject(subject_), away = says_away(beginning_);
        const bool automatic = says_automatic(beginning_);
        if ((no_return_ || precedence == "bulk" || precedence == "junk") &&
            (subject || away || automatic))
            return true;
        // These are on mail that people wrote and a rule passed on, too.
        const bool ruled = has_field(message_, "X-Auto-Response-Suppress") ||
                           has_field(message_, "X-MS-Exchange-Inbox-Rules-Loop");
        if (ruled && automatic) return true;
        // Without a sign in the head: a parent may be away too, and asks for something. Few people
        // write "Absence" above an answer.
        const bool answers = message_.in_reply_to || !message_.references.empty();
        return (is_away_subject(subject_) || (subject && answers)) && opens_away(beginning_) &&
               beginning_.find('?') == std::string::npos;
    }

    std::string precedence_of() const
    {
        std::string precedence = lower_case(without_blanks(message_.field("Precedence")));
        if (precedence.empty())
            precedence = lower_case(without_blanks(message_.field("X-Precedence")));
        return precedence;
    }

    bool says_auto_in_head() const
    {
        constexpr std::array<std::string_view, 9> always{
            "X-Autoreply",      "X-Autorespond",   "X-AutoReply-From",
            "X-Mail-Autoreply", "X-Autoresponder", "X-Vacation",
            "X-Auto-Reply",     "X-Cron-Env",      "X-FC-MachineGenerated"};
        for (const std::string_view name : always)
            if (const auto found = message_.fields_named(name); !found.empty() && !is_no(found[0]))
                return true;
        for (const MailField& field : message_.fields) {
            const std::string name = lower_case(field.name), value = lower_case(field.value);
            // "X-POST-MessageClass: 9; Autoresponder"; "IPM.Note.Rules.OofTemplate.Microsoft".
            if (name.find("messageclass") != std::string::npos ||
                name.find("message-class") != std::string::npos)
                if (has_any(value, {"autorespon", "autoreply", "ooftemplate", "replytemplate"}))
                    return true;
            if (name == "x-autogenerated" && value.starts_with("reply")) return true;
            if (name == "delivered-to" && value.starts_with("autoresponder")) return true;
        }
        return false;
    }

    /// RFC 2369, RFC 2919. A list that is ours stands before a person's mail and changes nothing:
    /// councils make one of the address families write to.
    bool is_list() const
    {
        const std::string precedence = precedence_of();
        const bool bulk = precedence == "bulk" || precedence == "list" || precedence == "junk";
        bool list = false;
        for (const std::string_view name :
             {"List-Id", "List-Post", "List-Unsubscribe", "List-Unsubscribe-Post", "List-Help",
              "List-Loop", "Mailing-List"}) {
            for (const std::string_view value : message_.fields_named(name)) {
                if (is_ours(lower_case(value))) return false;
                list = true;
            }
        }
        return list || bulk;
    }

    /// Names an address or a domain of ours.
    bool is_ours(const std::string& value) const
    {
        for (const std::string& own : settings_.own_addresses) {
            std::string dotted = lower_case(own);
            if (value.find(dotted) != std::string::npos) return true;
            std::ranges::replace(dotted, '@', '.'); // RFC 2919: "<send.council.example>"
            if (value.find(dotted) != std::string::npos) return true;
        }
        const std::string domain = lower_case(settings_.own_domain);
        return value.find("@" + domain) != std::string::npos ||
               value.find("." + domain + ">") != std::string::npos;
    }

    /// RFC 5546: an answer to an invitation, with nothing that the person wrote to it.
    bool is_calendar_answer(const std::optional<MailMeeting>& meeting) const
    {
        if (!meeting) return false;
        const std::string method = lower_case(meeting->method);
        if (method != "reply") return false;
        // Outlook tells of the meeting itself: "When: ...", "Where: ...", and a rule below.
        const std::string words = reply_text(message_.text);
        std::string added;
        for (const std::string_view line : lines_of(words))
            if (!begins_with_any(plain_words(line),
                                 std::array<std::string_view, 3>{"when:", "where:", "*~*~"}))
                (added += line) += '\n';
        return is_bare_answer(plain_words(added));
    }

    bool is_our_own() const
    {
        const auto of_domain = [&](std::string_view address) {
            const auto sign = address.rfind('@');
            return sign != std::string_view::npos &&
                   lower_case(address.substr(sign + 1)) == lower_case(settings_.own_domain);
        };
        for (const std::string_view loop : message_.fields_named("X-Loop"))
            if (is_ours(lower_case(loop))) return true;
        if (message_.message_id && of_domain(*message_.message_id)) return true;
        if (!message_.from) return false;
        if (of_domain(message_.from->addr)) return true;
        return std::ranges::any_of(settings_.own_addresses, [&](const std::string& own) {
            return lower_case(own) == lower_case(message_.from->addr);
        });
    }

    const MailMessage& message_;
    const MailSettings& settings_;
    std::string subject_, beginning_; ///< in plain words
    std::string report_type_; ///< what follows "report-type", in small letters
    bool is_report_ = false, passed_on_ = false, no_return_ = false;
    bool unread_ = false; ///< the sender's address says so: "no-reply"
};

} // namespace

MailKind classify(const MailMessage& message, const MailSettings& settings,
                  const std::optional<MailMeeting>& meeting)
{
    return Classifier{message, settings}.classify(meeting);
}

} // namespace ribbon
