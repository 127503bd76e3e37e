#include "commands/letters/notices.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Nothing here names a child, a school, an officer or what was decided.
std::string_view what_happened(Happened what)
{
    switch (what) {
    case Happened::message: return "There is a message for you";
    case Happened::decision: return "There is a letter for you, and a time limit may run from it";
    case Happened::document: return "A document was added";
    case Happened::date_changed: return "A date has changed";
    case Happened::officer_changed: return "Another person looks after your case";
    }
    return {};
}

constexpr std::string_view subject = "Something new on your pages";

std::string words_of(std::string_view first, const std::string& link, Way way)
{
    std::string words{first};
    words += way == Way::text ? ". Read it here: " : ".\n\nSign in to read it:\n";
    words += link;
    if (way == Way::text) return words;
    return words + "\n\nThis message does not say more, so that nobody else reads it. You choose "
                   "how, and how often, you are told on your pages.";
}

} // namespace

std::vector<Notice> notices_for(const Act& act, const Recipients& recipients,
                                const std::map<std::string, DetailHistory>& people)
{
    std::vector<Notice> notices;
    for (const Recipient& one : recipients.to) {
        if (one.person == act.by_person || one.way == Way::portal) continue;
        Notice notice{.person = one.person,
                      .way = one.way,
                      .address = one.address,
                      .subject = std::string{subject},
                      .words = words_of(what_happened(act.what), act.link, one.way),
                      .digest = {}};
        const auto stream = people.find(one.person);
        if (stream != people.end() && act.what != Happened::decision) {
            const std::string often = reachable(stream->second).how_often;
            if (often == "daily" || often == "weekly") notice.digest = often;
        }
        notices.push_back(std::move(notice));
    }
    return notices;
}

std::vector<Notice> digests_of(const std::vector<Notice>& waiting, const std::string& link)
{
    std::vector<Notice> digests;
    std::vector<int> counts;
    for (const Notice& one : waiting) {
        const auto same = std::find_if(digests.begin(), digests.end(), [&](const Notice& other) {
            return other.person == one.person && other.way == one.way &&
                   other.address == one.address;
        });
        if (same != digests.end()) {
            ++counts[static_cast<std::size_t>(same - digests.begin())];
            continue;
        }
        digests.push_back(one);
        digests.back().digest.clear();
        counts.push_back(1);
    }
    for (std::size_t i = 0; i < digests.size(); ++i) {
        const std::string says = counts[i] == 1
                                     ? "One thing is new on your pages"
                                     : std::to_string(counts[i]) + " things are new on your pages";
        digests[i].words = words_of(says, link, digests[i].way);
    }
    return digests;
}

Day told_on(std::string_view digest, Day happened)
{
    if (digest == "daily") return happened + days{1};
    if (digest != "weekly") return happened;
    const unsigned weekday = happened.weekday().iso_encoding(); // Monday is 1
    return happened + days{8 - static_cast<int>(weekday)};
}

} // namespace ribbon
