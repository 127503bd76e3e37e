#include "inbound/mail/machine_words.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 49> auto_subjects{"automatic reply",
                                                         "automatic response",
                                                         "automated reply",
                                                         "automated response",
                                                         "automatically generated",
                                                         "automated acknowledgement",
                                                         "automated message",
                                                         "automatic acknowledgement",
                                                         "automatic message",
                                                         "automatic notification",
                                                         "automatic out of office",
                                                         "auto reply",
                                                         "auto-reply",
                                                         "autoreply",
                                                         "auto response",
                                                         "auto-response",
                                                         "autoresponse",
                                                         "auto responder",
                                                         "auto-responder",
                                                         "autoresponder",
                                                         "auto acknowledgement",
                                                         "auto-acknowledgement",
                                                         "auto:",
                                                         "[auto-reply]",
                                                         "[auto reply]",
                                                         "[autoreply]",
                                                         "out of office autoreply",
                                                         "out of office auto-reply",
                                                         "out of office auto reply",
                                                         "out of office reply",
                                                         "out of office response",
                                                         "automatische antwort",
                                                         "abwesenheitsnotiz",
                                                         "automatisch antwoord",
                                                         "réponse automatique",
                                                         "respuesta automática",
                                                         "risposta automatica",
                                                         "resposta automática",
                                                         "automatiskt svar",
                                                         "automatisk svar",
                                                         "autosvar",
                                                         "automaattinen vastaus",
                                                         "odpowiedź automatyczna",
                                                         "automatyczna odpowiedź",
                                                         "автоответ",
                                                         "автоматический ответ",
                                                         "automatická odpověď",
                                                         "ymateb awtomatig",
                                                         "自動応答"};
constexpr std::array<std::string_view, 18> auto_subjects_more{"vacation reply",
                                                              "自动答复",
                                                              "自动回复",
                                                              "自動回覆",
                                                              "自動返信",
                                                              "자동 회신",
                                                              "otomatik yanıt",
                                                              "răspuns automat",
                                                              "automatikus válasz",
                                                              "автоматична відповідь",
                                                              "автоматичен отговор",
                                                              "automatski odgovor",
                                                              "automatická odpoveď",
                                                              "automatinis atsakymas",
                                                              "automātiska atbilde",
                                                              "αυτόματη απάντηση",
                                                              "رد تلقائي",
                                                              "trả lời tự động"};
constexpr std::array<std::string_view, 22> may_be_auto{"out of office",
                                                       "out of the office",
                                                       "out-of-office",
                                                       "ooo",
                                                       "away from",
                                                       "on leave",
                                                       "annual leave",
                                                       "on holiday",
                                                       "on vacation",
                                                       "vacation",
                                                       "absence",
                                                       "absent",
                                                       "away",
                                                       "holiday",
                                                       "i am away",
                                                       "i am out",
                                                       "thank you for your e",
                                                       "thank you for contacting",
                                                       "thank you for your message",
                                                       "acknowledgement",
                                                       "receipt of your",
                                                       "we have received your"};

constexpr std::array<std::string_view, 14> passes_on{
    "re:", "fw:", "fwd:", "aw:",  "wg:", "tr:",  "rv:",
    "sv:", "vs:", "vb:",  "odp:", "pd:", "enc:", "doorst:"};

constexpr std::array<std::string_view, 30> automatic{
    "this is an automated",
    "this is an automatic",
    "this is an auto",
    "this message is an automatic",
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
    "this is a system generated",
    "this is a system-generated",
    "this is a computer generated",
    "please accept this automatic",
    "please accept this automated",
    "please accept this as an automatic",
    "automated email acknowledg",
    "automated acknowledgement",
    "automatic acknowledgement",
    "automated reply from",
    "auto-generated email",
    "auto generated email"};

constexpr std::array<std::string_view, 28> away{"i am out of the office",
                                                "i'm out of the office",
                                                "i am currently out of",
                                                "i'm currently out of",
                                                "i am now out of the office",
                                                "i will be out of the office",
                                                "i am away from",
                                                "i'm away from",
                                                "i am currently away",
                                                "i am on annual leave",
                                                "i'm on annual leave",
                                                "i am currently on leave",
                                                "i am currently on annual leave",
                                                "i'm currently on annual leave",
                                                "i am currently on maternity leave",
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
                                                "thank you for your email. i am"};

