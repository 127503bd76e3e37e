#include "inbound/mail/machine_words.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr auto auto_subjects = std::to_array<std::string_view>({"automatic reply",
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
                                                                "自動応答"});
constexpr auto auto_subjects_more = std::to_array<std::string_view>(
    {"vacation reply", "自动答复", "自动回复", "自動回覆", "自動返信", "자동 회신",
     "otomatik yanıt", "răspuns automat", "automatikus válasz", "автоматична відповідь",
     "автоматичен отговор", "automatski odgovor", "automatická odpoveď", "automatinis atsakymas",
     "automātiska atbilde", "αυτόματη απάντηση", "رد تلقائي", "trả lời tự động"});
constexpr auto may_be_auto = std::to_array<std::string_view>({"out of office",
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
                                                              "we have received your"});

/// Alone, or before a sign and the subject that is answered.
constexpr auto away_subjects =
    std::to_array<std::string_view>({"out of office", "out of the office", "out-of-office", "ooo",
                                     "away from my mail", "away from the office"});
constexpr auto away_abroad = std::to_array<std::string_view>(
    {"fuera de la oficina", "fuera de oficina",   "fuori ufficio",     "absence du bureau",
     "absent du bureau",    "nicht im büro",      "abwesenheitsnotiz", "niet op kantoor",
     "poza biurem",         "fora do escritório", "nu sunt la birou",  "yr allan o'r swyddfa",
     "allan o'r swyddfa",   "mimo kancelář",      "házon kívül",       "вне офиса",
     "ofis dışında",        "vacation reply",     "vacation response", "vacation notice",
     "fuera del despacho",  "inte på kontoret",   "ikke på kontoret"});

constexpr auto passes_on =
    std::to_array<std::string_view>({"re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:",
                                     "vb:", "odp:", "pd:", "enc:", "doorst:"});

constexpr auto answers =
    std::to_array<std::string_view>({"accept", "declin", "tentativ", "attend", "zugesagt",
                                     "abgelehnt", "zusage", "absage", "maybe", "decline"});
constexpr auto calendar_programs = std::to_array<std::string_view>(
    {"has accepted this invitation", "has declined this invitation", "has replied \"maybe\"",
     "has tentatively accepted this", "invitation from google calendar",
     "has accepted your invitation", "has declined your invitation",
     "has accepted the invitation"});

/// Words that a person adds to an answer are more than this many.
constexpr auto bare_blanks = 7;

} // namespace

bool is_auto_subject(std::string_view plain)
{
    if (plain.starts_with("auto: ") || plain == "auto:") return true;
    // A program's word for an absence, and the subject that it answers.
    for (const std::string_view words : away_abroad)
        if (plain.starts_with(words) &&
            begins_with_any(plain.substr(words.size()), std::array<std::string_view, 2>{":", " :"}))
            return true;
    return begins_with_any(plain, auto_subjects) || begins_with_any(plain, auto_subjects_more);
}

bool ends_as_auto_subject(std::string_view plain)
{
    return has_any(plain.substr(plain.size() - std::min<std::size_t>(plain.size(), 24)),
                   {"(automated response)", "(auto response)", "(automatic reply)", "(auto reply)",
                    "(autoreply)", "(vacation)"});
}

bool is_away_subject(std::string_view plain)
{
    return std::ranges::any_of(away_subjects, [&](std::string_view words) {
        if (!plain.starts_with(words)) return false;
        const std::string_view rest = plain.substr(words.size());
        return rest.empty() || rest == "." || rest == "!" ||
               begins_with_any(
                   rest, std::array<std::string_view, 6>{":", " :", " -", " re:", " (", " ["});
    });
}

bool may_be_auto_subject(std::string_view plain)
{
    return begins_with_any(plain, may_be_auto) ||
           has_any(plain, {"out of office", "out of the office", "automatic reply", "auto reply",
                           "auto-reply", "autoreply", "automated response"});
}

bool answers_or_passes_on(std::string_view plain) { return begins_with_any(plain, passes_on); }

bool is_bare_answer(std::string_view plain)
{
    if (plain.empty() || has_any(plain, calendar_programs)) return true;
    if (plain.find('?') != std::string_view::npos || has_any(plain, {" but ", "because", "sorry"}))
        return false;
    return std::ranges::count(plain, ' ') <= bare_blanks && has_any(plain, answers);
}

} // namespace ribbon
