#include "inbound/mail/machine_words.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ribbon {
namespace {

constexpr auto automatic =
    std::to_array<std::string_view>({"this message is an automatic",
                                     "this message is an automated",
                                     "this email is an automated",
                                     "this email is an automatic",
                                     "this e-mail is an automated",
                                     "this email was generated automatically",
                                     "this email was automatically generated",
                                     "this email has been automatically generated",
                                     "this message was automatically generated",
                                     "this message was generated automatically",
                                     "this e-mail was automatically generated",
                                     "this message has been automatically generated",
                                     "this email has been generated automatically",
                                     "this email was sent automatically",
                                     "this reply has been automatically generated",
                                     "please accept this as an automatic",
                                     "automated email acknowledg",
                                     "automated acknowledgement",
                                     "automatic acknowledgement",
                                     "automated reply from",
                                     "auto-generated email",
                                     "auto generated email",
                                     "automatically generated answer",
                                     "automatically generated reply",
                                     "automatically generated response",
                                     "automatically generated message",
                                     "automatically generated email",
                                     "automatically generated e-mail",
                                     "this mailbox sends this reply automatically",
                                     "this reply was sent automatically",
                                     "this reply is automatic",
                                     "this is a no-reply",
                                     "diese nachricht wurde automatisch",
                                     "diese e-mail wurde automatisch",
                                     "diese mail wurde automatisch",
                                     "ceci est un message automatique",
                                     "ceci est une réponse automatique",
                                     "ce message est automatique",
                                     "cet e-mail est automatique",
                                     "ce message a été généré automatiquement",
                                     "este es un mensaje automático",
                                     "este es un correo automático",
                                     "esta es una respuesta automática",
                                     "este mensaje ha sido generado automáticamente",
                                     "este correo se ha generado automáticamente",
                                     "mensaje generado automáticamente",
                                     "questo è un messaggio automatico",
                                     "questa è una risposta automatica",
                                     "questo messaggio è stato generato automaticamente",
                                     "ta wiadomość została wygenerowana automatycznie",
                                     "to jest wiadomość wygenerowana automatycznie",
                                     "wiadomość wygenerowana automatycznie",
                                     "acesta este un mesaj automat",
                                     "acest mesaj a fost generat automat",
                                     "acesta este un răspuns automat",
                                     "esta é uma mensagem automática",
                                     "esta mensagem foi gerada automaticamente",
                                     "deze e-mail is automatisch",
                                     "neges awtomatig yw hon"});

/// These open such a sentence where one of the nouns follows: parents know automatic refusals.
constexpr auto automatic_of = std::to_array<std::string_view>(
    {"this is an auto", "please accept this auto", "this is a system generated",
     "this is a system-generated", "this is a computer generated", "dies ist eine automatisch",
     "dit is een automatisch", "detta är ett automatiskt", "dette er en automatisk",
     "bu otomatik bir", "это автоматическ", "to jest automatyczna"});
constexpr auto answer_nouns = std::to_array<std::string_view>(
    {"repl", "respon", "answer", "acknowledg", "receipt", "antwort", "antwoord", "svar", "réponse",
     "respuesta", "risposta", "odpowied", "răspuns", "yanıt", "ответ"});
constexpr auto nouns = std::to_array<std::string_view>(
    {"mail",       "message", "notif",    "confirm",   "generated", "sent ",   "nachricht",
     "eingang",    "erzeugt", "erstellt", "generiert", "versandt",  "bericht", "gegenereerd",
     "meddelande", "besked",  "wiadomo",  "mesaj",     "сообщение", "письмо"});

constexpr auto away = std::to_array<std::string_view>({"i am out of the office",
                                                       "i'm out of the office",
                                                       "i am now out of the office",
                                                       "i will be out of the office",
                                                       "i am away from",
                                                       "i'm away from",
                                                       "i am currently away",
                                                       "i am on annual leave",
                                                       "i'm on annual leave",
                                                       "i am on leave",
                                                       "i'm on leave",
                                                       "i am on holiday",
                                                       "i will be away",
                                                       "i am away until",
                                                       "is out of the office",
                                                       "is currently out of",
                                                       "is away from the office",
                                                       "i am not in the office",
                                                       "i am out of office",
                                                       "i'm out of office",
                                                       "i am currently absent",
                                                       "thank you for your email. i am",
                                                       "i am currently on leave",
                                                       "i am currently on annual",
                                                       "i am currently on holiday",
                                                       "i am currently on maternity",
                                                       "i am currently on vacation",
                                                       "i'm currently on leave",
                                                       "i'm currently on annual",
                                                       "i'm currently on holiday",
                                                       "i'm currently on maternity",
                                                       "i am currently out of the office",
                                                       "i'm currently out of the office",
                                                       "i am currently out of office",
                                                       "i'm currently out of office",
                                                       "i am now on maternity leave",
                                                       "i am on maternity leave",
                                                       "i will be out of office",
                                                       "i will be on leave",
                                                       "i will be on annual leave",
                                                       "i am on vacation"});

constexpr auto read_subjects = std::to_array<std::string_view>(
    {"read:", "not read:", "gelesen:", "lu:", "lu :", "leído:", "gelezen:", "letto:", "läst:",
     "lest:", "return receipt", "read receipt"});

constexpr auto read_says = std::to_array<std::string_view>(
    {"was read on", "was deleted without being read", "has been displayed",
     "this is a return receipt", "this is a read receipt", "wurde gelesen", "a été lu", "fue leído",
     "this receipt verifies", "this return receipt", "is geopend", "message has been read by",
     "message has been read on", "email has been read by", "email has been read on",
     "this is a receipt for the mail"});

constexpr auto thanks = std::to_array<std::string_view>({"thank you for contacting",
                                                         "thank you for your e",
                                                         "thank you for your message",
                                                         "thank you for your enquiry",
                                                         "thanks for contacting",
                                                         "thanks for your e",
                                                         "many thanks for your e",
                                                         "we have received your",
                                                         "we acknowledge receipt",
                                                         "your request (",
                                                         "your request has been received",
                                                         "your email has been received",
                                                         "your message has been received",
                                                         "your enquiry has been received",
                                                         "we would like to acknowledge",
                                                         "a request for support has been created",
                                                         "vielen dank für ihre",
                                                         "ihre anfrage ist eingegangen",
                                                         "nous avons bien reçu",
                                                         "hemos recibido su",
                                                         "abbiamo ricevuto",
                                                         "otrzymaliśmy",
                                                         "am primit",
                                                         "recebemos a sua",
                                                         "wij hebben uw"});

constexpr auto of_a_desk = std::to_array<std::string_view>(
    {"do not reply",      "don't reply",       "not reply to this",      "do not respond",
     "is not monitored",  "not monitored",     "is unattended",          "unmonitored",
     "no responda",       "nicht antworten",   "antworten sie nicht",    "ne pas répondre",
     "ne pas y répondre", "non rispondere",    "nie odpowiadać",         "nu răspundeți",
     "não responda",      "niet beantwoorden", "support representative", "representative will",
     "our support team",  "our support staff"});

constexpr auto numbered = std::to_array<std::string_view>(
    {"your reference number is", "your reference is", "your reference number", "reference no",
     "reference:", "your case number is", "ticket number", "ticket id", "ticket has been created",
     "ticket has been opened", "has been assigned", "assigned #", "been assigned an id"});

constexpr std::size_t opening_bytes = 300;

/// What stands before a sentence: nothing, another, a greeting.
bool may_stand_before(std::string_view before)
{
    constexpr std::size_t greeting = 60;
    constexpr auto greets =
        std::to_array<std::string_view>({"dear", "hello", "hi", "good ", "thank you"});
    const auto strip = [&](std::string_view letters) {
        while (!before.empty() && letters.find(before.back()) != std::string_view::npos)
            before.remove_suffix(1);
    };
    strip(" *-_#=[(");
    for (const std::string_view words : {"please note that", "please note"})
        if (before.ends_with(words)) before.remove_suffix(words.size());
    strip(" ");
    if (before.empty() || before.back() == '.' || before.back() == '!') return true;
    return before.size() < greeting && before.back() == ',' && begins_with_any(before, greets);
}

using Words = std::span<const std::string_view>;

/// One of the words stands in the first so many bytes and begins a sentence there, and one of the
/// nouns stands in it or soon after.
bool opens_with(std::string_view plain, Words all, std::size_t within,
                std::initializer_list<Words> with = {})
{
    constexpr std::size_t soon = 24;
    return std::ranges::any_of(all, [&](std::string_view words) {
        const auto at = plain.substr(0, within).find(words);
        if (at == std::string_view::npos || !may_stand_before(plain.substr(0, at))) return false;
        const std::string_view sentence = plain.substr(at, words.size() + soon);
        return with.size() == 0 ||
               std::ranges::any_of(with, [&](Words some) { return has_any(sentence, some); });
    });
}
} // namespace

