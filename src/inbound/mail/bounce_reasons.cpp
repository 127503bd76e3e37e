#include "inbound/mail/bounce_reasons.hpp"

#include "inbound/mail/scan.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr auto late = std::to_array<std::string_view>({"will keep trying",
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
                                                       "not yet been delivered",
                                                       "transient non-fatal",
                                                       "not been delivered yet",
                                                       "no action is needed",
                                                       "tries again",
                                                       "temporary condition",
                                                       "still trying",
                                                       "not fatal",
                                                       "transient delivery",
                                                       "you do not need to re-send",
                                                       "do not need to re-send",
                                                       "need not resend",
                                                       "not need to send it again",
                                                       "will retry",
                                                       "we will retry",
                                                       "trying again",
                                                       "keep trying",
                                                       "still in the queue",
                                                       "remains in the queue",
                                                       "kept in the queue",

                                                       "delivery delay",
                                                       "delayed mail",
                                                       "temporary failure",
                                                       "temporary problem",
                                                       "temporarily suspended",
                                                       "status - delayed",
                                                       "warning only",
                                                       "(delay)",
                                                       "delayed:",
                                                       "delivery attempts continue",
                                                       "not yet with",
                                                       "verzögert",
                                                       "verzögerung",
                                                       "nicht erneut senden",
                                                       "retardé",
                                                       "retard de",
                                                       "no es necesario reenviar",
                                                       "retrasad",
                                                       "retraso",
                                                       "ritardat",
                                                       "in ritardo",
                                                       "atrasad",
                                                       "atraso",
                                                       "opóźnion",
                                                       "opóźnieni",
                                                       "întârziat",
                                                       "întârziere",
                                                       "vertraagd",
                                                       "försenad",
                                                       "forsinket",
                                                       "отложен",
                                                       "задерж"});

constexpr auto given_up = std::to_array<std::string_view>({"permanent error",
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
                                                           "did not reach",
                                                           "mailbox is full",
                                                           "mailbox full",
                                                           "over quota",
                                                           "no valid recipients",
                                                           "rejected recipient",
                                                           "was rejected",
                                                           "delivery problems",
                                                           "failed to send",
                                                           "non-deliverable",
                                                           "not deliverable",
                                                           "fehlgeschlagen",
                                                           "nicht zugestellt",
                                                           "unbekannt"});
/// These are the last word, whatever was tried before.
constexpr auto final_words = std::to_array<std::string_view>(
    {"permanent fatal", "a permanent error", "permanent failure", "permanent delivery error",
     "i've given up", "deleted from queue", "no further delivery attempt", "failed permanently",
     "will not continue trying", "giving up", "not going to try again", "stopped trying", "gave up",
     "(failure)"});

constexpr auto lead_to_failed =
    std::to_array<std::string_view>({"the following address(es) failed",
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
                                     "the following addresses were not",
                                     "cannot be delivered to",
                                     "could not deliver to",
                                     "unable to deliver to",
                                     "recipients that were affected",
                                     "following recipients were affected",
                                     "undeliverable to",
                                     "addresses had delivery",
                                     "failed addresses follow",
                                     "rejected recipient",
                                     "recipients did not receive",
                                     "transient non-fatal errors",
                                     "permanent fatal errors",
                                     "recipients has been delayed",
                                     "failed to deliver to"});

constexpr auto lead_to_returned =
    std::to_array<std::string_view>({"this is a copy of the message",
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
                                     "here is a copy of",
                                     "message text follows",
                                     "message header follow",
                                     "headers follow",
                                     "original mail follows",
                                     "the message header",
                                     "header and top",
                                     "copy of the original",
                                     "message headers:"});

/// Delivered, as systems say it that tell of success.
constexpr auto arrived = std::to_array<std::string_view>(
    {"successfully delivered", "successful mail delivery", "been successfully", "(relay)",
     "(success)", "successfully relayed", "has been delivered to", "was delivered to",
     "were delivered to", "had successful delivery",
     "delivery to these recipients or groups is complete", "has been successfully"});

/// Before a colon, where the address of who did not get it follows.
constexpr auto labels = std::to_array<std::string_view>(
    {"recipient", "rcpt to", "addressee", "receiver", "failed address", "addressed to",
     "destination address", "empfänger", "destinatar", "destinataire", "odbiorca", "ontvanger",
     "mottagare", "получатель"});

} // namespace

bool says_final(std::string_view plain)
{
    return has_any(plain, final_words) && plain.find("not a permanent") == std::string_view::npos;
}

bool says_delayed(std::string_view plain) { return has_any(plain, late) && !says_final(plain); }
bool says_given_up(std::string_view plain) { return has_any(plain, given_up) || says_final(plain); }
bool says_arrived(std::string_view plain)
{
    return has_any(plain, arrived) && !says_given_up(plain) && !has_any(plain, late);
}
bool leads_to_failed(std::string_view plain) { return has_any(plain, lead_to_failed); }
bool is_label(std::string_view plain) { return has_any(plain, labels); }

bool tells_of_failure(std::string_view plain)
{
    constexpr auto words = std::to_array<std::string_view>(
        {"rcpt to", "unknown", "fail", "deferred", "reject", "invalid", "not found", "quota",
         "full", "block", "disabled", "refused", "denied", "undeliver", "not delivered",
         "could not", "not been delivered"});
    return has_any(plain, words) || says_given_up(plain) || says_delayed(plain);
}

bool is_about_the_mail(std::string_view plain)
{
    constexpr std::array<std::string_view, 10> begins{
        "from:",       "sender:", "cc:",        "subject:",  "reply-to:",
        "return-path", "x-",      "message-id", "mail from", "received:"};
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

} // namespace ribbon
