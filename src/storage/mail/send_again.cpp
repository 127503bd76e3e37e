#include "storage/mail/send_again.hpp"

#include "calendar/london.hpp"
#include "commands/letters/recipients.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/notices/told.hpp"

#include <algorithm>
#include <map>

namespace ribbon::storage {
namespace {

struct Asked {
    OutboxRow row;
    std::optional<SentMail> mail;
    MailLetter letter;
    std::vector<CaseHistory> cases; ///< those it told of
};

/// The cases it told of: its own, or those of a notice of several things.
std::vector<CaseHistory> cases_of(Archive& archive, const Asked& one)
{
    std::vector<CaseHistory> cases;
    if (!one.letter.a_case.empty()) return {archive.read_case(one.letter.a_case)};
    std::vector<ToldOf> told;
    archive.reading([&](Connection& from) {
        told = DigestTold{from, archive.area()}.first_in_each(one.row.key);
    });
    cases.reserve(told.size());
    for (const ToldOf& of : told) cases.push_back(archive.read_case(of.a_case));
    return cases;
}

std::string why_not_again(const Asked& one)
{
    const auto state = one.mail ? one.mail->state : Delivery::refused;
    if (one.row.state == Sending::waiting || one.row.state == Sending::in_hand)
        return "It waits to be sent already";
    if (state != Delivery::bounced && state != Delivery::refused &&
        state != Delivery::may_have_been_sent)
        return "Nothing says that it did not arrive";
    if (one.row.kind == "letter") return "A letter goes out again by \"ribbon letters print\"";
    if (one.letter.person.empty() || one.cases.empty())
        return "It is of no case, or to nobody whom the record names: it can be asked for again";
    // A notice of several things has no entry of its own, and answers nothing.
    const auto& details = one.cases.front().details;
    const bool message = std::any_of(details.begin(), details.end(), [&](const Detail& detail) {
        return detail.kind == DetailKind::message_filed && detail.number == one.letter.entry &&
               detail[DetailField::direction] == "out";
    });
    if (message && state != Delivery::may_have_been_sent)
        return "It did not arrive, so the answer it gave was taken back. Write it again in the "
               "case: /cases/" +
               one.letter.a_case + "/messages/entry/" + std::to_string(one.letter.entry);
    return {};
}

/// Where they are reached today; a problem where they may not be told any more, or have no address.
Result<std::string> address_now(Archive& archive, const Asked& one, Day today)
{
    const std::string& person = one.letter.person;
    const std::map<std::string, DetailHistory> people{
        {person, archive.read({StreamKind::person, person})}};
    for (const CaseHistory& history : one.cases) {
        const Recipients all =
            recipients_of(history, people, {.what = Going::answer, .person = person}, today);
        if (all.to.empty())
            return Problems{{"KEY", all.left_out.empty() ? "They have no part in the case any more"
                                                         : all.left_out.front().why}};
    }
    const Reachable now = reachable(people.at(person));
    const std::string address = one.row.kind == "text" ? now.phone : now.email;
    if (address.empty())
        return Problems{{"KEY", "The record has no address of theirs for that any more"}};
    return address;
}

} // namespace

std::vector<NotSent> not_sent(Connection& from, const std::string& area)
{
    std::vector<NotSent> all;
    const MailSent sent{from, area};
    for (OutboxRow& row : Outbox{from, area}.not_sent()) {
        auto mail = sent.of_outbox(row.key);
        all.push_back({std::move(row), std::move(mail)});
    }
    return all;
}

Problems send_again(Archive& archive, const std::string& key, Moment now)
{
    std::optional<Asked> found;
    archive.reading([&](Connection& from) {
        auto row = Outbox{from, archive.area()}.find(key);
        if (row)
            found = Asked{*std::move(row), MailSent{from, archive.area()}.of_outbox(key), {}, {}};
    });
    if (!found) return {{"KEY", "There is no \"" + key + "\" here, or it was swept away since"}};
    if (found->row.kind != "letter") {
        auto letter = parse_mail_letter(found->row.body);
        if (!letter) return letter.problems();
        found->letter = *std::move(letter);
    }
    found->cases = cases_of(archive, *found);
    if (const std::string why = why_not_again(*found); !why.empty()) return {{"KEY", why}};
    const auto address = address_now(archive, *found, day_in_london(now));
    if (!address) return address.problems();
    found->letter.to = *address;
    bool again = false;
    archive.writing([&](Connection& in) {
        again = Outbox{in, archive.area()}.send_after_all(key, json_of(found->letter), now);
        if (again && found->mail)
            MailSent{in, archive.area()}.wait_again(found->mail->message_id, *address, now);
    });
    if (!again) return {{"KEY", "Somebody else sent it again meanwhile"}};
    return {};
}

} // namespace ribbon::storage
