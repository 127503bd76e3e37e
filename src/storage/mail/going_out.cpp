#include "storage/mail/going_out.hpp"

#include "calendar/london.hpp"
#include "commands/conversation.hpp"
#include "commands/letters/post.hpp"
#include "commands/letters/what_happened.hpp"
#include "outbound/mail/letter.hpp"
#include "record/evidence.hpp"
#include "storage/derived/hidden_address.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/letters/answered.hpp"
#include "storage/mail/mails.hpp"
#include "storage/notices/waiting.hpp"
#include "views/parts/reader.hpp"
#include "views/parts/told.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t keep_seconds = std::int64_t{90} * 86'400; ///< the key of what was sent
/// News for whoever wishes to hear at once: so long it waits for more of the same.
constexpr std::int64_t gathered_seconds = 1'800;

/// A message of the council that Ribbon itself brings to somebody. What was said on the telephone
/// or in person, or went on paper by another hand, is only written down.
bool goes_out(const Detail& message)
{
    const std::string_view channel = message[DetailField::channel];
    return message.kind == DetailKind::message_filed && message[DetailField::direction] == "out" &&
           (channel == "portal" || channel == "email") && !message[DetailField::person].empty();
}

bool speaks(const StreamProposal& act)
{
    return std::any_of(act.adds.begin(), act.adds.end(), [](const auto& add) {
        const auto* detail = std::get_if<Detail>(&add);
        return detail && goes_out(*detail);
    });
}

/// The case as it stands before an act.
CaseHistory case_before(Archive& archive, const Decided& decided, const StreamProposal& act)
{
    for (const CaseHistory& on : decided.on)
        if (on.key == act.stream.key) return on;
    return archive.read_case(act.stream.key);
}

std::string with_re(std::string subject)
{
    if (subject.empty()) return "Your message";
    const bool has = subject.size() >= 3 && (subject[0] == 'R' || subject[0] == 'r') &&
                     (subject[1] == 'e' || subject[1] == 'E') && subject[2] == ':';
    return has ? subject : "Re: " + subject;
}

/// What goes out now, or waits to be told with other things.
struct GoingMail {
    MailLetter letter;
    std::string key; ///< of its row
    std::string kind = "mail"; ///< or "text"
    std::optional<Moment> told; ///< when it is told of, where that is not at once
};

GoingMail going_of(const Notice& notice, const std::string& a_case, Moment now)
{
    GoingMail going;
    going.letter.to = notice.address;
    going.letter.subject = notice.subject;
    going.letter.text = notice.words;
    going.letter.automatic = true;
    going.letter.a_case = a_case;
    going.letter.person = notice.person;
    if (notice.way == Way::text) going.kind = "text";
    if (!notice.digest.empty()) going.told = told_at(notice.digest, notice.hour, now);
    return going;
}

/// One message of the council, as it goes to the one party it is written to.
std::optional<GoingMail> one_mail(Archive& archive, const CaseHistory& history,
                                  const Detail& message, const std::string& pages, Moment now)
{
    const std::string person{message[DetailField::person]};
    const Day today = day_in_london(now);
    const Recipients to = answered(archive, history, person, today);
    if (to.to.empty()) return std::nullopt;
    const std::map<std::string, DetailHistory> people{{person, person_to_reach(archive, person)}};
    const std::string entry = std::to_string(message.number);
    const std::string key = "message-" + history.key + "-" + entry;
    // Whoever wrote their last message by mail has the answer by mail, and nobody else has.
    const Detail* last = last_from_them(standing(history.details), message);
    const std::string address = reachable(people.at(person)).email;
    const std::string_view mail = last ? mail_in_evidence(last->evidence) : std::string_view{};
    if (!mail.empty() && !address.empty()) {
        std::optional<MailRow> row;
        archive.reading([&](Connection& in) { row = Mails(in, archive.area()).find(mail); });
        GoingMail going{.letter = {.to = address,
                                   .subject = with_re(std::string{(*last)[DetailField::subject]}),
                                   .text = std::string{message[DetailField::words]},
                                   .a_case = history.key,
                                   .entry = message.number,
                                   .person = person},
                        .key = key,
                        .told = {}};
        if (row) {
            going.letter.in_reply_to = row->read.message_id;
            going.letter.references = {row->read.message_id};
        }
        return going;
    }
    const ToTell act{.what = Happened::message,
                     .by_person = {},
                     .link = pages + "/cases/" + history.key + "/messages/" +
                             std::string{message[DetailField::entry].empty()
                                             ? std::string_view{entry}
                                             : message[DetailField::entry]},
                     .answers = last != nullptr,
                     .danger = danger_of_late(history, today)};
    for (const Notice& one : notices_for(act, to, people)) {
        if (one.way != Way::email && one.way != Way::text) continue;
        GoingMail going = going_of(one, history.key, now);
        going.key = key;
        going.letter.entry = message.number;
        return going;
    }
    return std::nullopt;
}

/// The people of a case, by key: the child and whoever joined it.
std::map<std::string, DetailHistory> people_of(Archive& archive, const CaseHistory& history)
{
    std::map<std::string, DetailHistory> people;
    for (const Detail* one : standing(history.details)) {
        const std::string person{(*one)[DetailField::person]};
        if (person.empty() || people.contains(person)) continue;
        if (one->kind != DetailKind::party_joined && one->kind != DetailKind::case_opened) continue;
        people[person] = person_to_reach(archive, person);
    }
    return people;
}

