#include "inbound/mail/quote_words.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

struct FieldWord {
    std::string_view word;
    QuotedField field;
};

/// In plain words (plain_words).
constexpr std::array<FieldWord, 89> field_words{{
    {"from", QuotedField::from},
    {"von", QuotedField::from},
    {"de", QuotedField::from},
    {"da", QuotedField::from},
    {"van", QuotedField::from},
    {"från", QuotedField::from},
    {"fra", QuotedField::from},
    {"od", QuotedField::from},
    {"от", QuotedField::from},
    {"від", QuotedField::from},
    {"lähettäjä", QuotedField::from},
    {"kimden", QuotedField::from},
    {"gönderen", QuotedField::from},
    {"feladó", QuotedField::from},
    {"desde", QuotedField::from},
    {"expéditeur", QuotedField::from},
    {"mittente", QuotedField::from},
    {"remitente", QuotedField::from},
    {"afsender", QuotedField::from},
    {"avsändare", QuotedField::from},
    {"de la", QuotedField::from},
    {"发件人", QuotedField::from},
    {"寄件者", QuotedField::from},
    {"差出人", QuotedField::from},
    {"보낸 사람", QuotedField::from},
    {"odesílatel", QuotedField::from},
    {"sent", QuotedField::date},
    {"date", QuotedField::date},
    {"sent on", QuotedField::date},
    {"received", QuotedField::date},
    {"gesendet", QuotedField::date},
    {"datum", QuotedField::date},
    {"envoyé", QuotedField::date},
    {"envoyé le", QuotedField::date},
    {"enviado", QuotedField::date},
    {"enviado el", QuotedField::date},
    {"enviada em", QuotedField::date},
    {"enviada", QuotedField::date},
    {"fecha", QuotedField::date},
    {"inviato", QuotedField::date},
    {"data", QuotedField::date},
    {"verzonden", QuotedField::date},
    {"skickat", QuotedField::date},
    {"sendt", QuotedField::date},
    {"dato", QuotedField::date},
    {"lähetetty", QuotedField::date},
    {"päivämäärä", QuotedField::date},
    {"wysłano", QuotedField::date},
    {"odesláno", QuotedField::date},
    {"отправлено", QuotedField::date},
    {"дата", QuotedField::date},
    {"надіслано", QuotedField::date},
    {"gönderildi", QuotedField::date},
    {"tarih", QuotedField::date},
    {"elküldve", QuotedField::date},
    {"dátum", QuotedField::date},
    {"trimis", QuotedField::date},
    {"发送时间", QuotedField::date},
    {"送信日時", QuotedField::date},
    {"보낸 날짜", QuotedField::date},
    {"to", QuotedField::to},
    {"an", QuotedField::to},
    {"à", QuotedField::to},
    {"a", QuotedField::to},
    {"para", QuotedField::to},
    {"aan", QuotedField::to},
    {"till", QuotedField::to},
    {"til", QuotedField::to},
    {"do", QuotedField::to},
    {"komu", QuotedField::to},
    {"кому", QuotedField::to},
    {"kime", QuotedField::to},
    {"címzett", QuotedField::to},
    {"vastaanottaja", QuotedField::to},
    {"收件人", QuotedField::to},
    {"宛先", QuotedField::to},
    {"cc", QuotedField::cc},
    {"kopie", QuotedField::cc},
    {"subject", QuotedField::subject},
    {"betreff", QuotedField::subject},
    {"objet", QuotedField::subject},
    {"asunto", QuotedField::subject},
    {"oggetto", QuotedField::subject},
    {"assunto", QuotedField::subject},
    {"onderwerp", QuotedField::subject},
    {"temat", QuotedField::subject},
    {"тема", QuotedField::subject},
    {"reply-to", QuotedField::other},
    {"importance", QuotedField::other},
}};

constexpr std::array<FieldWord, 24> more_field_words{{
    {"expediat", QuotedField::date},
    {"pentru", QuotedField::to},
    {"από", QuotedField::from},
    {"στάλθηκε", QuotedField::date},
    {"ημερομηνία", QuotedField::date},
    {"προς", QuotedField::to},
    {"θέμα", QuotedField::subject},
    {"من", QuotedField::from},
    {"تاريخ الإرسال", QuotedField::date},
    {"تم الإرسال", QuotedField::date},
    {"إلى", QuotedField::to},
    {"الموضوع", QuotedField::subject},
    {"ämne", QuotedField::subject},
    {"emne", QuotedField::subject},
    {"aihe", QuotedField::subject},
    {"předmět", QuotedField::subject},
    {"konu", QuotedField::subject},
    {"tárgy", QuotedField::subject},
    {"subiect", QuotedField::subject},
    {"主题", QuotedField::subject},
    {"件名", QuotedField::subject},
    {"제목", QuotedField::subject},
    {"kopia", QuotedField::cc},
    {"attachments", QuotedField::other},
}};

constexpr std::array<std::string_view, 32> wrote{
    "wrote",     "writes",   "écrit",      "ecrit",       "schrieb", "schreef", "skrev",
    "escribió",  "escribio", "ha scritto", "escreveu",    "napisał", "napisal", "pisze",
    "kirjoitti", "написал",  "пишет",      "писал",       "написав", "a scris", "írta",
    "yazdı",     "yazdi",    "napsal",     "napísal",     "έγραψε",  "đã viết", "写道",
    "寫道",      "작성",     "のメール",   "ysgrifennodd"};

