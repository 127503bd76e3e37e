#include "storage/bundles/readings.hpp"

#include "access/access.hpp"
#include "calendar/london.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/reads.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <unordered_map>

namespace ribbon::storage {
namespace {

/// What the pages that show the words of messages write down (server/routes).
bool shows_messages(std::string_view page)
{
    return page == "a conversation" || page == "the messages";
}

struct Opened {
    Moment seen;
    std::string name;
};
/// By person; officers under the empty key.
using Opening = std::map<std::string, std::vector<Opened>, std::less<>>;

Opening openings_of(Archive& archive, const std::string& a_case, Day today)
{
    Opening opened;
    const std::string_view officer = access::in_words(access::Role::officer);
    const std::string_view manager = access::in_words(access::Role::manager);
    archive.reading([&](Connection& connection) {
        const Accounts accounts(connection, archive.area());
        std::unordered_map<std::string, std::string> person_of;
        auto all =
            Reads(connection, archive.area()).of(a_case, {}, std::numeric_limits<int>::max());
        // The last come first, and the first is wanted.
        std::reverse(all.begin(), all.end());
        for (const Read& one : all) {
            if (!shows_messages(one.page) || day_in_london(one.seen) > today) continue;
            const bool staff = one.role == officer || one.role == manager;
            const auto [known, is_new] = person_of.emplace(one.account, "");
            if (!staff && is_new)
                if (const auto account = accounts.find(one.account))
                    known->second = account->person;
            if (staff || !known->second.empty())
                opened[staff ? "" : known->second].push_back({one.seen, one.name});
        }
    });
    return opened;
}

} // namespace

std::function<std::string(std::int64_t entry)> readings_of(Archive& archive,
                                                           const CaseHistory& history,
                                                           const Names& names, Day today)
{
    struct Filed {
        Moment recorded;
        std::string whose; ///< empty: an officer's to open
        bool known = false;
    };
    const auto filed = std::make_shared<std::unordered_map<std::int64_t, Filed>>();
    std::unordered_map<std::string, std::string> asked_by;
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::message_filed) continue;
        const std::string matter{(*one)[DetailField::matter]};
        const bool came = (*one)[DetailField::direction] == "in";
        std::string whose{(*one)[DetailField::person]};
        if (came && !matter.empty()) asked_by[matter] = whose;
        if (!came && whose.empty() && asked_by.contains(matter)) whose = asked_by[matter];
        (*filed)[one->number] = {one->recorded, came ? std::string{} : whose,
                                 came || !whose.empty()};
    }
    const auto opened = std::make_shared<const Opening>(openings_of(archive, history.key, today));
    return [filed, opened, names](std::int64_t entry) -> std::string {
        const auto message = filed->find(entry);
        if (message == filed->end() || !message->second.known) return {};
        const auto by = opened->find(message->second.whose);
        if (by == opened->end()) return {};
        const auto first =
            std::lower_bound(by->second.begin(), by->second.end(), message->second.recorded,
                             [](const Opened& one, Moment moment) { return one.seen < moment; });
        if (first == by->second.end()) return {};
        return "Messages first opened after it by " +
               name_of(names, message->second.whose, first->name) + " on " +
               in_short_words(day_in_london(first->seen));
    };
}

} // namespace ribbon::storage