bool says_automatic(std::string_view plain)
{
    // Its own first words: a person may well speak of "this automated message" further down.
    constexpr std::size_t beginning = 300;
    const std::string_view first = plain.substr(0, beginning);
    return has_any(first, automatic) || has_any(first, automatic_of);
}

bool opens_automatic(std::string_view plain)
{
    return opens_with(plain, automatic, opening_bytes) ||
           opens_with(plain, automatic_of, opening_bytes, {answer_nouns, nouns});
}

bool opens_answering(std::string_view plain)
{
    return opens_with(plain, automatic, opening_bytes, {answer_nouns}) ||
           opens_with(plain, automatic_of, opening_bytes, {answer_nouns});
}

bool opens_acknowledging(std::string_view plain, bool unread)
{
    constexpr std::size_t opening = 100, beginning = 600;
    const std::string_view first = plain.substr(0, beginning);
    const bool closed = has_any(first, of_a_desk), number = has_any(first, numbered);
    const bool opens = opens_with(plain, thanks, opening);
    return unread ? (opens && (closed || number)) || (closed && number) : opens && closed && number;
}

bool says_away(std::string_view plain)
{
    constexpr std::size_t beginning = 200;
    return has_any(plain.substr(0, beginning), away);
}

bool opens_away(std::string_view plain)
{
    constexpr std::size_t beginning = 200;
    return opens_with(plain, away, beginning);
}

bool says_read(std::string_view subject, std::string_view text)
{
    constexpr std::size_t beginning = 800;
    return begins_with_any(subject, read_subjects) && has_any(text.substr(0, beginning), read_says);
}

} // namespace ribbon
