#include "storage/mail/going_out.hpp"

#include "calendar/london.hpp"
#include "commands/letters/notices.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/mail/mails.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t keep_seconds = std::int64_t{90} * 86'400; ///< the key of what was sent
constexpr std::string_view from_a_mail = "mail "; ///< what the evidence of a filed mail begins with

/// The last mail that this person sent in the conversation to which a message belongs.
const Detail* mail_answered(const std::vector<const Detail*>& standing_ones, const Detail& message)
{
    const std::string_view root = message[DetailField::entry];
    const Detail* last = nullptr;
    for (const Detail* one : standing_ones) {
        if (one->kind != DetailKind::message_filed || one->number >= message.number) continue;
        if ((*one)[DetailField::direction] != "in") continue;
        if ((*one)[DetailField::person] != message[DetailField::person]) continue;
        const bool of_it = std::to_string(one->number) == root ||
                           (*one)[DetailField::entry] == root ||
                           (!message[DetailField::matter].empty() &&
                            (*one)[DetailField::matter] == message[DetailField::matter]);
        if (of_it && one->evidence.starts_with(from_a_mail)) last = one;
    }
    return last;
}

std::string with_re(std::string subject)
{
    if (subject.empty()) return "Your message";
    const bool has = subject.size() >= 3 && (subject[0] == 'R' || subject[0] == 'r') &&
                     (subject[1] == 'e' || subject[1] == 'E') && subject[2] == ':';
    return has ? subject : "Re: " + subject;
}

struct GoingMail {
    MailLetter letter;
    std::string key; ///< of its row in the outbox
};

/// One message of the council, as it goes to the one party it is written to.
std::optional<GoingMail> one_mail(Archive& archive, const CaseHistory& history,
                                  const Detail& message, const std::string& pages, Day today)
{
    const std::string person{message[DetailField::person]};
    const std::map<std::string, DetailHistory> people{
        {person, archive.read({StreamKind::person, person})}};
    const Recipients to =
        recipients_of(history, people, {.what = Going::answer, .person = person}, today);
    if (to.to.empty()) return std::nullopt;
    const std::string entry = std::to_string(message.number);
    GoingMail going;
    going.key = "message-" + history.key + "-" + entry;
    going.letter.a_case = history.key;
    going.letter.entry = message.number;
    going.letter.person = person;
    const Detail* mail = mail_answered(standing(history.details), message);
    if (mail) {
        const std::string address = reachable(people.at(person)).email;
        if (address.empty()) return std::nullopt;
        std::optional<MailRow> row;
        archive.reading([&](Connection& in) {
            row = Mails(in, archive.area()).find(mail->evidence.substr(from_a_mail.size()));
        });
        going.letter.to = address;
        going.letter.subject = with_re(std::string{(*mail)[DetailField::subject]});
        going.letter.text = message[DetailField::words];
        if (row) {
            going.letter.in_reply_to = row->read.message_id;
            going.letter.references = {row->read.message_id};
        }
        return going;
    }
    const std::string link =
        pages + "/cases/" + history.key + "/messages/" +
        std::string{message[DetailField::entry].empty() ? std::string_view{entry}
                                                        : message[DetailField::entry]};
    for (const Notice& one :
         notices_for({.what = Happened::message, .by_person = {}, .link = link}, to, people)) {
        if (one.way != Way::email) continue;
        going.letter.to = one.address;
        going.letter.subject = one.subject;
        going.letter.text = one.words;
        going.letter.automatic = true;
        return going;
    }
    return std::nullopt;
}

std::vector<GoingMail> mails_of(Archive& archive, const Decided& decided, const std::string& pages)
{
    std::vector<GoingMail> all;
    const Day today = day_in_london(decided.recorded);
    for (const StreamProposal& one : decided.proposal) {
        if (one.stream.kind != StreamKind::a_case) continue;
        const bool speaks = std::any_of(one.adds.begin(), one.adds.end(), [](const auto& add) {
            const auto* detail = std::get_if<Detail>(&add);
            return detail && detail->kind == DetailKind::message_filed &&
                   (*detail)[DetailField::direction] == "out" &&
                   !(*detail)[DetailField::person].empty();
        });
        if (!speaks) continue;
        CaseHistory before;
        for (const CaseHistory& on : decided.on)
            if (on.key == one.stream.key) before = on;
        if (before.key.empty()) before = archive.read_case(one.stream.key);
        const std::int64_t last = before.number;
        const CaseHistory after = with(std::move(before), one);
        for (const Detail& detail : after.details)
            if (detail.number > last && detail.kind == DetailKind::message_filed &&
                detail[DetailField::direction] == "out" && !detail[DetailField::person].empty())
                if (auto going = one_mail(archive, after, detail, pages, today))
                    all.push_back(*std::move(going));
    }
    return all;
}

} // namespace

void put_out_mails(Archive& archive, Decided& decided, const FilingRules& rules,
                   const std::string& pages)
{
    auto going = mails_of(archive, decided, pages);
    if (going.empty()) return;
    const auto token_of = rules.token_of;
    const std::string domain = rules.own_domain, area = archive.area();
    const Moment now = decided.recorded;
    decided.along.with_it = [=, before = decided.along.with_it](Connection& in) {
        if (before) before(in);
        for (GoingMail one : going) {
            if (token_of)
                one.letter.reply_to = "case-" +
                                      token_of(MailCases(in, area).number_for(one.letter.a_case)) +
                                      "@" + domain;
            Outbox(in, area).put(one.key, "mail", json_of(one.letter), now,
                                 {now.seconds + keep_seconds});
        }
    };
}

} // namespace ribbon::storage
