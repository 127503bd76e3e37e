#include "inbound/mail/bounce_words.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

/// Begins: RFC 3464 names none, so these are what the systems' own sources and manuals have.
constexpr auto subjects =
    std::to_array<std::string_view>({"undeliver",
                                     "delivery status notification",
                                     "mail delivery failed",
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
                                     "delivery failure",
                                     "delivery failed",
                                     "delivery error",
                                     "delivery has failed",
                                     "delivery problems",
                                     "delivery report",
                                     "delivery notification",
                                     "delivery delayed",
                                     "delivery delay",
                                     "delivery unsuccessful",
                                     "delayed mail",
                                     "delayed:",
                                     "returned mail",
                                     "returned email",
                                     "returned message",
                                     "returned to sender",
                                     "failure notice",
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
                                     "warning: could not send",
                                     "warning: message",
                                     "mail failure",
                                     "message failure",
                                     "message status - ",
                                     "delivery temporarily suspended",
                                     "delivery suspended",
                                     "delivery incomplete",
                                     "delivery problem",
                                     "could not deliver",
                                     "cannot deliver",
                                     "unable to deliver",
                                     "mail system error",
                                     "mail failed",
                                     "message still in queue",
                                     "rejected mail",
                                     "rejected message",
                                     "message rejected",
                                     "zustellung fehlgeschlagen",
                                     "benachrichtigung zum übermittlungsstatus",
                                     "zustellbenachrichtigung",
                                     "unzugestellt",
                                     "notification de l'état",
                                     "échec de",
                                     "message non remis",
                                     "non délivré",
                                     "notificación del estado de",
                                     "no entregado",
                                     "mensaje no entregado",
                                     "mensaje rechazado",
                                     "notifica sullo stato",
                                     "mancato recapito",
                                     "mancata consegna",
                                     "não entregue",
                                     "não é possível entregar",
                                     "niedoręcz",
                                     "nie dostarcz",
                                     "nelivrabil",
                                     "nelivrat",
                                     "недоставлен",
                                     "не доставлено",
                                     "ej levererat",
                                     "onbestelbare",
                                     "kan niet worden bezorgd"});
constexpr auto subjects_within = std::to_array<std::string_view>(
    {"returned to sender", "could not be delivered", "cannot send message", "delivery failed",
     "delivery status notification", "not delivered to", "undeliverable mail", "delivery failure",
     "message you sent blocked", "non remis", "nicht zustellbar", "konnte nicht zugestellt",
     "delayed mail"});

constexpr auto beginnings = std::to_array<std::string_view>(
    {"this message was created automatically by mail delivery software",
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
     "this is a delivery status notification",
     "we had trouble delivering your message",
     "each of the following recipients was rejected",
     "this message was undeliverable due to",
     "following addresses had delivery",
     "your message could not be sent. ",
     "failed addresses follow",
     "had transient non-fatal",
     "had permanent fatal",
     "delivery to these recipients",
     "an error has occurred while attempting to deliver",
     "there was a problem delivering your message",
     "there was a temporary problem delivering",
     "delivery incomplete",
     "your mail message to the following address",
     "ihre nachricht konnte nicht",
     "konnte nicht zugestellt werden",
     "übermittlung an folgende empfänger",
     "n'a pas pu être remis",
     "n'a pas pu être délivré",
     "n'a pas pu être distribué",
     "échec de la remise",
     "impossible de remettre",
     "no se ha podido entregar",
     "no se pudo entregar",
     "error en la entrega",
     "impossibile recapitare",
     "recapito non riuscito",
     "não foi possível entregar",
     "nie można dostarczyć",
     "nie udało się dostarczyć",
     "nie mogła zostać dostarczona",
     "nu a putut fi livrat",
     "kon niet worden bezorgd",
     "kan niet worden bezorgd",
     "kunde inte levereras",
     "не может быть доставлено",
     "не удалось доставить",
     "rcpt to:"});
constexpr auto beginnings_mid = std::to_array<std::string_view>(
    {"was not delivered to:", "could not be delivered to the following", "undeliverable to"});

/// The local parts that only programs write under, whole or before a sign.
constexpr auto daemons = std::to_array<std::string_view>(
    {"mailer-daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mailer_daemon", "mdaemon",
     "mail-delivery", "maildelivery", "mmdf"});
constexpr auto daemon_names = std::to_array<std::string_view>(
    {"mailer-daemon", "mailer daemon", "mailerdaemon", "mail daemon", "maildaemon",
     "mail delivery s", "mail delivery agent", "mdaemon at"});

/// Those that a person may have to answer under too.
constexpr auto offices = std::to_array<std::string_view>(
    {"postmaster", "post_master", "post-master", "bounce", "bounces", "microsoftexchange",
     "mailsystem", "mail-system", "smtp", "mta"});
constexpr auto office_names = std::to_array<std::string_view>({"mailer-daemon",
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
                                                               "internet mail",
                                                               "smtp",
                                                               "spam firewall",
                                                               "mail gateway",
                                                               "mail filter",
                                                               "content-filter"});
/// What a name has in it that is no person's.
constexpr auto things = std::to_array<std::string_view>(
    {"mail",    "post",   "admin",   "system",   "server",   "filter", "gateway",
     "deliver", "daemon", "outlook", "exchange", "firewall", "scan",   "secur",
     "virus",   "spam",   "notif",   "smtp",     "report",   "bounce", "reply"});
/// Nobody reads what is sent there.
constexpr auto unread = std::to_array<std::string_view>(
    {"noreply",        "no-reply",        "no_reply",        "no.reply",      "donotreply",
     "do-not-reply",   "do_not_reply",    "dontreply",       "not-reply",     "notreply",
     "nepasrepondre",  "ne-pas-repondre", "no-responder",    "noresponder",   "no-responda",
     "nao-responda",   "naoresponda",     "nicht-antworten", "keine-antwort", "keineantwort",
     "non-rispondere", "nonrispondere",   "nie-odpowiadac",  "nieodpowiadac", "nu-raspunde",
     "geen-antwoord",  "auto-reply",      "autoreply",       "auto-confirm",  "automated",
     "autoresponder"});

/// "bounces+ann=family.example" and "mailer-daemon-7" are of these too.
bool is_one_of(std::string_view local, std::span<const std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) {
        if (!local.starts_with(word)) return false;
        return local.size() == word.size() || !is_letter(local[word.size()]);
    });
}

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

bool begins_as_bounce(std::string_view plain, std::size_t within)
{
    const std::string_view first = plain.substr(0, within);
    return has_any(first, beginnings) || has_any(first, beginnings_mid);
}

bool is_mail_system(std::string_view local)
{
    return is_one_of(local, daemons) || is_one_of(local, offices);
}

bool is_unread(std::string_view local) { return has_any(local, unread); }

MailSender sender_of(std::string_view local, std::string_view name)
{
    if (is_one_of(local, daemons) || begins_with_any(name, daemon_names)) return MailSender::daemon;
    // Whoever looks after the mail of a school signs with a name.
    const bool office = is_one_of(local, offices) || local.starts_with("microsoftexchange");
    if (office && (name.empty() || has_any(name, things))) return MailSender::office;
    // "Jo Sample, System Administrator" is somebody.
    const bool called = has_any(name, office_names) && name.find(',') == std::string_view::npos;
    if (called || is_unread(local) ||
        is_one_of(local, std::array<std::string_view, 2>{"root", "daemon"}))
        return MailSender::program;
    return MailSender::person;
}

} // namespace ribbon