constexpr std::array<std::string_view, 12> read_subjects{
    "read:",    "not read:", "gelesen:", "lu:",   "lu :",           "leído:",
    "gelezen:", "letto:",    "läst:",    "lest:", "return receipt", "read receipt"};
constexpr std::array<std::string_view, 14> read_says{"was read on",
                                                     "was deleted without being read",
                                                     "has been displayed",
                                                     "this is a return receipt",
                                                     "this is a read receipt",
                                                     "wurde gelesen",
                                                     "a été lu",
                                                     "fue leído",
                                                     "this receipt verifies",
                                                     "this return receipt",
                                                     "is geopend",
                                                     "message has been read",
                                                     "email has been read",
                                                     "this is a receipt for the mail"};

constexpr std::array<std::string_view, 10> answers{"accept",   "declin",    "tentativ", "attend",
                                                   "zugesagt", "abgelehnt", "zusage",   "absage",
                                                   "maybe",    "decline"};
constexpr std::array<std::string_view, 8> calendar_programs{
    "has accepted this invitation",    "has declined this invitation",
    "has replied \"maybe\"",           "has tentatively accepted this",
    "invitation from google calendar", "has accepted your invitation",
    "has declined your invitation",    "has accepted the invitation"};

/// Words that a person adds to an answer are more than this many.
constexpr auto bare_blanks = 7;

} // namespace

bool is_auto_subject(std::string_view plain)
{
    if (plain.starts_with("auto: ") || plain == "auto:") return true;
    return begins_with_any(plain, auto_subjects) || begins_with_any(plain, auto_subjects_more);
}

bool may_be_auto_subject(std::string_view plain)
{
    return begins_with_any(plain, may_be_auto) || is_away_subject(plain);
}

bool is_away_subject(std::string_view plain)
{
    return begins_with_any(plain, std::array<std::string_view, 2>{"ooo", "out-of-office"}) ||
           has_any(plain, {"out of office", "out of the office", "automatic reply", "auto reply",
                           "auto-reply", "autoreply", "automated response"});
}

bool answers_or_passes_on(std::string_view plain) { return begins_with_any(plain, passes_on); }

bool says_automatic(std::string_view plain)
{
    // Its own first words: a person may well speak of "this automated message" further down.
    constexpr std::size_t beginning = 300;
    return has_any(plain.substr(0, beginning), automatic);
}

bool opens_automatic(std::string_view plain)
{
    constexpr std::size_t beginning = 300, greeting = 60;
    for (const std::string_view words : automatic) {
        const auto at = plain.substr(0, beginning).find(words);
        if (at == std::string_view::npos) continue;
        std::string_view before = plain.substr(0, at);
        while (!before.empty() && std::string_view{" *-_#=["}.find(before.back()) != before.npos)
            before.remove_suffix(1);
        if (before.empty() || before.back() == '.' || before.back() == '!') return true;
        constexpr std::array<std::string_view, 4> greets{"dear", "hello", "hi", "good "};
        if (before.size() < greeting && before.back() == ',' && begins_with_any(before, greets))
            return true;
    }
    return false;
}

bool says_away(std::string_view plain)
{
    constexpr std::size_t beginning = 200;
    return has_any(plain.substr(0, beginning), away);
}

bool says_read(std::string_view subject, std::string_view text)
{
    constexpr std::size_t beginning = 800;
    return begins_with_any(subject, read_subjects) && has_any(text.substr(0, beginning), read_says);
}

bool is_bare_answer(std::string_view plain)
{
    if (plain.empty() || has_any(plain, calendar_programs)) return true;
    if (plain.find('?') != std::string_view::npos || has_any(plain, {" but ", "because", "sorry"}))
        return false;
    return std::ranges::count(plain, ' ') <= bare_blanks && has_any(plain, answers);
}

} // namespace ribbon