/// What of an act is news for one party, whose pages show nothing of what another party asked for,
/// complained of or was fined for; nothing where all of it is another's.
std::optional<Happened> news_for(const Recipient& party, const CaseHistory& history,
                                 const StreamProposal& act,
                                 const std::map<std::string, DetailHistory>& people,
                                 const Names& names, Day today)
{
    const bool for_others = party.relation.empty() || party.relation == "advocate" ||
                            party.relation == "representative";
    const std::string reads_as = for_others ? speaks_for(history, party.person) : party.person;
    const bool hides = std::any_of(people.begin(), people.end(), [&](const auto& one) {
        return one.first != reads_as && hides_address(one.second);
    });
    const auto places = hides ? Whereabouts::hidden : Whereabouts::told;
    const CaseHistory told = told_to(history, reads_as, today, places, names);
    return happened_in(told_of(act, told, history.number - std::ssize(act.adds)));
}

/// That something else was recorded: one notice of the whole act to each of the family whom it
/// concerns, and whoever they let act. A school has a part in the case, and does not read it.
std::vector<GoingMail> news_of(Archive& archive, const CaseHistory& history,
                               const StreamProposal& act, const std::string& pages, Moment now)
{
    if (!happened_in(act)) return {};
    const auto people = people_of(archive, history);
    const Day today = day_in_london(now);
    const bool danger = danger_of_late(history, today);
    Names names;
    for (const auto& [key, person] : people) {
        const FullName name = reachable(person).name;
        names[key] = name.given + " " + name.family;
    }
    std::vector<GoingMail> all;
    for (Recipient& party : recipients_of(history, people, {.what = Going::decision}, today).to) {
        const auto what = news_for(party, history, act, people, names, today);
        if (!what) continue;
        const ToTell told{.what = *what,
                          .by_person = {},
                          .link = pages + "/cases/" + history.key + "/home",
                          .danger = danger};
        for (const Notice& one : notices_for(told, {{std::move(party)}, {}}, people)) {
            if (one.way != Way::email && one.way != Way::text) continue;
            GoingMail going = going_of(one, history.key, now);
            // What becomes of the notice is noted of the first thing that it told of.
            going.letter.entry = history.number - std::ssize(act.adds) + 1;
            going.key =
                "news-" + history.key + "-" + std::to_string(going.letter.entry) + "-" + one.person;
            // An officer who records five things one after the other makes one notice of them.
            if (!is_told_at_once(told) && !going.told)
                going.told = Moment{now.seconds + gathered_seconds};
            all.push_back(std::move(going));
        }
    }
    return all;
}

std::vector<GoingMail> mails_of(Archive& archive, const Decided& decided, const std::string& pages)
{
    std::vector<GoingMail> all;
    const Moment now = decided.recorded;
    const bool staff = decided.who.role == "officer" || decided.who.role == "manager";
    for (const StreamProposal& one : decided.proposal) {
        if (one.stream.kind != StreamKind::a_case) continue;
        const bool spoken = speaks(one);
        if (!spoken && (!staff || !happened_in(one))) continue;
        CaseHistory before = case_before(archive, decided, one);
        const std::int64_t last = before.number;
        const CaseHistory after = with(std::move(before), one);
        if (!spoken) {
            auto news = news_of(archive, after, one, pages, now);
            std::move(news.begin(), news.end(), std::back_inserter(all));
            continue;
        }
        for (const Detail& detail : after.details)
            if (detail.number > last && goes_out(detail))
                if (auto going = one_mail(archive, after, detail, pages, now))
                    all.push_back(*std::move(going));
    }
    return all;
}

/// Whoever wishes letters, or has no other address, has each message in full, on paper.
void put_out_letters(Archive& archive, Decided& decided)
{
    const Day today = day_in_london(decided.recorded);
    for (StreamProposal& one : decided.proposal) {
        if (one.stream.kind != StreamKind::a_case || !speaks(one)) continue;
        const CaseHistory after = with(case_before(archive, decided, one), one);
        queue_letters(one, today, [&](const Detail& message) {
            if (!goes_out(message)) return false;
            const std::string person{message[DetailField::person]};
            const Recipients reached = answered(archive, after, person, today);
            return !reached.to.empty() && reached.to.front().way == Way::letter;
        });
    }
}

} // namespace

void put_out(Archive& archive, Decided& decided, const FilingRules& rules, const std::string& pages)
{
    put_out_letters(archive, decided);
    auto going = mails_of(archive, decided, pages);
    if (going.empty()) return;
    const auto token_of = rules.token_of;
    const std::string domain = rules.own_domain, area = archive.area();
    const Moment now = decided.recorded;
    decided.along.with_it = [=, before = decided.along.with_it](Connection& in) {
        if (before) before(in);
        for (GoingMail one : going) {
            if (one.told) {
                NoticesWaiting(in, area).put({.key = one.key,
                                              .person = one.letter.person,
                                              .a_case = one.letter.a_case,
                                              .since = now,
                                              .due = *one.told});
                continue;
            }
            if (token_of && one.kind == "mail")
                one.letter.reply_to = "case-" +
                                      token_of(MailCases(in, area).number_for(one.letter.a_case)) +
                                      "@" + domain;
            Outbox(in, area).put(one.key, one.kind, json_of(one.letter), now,
                                 {now.seconds + keep_seconds});
        }
    };
}

} // namespace ribbon::storage
