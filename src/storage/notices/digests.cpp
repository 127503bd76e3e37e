#include "storage/notices/digests.hpp"

#include "calendar/london.hpp"
#include "commands/letters/notices.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/letters/answered.hpp"
#include "storage/notices/told.hpp"
#include "storage/notices/waiting.hpp"

#include <algorithm>
#include <map>

namespace ribbon::storage {
namespace {

constexpr std::int64_t keep_seconds = std::int64_t{90} * 86'400; ///< the key of what was sent
constexpr std::int64_t at_once = 200;

/// What the child of a case is called by its family; the first word of the name where no more is
/// known.
std::string child_of(Archive& archive, const CaseHistory& history)
{
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::case_opened) continue;
        const std::string key{(*one)[DetailField::person]};
        std::string given = reachable(archive.read({StreamKind::person, key})).name.given;
        if (!given.empty()) return given;
        const std::string_view name = (*one)[DetailField::name];
        return std::string{name.substr(0, name.find(' '))};
    }
    return "your child";
}

struct ForOne {
    std::vector<WaitingNotice> waiting;
    std::map<std::string, NewFor> cases; ///< those in which they may be told that something is new
    std::optional<Recipient> to;
};

ForOne what_waits(Archive& archive, const std::string& person, const std::string& pages, Day today)
{
    ForOne one;
    archive.reading(
        [&](Connection& in) { one.waiting = NoticesWaiting{in, archive.area()}.of(person); });
    const std::map<std::string, DetailHistory> people{{person, person_to_reach(archive, person)}};
    const bool wishes_none = reachable(people.at(person)).how_often == "none";
    std::map<std::string, int> looked_at;
    for (const WaitingNotice& notice : one.waiting) {
        if (wishes_none || looked_at[notice.a_case]++ > 0) continue;
        const CaseHistory history = archive.read_case(notice.a_case);
        const Recipients all = recipients_of(history, people, {.what = Going::notice}, today);
        const auto them = std::find_if(all.to.begin(), all.to.end(), [&](const Recipient& other) {
            return other.person == person;
        });
        if (them == all.to.end()) continue;
        // What is new on the pages is no letter, and who has no way is told by the pages.
        if (them->way != Way::email && them->way != Way::text) continue;
        one.to = *them;
        one.cases[notice.a_case] = {.child = child_of(archive, history),
                                    .link = pages + "/cases/" + notice.a_case + "/home"};
    }
    return one;
}

/// Tells one person, in one transaction. False where there is nothing to tell (any more).
bool tell(Archive& archive, const std::string& person, const std::string& pages, Moment now)
{
    ForOne one = what_waits(archive, person, pages, day_in_london(now));
    if (one.waiting.empty()) return false;
    const std::string key = "digest-" + person + "-" + one.waiting.front().key;
    bool told = false;
    archive.writing([&](Connection& in) {
        NoticesWaiting waiting{in, archive.area()};
        DigestTold tells{in, archive.area()};
        for (const WaitingNotice& notice : one.waiting) {
            if (!waiting.take(notice.key)) continue;
            const auto found = one.cases.find(notice.a_case);
            if (found == one.cases.end()) continue;
            ++found->second.things;
            if (const std::int64_t entry = entry_of(notice); entry > 0)
                tells.put(notice.key, key, {notice.a_case, entry});
        }
        std::vector<NewFor> all;
        for (const auto& [a_case, news] : one.cases)
            if (news.things > 0) all.push_back(news);
        if (all.empty()) return;
        const Notice notice = digest_of(*one.to, all, pages + "/home");
        const MailLetter letter{.to = notice.address,
                                .subject = notice.subject,
                                .text = notice.words,
                                .automatic = true,
                                .person = person};
        told = Outbox{in, archive.area()}.put(key, notice.way == Way::text ? "text" : "mail",
                                              json_of(letter), now, {now.seconds + keep_seconds});
    });
    return told;
}

} // namespace

int put_out_digests(Archive& archive, const std::string& pages, Moment now)
{
    int told = 0;
    for (bool more = true; more;) {
        std::vector<std::string> due;
        archive.reading([&](Connection& in) {
            due = NoticesWaiting{in, archive.area()}.people_due(now, at_once);
        });
        more = due.size() == static_cast<std::size_t>(at_once);
        for (const std::string& person : due) told += tell(archive, person, pages, now) ? 1 : 0;
    }
    return told;
}

} // namespace ribbon::storage