constexpr std::array<std::string_view, 20> wrote_begins{
    "on ",  "le ", "am ",     "el ", "il ", "op ",   "den ", "w dniu ", "em ",  "på ",
    "dne ", "pe ", "în data", "la ", "в ",  "dnia ", "at ",  "ar ",     "vào ", "dana "};

/// What stands between the dashes.
constexpr std::array<std::string_view, 33> old_begins{
    "original message",
    "original appointment",
    "original email",
    "original e-mail",
    "originalmail",
    "original-nachricht",
    "originalnachricht",
    "ursprüngliche nachricht",
    "weitergeleitete nachricht",
    "message d'origine",
    "message original",
    "message transféré",
    "message transmis",
    "mensaje original",
    "mensaje reenviado",
    "messaggio originale",
    "messaggio inoltrato",
    "mensagem original",
    "mensagem encaminhada",
    "oorspronkelijk bericht",
    "doorgestuurd bericht",
    "ursprungligt meddelande",
    "oprindelig meddelelse",
    "opprinnelig melding",
    "alkuperäinen viesti",
    "wiadomość oryginalna",
    "oryginalna wiadomość",
    "исходное сообщение",
    "пересылаемое сообщение",
    "forwarded message",
    "forwarded by",
    "neges wreiddiol",
    "mesaj original",
};

/// Without dashes at all.
constexpr std::array<std::string_view, 10> old_alone{
    "begin forwarded message:",     "anfang der weitergeleiteten nachricht",
    "début du message réexpédié",   "début du message transféré",
    "inicio del mensaje reenviado", "inizio messaggio inoltrato",
    "please reply above this line", "please type your reply above this line",
    "reply above this line",        "начало переадресованного сообщения"};

constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

bool is_sign(char letter)
{
    return std::string_view{"-_=*~#+.<>|"}.find(letter) != std::string_view::npos;
}

std::string_view without_signs(std::string_view text)
{
    while (!text.empty() && (is_sign(text.front()) || is_blank(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && (is_sign(text.back()) || is_blank(text.back()))) text.remove_suffix(1);
    return text;
}

bool ends_as_wrote(std::string_view plain)
{
    while (!plain.empty() && (plain.back() == ' ' || plain.back() == '*' || plain.back() == '_'))
        plain.remove_suffix(1);
    return plain.ends_with(':') || plain.ends_with(wide_colon);
}

} // namespace

QuotedField quoted_field(std::string_view line, bool bare)
{
    constexpr std::size_t longest_word = 40;
    line = without_blanks(line);
    const std::string_view head = line.substr(0, longest_word);
    const auto colon = std::min(head.find(':'), head.find(wide_colon));
    if (colon == std::string_view::npos && (!bare || line.size() > longest_word))
        return QuotedField::none;
    std::string_view word = head.substr(0, colon);
    while (!word.empty() && (is_blank(word.front()) || word.front() == '*')) word.remove_prefix(1);
    while (!word.empty() && (is_blank(word.back()) || word.back() == '*')) word.remove_suffix(1);
    const std::string plain = plain_words(word);
    for (const FieldWord& one : field_words)
        if (one.word == plain) return one.field;
    for (const FieldWord& one : more_field_words)
        if (one.word == plain) return one.field;
    return QuotedField::none;
}

bool says_wrote(std::string_view plain) { return ends_as_wrote(plain) && has_any(plain, wrote); }

bool begins_as_wrote(std::string_view plain)
{
    while (!plain.empty() && (is_sign(plain.front()) || plain.front() == ' '))
        plain.remove_prefix(1);
    return begins_with_any(plain, wrote_begins);
}

bool parts_from_old(std::string_view line) // NOLINT(misc-no-recursion): once, with plain hyphens
{
    constexpr std::size_t longest = 160;
    line = without_blanks(line);
    if (line.empty() || line.size() > longest) return false;
    const std::string plain = plain_words(without_signs(line));
    if (begins_with_any(plain, old_alone)) return true;
    constexpr std::string_view wide = "\xE2\x80\x90"; // the hyphen of Proton Mail
    if (line.starts_with(wide) && line.ends_with(wide)) {
        std::string narrow;
        for (std::size_t at = 0; at < line.size(); ++at)
            if (line.substr(at).starts_with(wide))
                narrow += '-', at += wide.size() - 1;
            else
                narrow += line[at];
        return parts_from_old(narrow);
    }
    if (!line.starts_with("--") || !line.ends_with("--")) return false;
    // "---- On Mon, 3 Mar 2025 Ann wrote ----", as Zoho and some telephones have it.
    const bool told = std::ranges::any_of(
        wrote, [&](std::string_view word) { return std::string_view{plain}.ends_with(word); });
    return told || plain == "original" || begins_with_any(plain, old_begins);
}

bool is_rule(std::string_view line)
{
    line = without_blanks(line);
    return line.size() >= 3 && std::ranges::all_of(line, [](char letter) {
               return std::string_view{"-_=*~#"}.find(letter) != std::string_view::npos ||
                      letter == ' ';
           });
}

} // namespace ribbon
