#include "inbound/mail/bounce_words.hpp"

#include "inbound/mail/scan.hpp"

#include <array>

namespace ribbon {
namespace {

/// Begins: RFC 3464 names none, so these are what the systems' own sources and manuals have.
constexpr std::array<std::string_view, 50> subjects{
    "undeliver",                      // Exchange "Undeliverable:", Postfix "Undelivered Mail"
    "delivery status notification",   // Gmail, RFC 3464's own example
    "mail delivery failed",           // Exim
    "mail delivery failure",
    "mail delivery system",
    "mail delivery problem",
    "mail delivery error",
    "mail delivery report",
    "mail delivery status",
    "mail could not be delivered",
    "mail not delivered",
    "message not delivered",
    "message delivery failure",
    "message delivery has failed",
    "message undeliver",
    "message could not be delivered",
    "message status - undeliverable",
    "delivery failure",               // Domino
    "delivery failed",
    "delivery error",
    "delivery has failed",
    "delivery problems",
    "delivery report",
    "delivery notification",
    "delivery delayed",
    "delivery delay",
    "delivery unsuccessful",
    "delayed mail",                   // Postfix "Delayed Mail (still being retried)"
    "delayed:",
    "returned mail",                  // Sendmail
    "returned email",
    "returned message",
    "returned to sender",
    "failure notice",                 // qmail
    "failure delivery",
    "failed delivery",
    "failed mail",
    "nondeliverable mail",
    "non delivery",
    "non-delivery",
    "non remis",
    "nicht zustellbar",
    "unzustellbar",
    "no se puede entregar",
    "onbestelbaar",
    "onbezorgbaar",
    "non recapitabile",
    "niedostarczon",
    "warning: could not send",        // Sendmail
    "warning: message",               // Exim "Warning: message ... delayed 24 hours"
};
constexpr std::array<std::string_view, 9> subjects_within{
    "returned to sender",           "could not be delivered",
    "cannot send message",          "delivery failed",
    "delivery status notification", "not delivered to",
    "undeliverable mail",           "delivery failure",
    "message you sent blocked"}; // Barracuda

constexpr std::array<std::string_view, 37> beginnings{
    "this message was created automatically by mail delivery software",
    "a message that you sent could not be delivered",
    "a message that you have sent could not be delivered",
    "this is the mail system at host",
    "i'm sorry to have to inform you that your message could not",
    "i'm sorry to inform you that the message",
    "this is the postfix program at host",
    "hi. this is the",
    "i'm afraid i wasn't able to deliver your message",
    "i wasn't able to deliver your message",
    "your message did not reach some or all of the intended recipients",
    "the following recipient(s) could not be reached",
    "the following recipient(s) cannot be reached",
    "delivery has failed to these recipients",
    "your message wasn't delivered",
    "your message couldn't be delivered",
    "your message could not be delivered",
    "delivery to the following recipient",
    "message not delivered",
    "address not found",
    "message blocked",
    "the original message was received at",
    "this is an automatically generated delivery status notification",
    "this report relates to a message you sent",
    "this message has been created automatically by mail delivery software",
    "sorry, we were unable to deliver your message",
    "we were unable to deliver your message",
    "unable to deliver message to the following",
    "the following addresses had permanent",
    "the following address(es) failed",
    "failed recipients",
    "this is a permanent error",
    "**************************************** ** this is a warning message only",
    "this is a warning message only",
    "** message not delivered",
    "** address not found",
    "this is a delivery status notification"};
constexpr std::array<std::string_view, 3> beginnings_mid{
    "was not delivered to:", "could not be delivered to the following", "undeliverable to"};

constexpr std::array<std::string_view, 15> late{"will keep trying",
                                                "will be retried",
                                                "still being retried",
                                                "still undelivered",
                                                "has not yet been delivered",
                                                "delivery attempts will continue",
                                                "will continue to try",
                                                "you do not need to resend",
                                                "not be delivered yet",
                                                "is delayed",
                                                "has been delayed",
                                                "temporary problem delivering",
                                                "no action is required on your part",
                                                "message delayed",
                                                "not yet been delivered"};

constexpr std::array<std::string_view, 35> given_up{"permanent error",
                                                    "has not been delivered",
                                                    "permanent fatal error",
                                                    "permanent delivery error",
                                                    "i've given up",
                                                    "failed permanently",
                                                    "could not be delivered",
                                                    "couldn't be delivered",
                                                    "wasn't delivered",
                                                    "was not delivered",
                                                    "user unknown",
                                                    "unknown user",
                                                    "unrouteable address",
                                                    "no such user",
                                                    "does not exist",
                                                    "doesn't exist",
                                                    "mailbox unavailable",
                                                    "could not be reached",
                                                    "failed recipients",
                                                    "delivery has failed",
                                                    "giving up",
                                                    "unable to deliver",
                                                    "wasn't able to deliver",
                                                    "address not found",
                                                    "message will be deleted from queue",
                                                    "undeliverable",
                                                    "address rejected",
                                                    "recipient not found",
                                                    "mailbox not found",
                                                    "retry time exceeded",
                                                    "retry timeout exceeded",
                                                    "too long",
                                                    "deleted from queue",
                                                    "message size exceeds",
                                                    "did not reach"};

constexpr std::array<std::string_view, 20> lead_to_failed{
    "the following address(es) failed",
    "the following addresses failed",
    "the following addresses had",
    "the following recipient(s) c",
    "the following recipients c",
    "delivery has failed to these recipients",
    "delivery to the following recipient",
    "was not delivered to:",
    "failed recipients",
    "the following address.",
    "has not yet been delivered is",
    "has not yet been delivered are",
    "could not be delivered to",
    "couldn't be delivered to",
    "wasn't delivered to",
    "i wasn't able to deliver your message to the following",
    "unable to deliver your message to",
    "unable to deliver message to",
    "the following recipients did not",
    "the following addresses were not"};

constexpr std::array<std::string_view, 18> lead_to_returned{
    "this is a copy of the message",
    "this is a copy of your message",
    "below this line is a copy of the message",
    "below this line is the original",
    "contents of the undelivered mail",
    "original message headers:",
    "original message follows",
    "unsent message follows",
    "the original message follows",
    "message header follows",
    "message headers follow",
    "undelivered message follows",
    "text of message follows",
    "returned message follows",
    "the header of the original message",
    "original message",
    "the following is a copy of",
    "here is a copy of"};

constexpr std::array<std::string_view, 24> systems{"mailer-daemon",
                                                   "mailer daemon",
                                                   "mail-daemon",
                                                   "maildaemon",
                                                   "mailerdaemon",
                                                   "mail delivery system",
                                                   "mail delivery subsystem",
                                                   "mail delivery service",
                                                   "mail delivery",
                                                   "mail administrator",
                                                   "mail system",
                                                   "mail transport agent",
                                                   "mail server",
                                                   "mail service",
                                                   "email administrator",
                                                   "postmaster",
                                                   "post master",
                                                   "mdaemon",
                                                   "system administrator",
                                                   "microsoft outlook",
                                                   "microsoft exchange",
                                                   "delivery subsystem",
                                                   "smtp server",
                                                   "bounce"};

} // namespace

bool is_bounce_subject(std::string_view plain)
{
    while (!plain.empty() && (plain.front() == '*' || plain.front() == '[' || plain.front() == ' '))
        plain.remove_prefix(1);
    if (begins_with_any(plain, subjects)) return true;
    const bool passed_on =
        begins_with_any(plain, std::array<std::string_view, 5>{"re:", "fw:", "fwd:", "aw:", "wg:"});
    return !passed_on && has_any(plain, subjects_within);
}

bool begins_as_bounce(std::string_view plain)
{
    constexpr std::size_t beginning = 400;
    const std::string_view first = plain.substr(0, beginning);
    return has_any(first, beginnings) || has_any(first, beginnings_mid);
}

bool says_delayed(std::string_view plain) { return has_any(plain, late); }
bool says_given_up(std::string_view plain) { return has_any(plain, given_up); }
bool leads_to_failed(std::string_view plain) { return has_any(plain, lead_to_failed); }

bool tells_of_failure(std::string_view plain)
{
    constexpr std::array<std::string_view, 14> words{
        "rcpt to", "unknown", "fail",  "deferred", "reject",  "invalid", "not found",
        "quota",   "full",    "block", "disabled", "refused", "denied",  "undeliver"};
    return has_any(plain, words) || says_given_up(plain) || says_delayed(plain);
}

bool is_about_the_mail(std::string_view plain)
{
    constexpr std::array<std::string_view, 8> begins{
        "from:", "sender:",    "reply-to:", "return-path",
        "x-",    "message-id", "mail from", "received:"};
    constexpr std::array<std::string_view, 3> within{"message id", "message-id", "mail from:"};
    return begins_with_any(plain, begins) || has_any(plain, within);
}

bool leads_to_returned(std::string_view plain)
{
    // Courier and Sendmail begin with "The original message was received at ...".
    if (plain.find("original message was") != std::string_view::npos) return false;
    if (plain.starts_with("received: ") || plain.starts_with("return-path: ")) return true;
    return has_any(plain, lead_to_returned);
}

bool is_mail_system(std::string_view plain) { return has_any(plain, systems); }

} // namespace ribbon
