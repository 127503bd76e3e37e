#include "commands/letters/notices.hpp"

#include "calendar/london.hpp"

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
    case Happened::recorded: return "Something was added to your pages";
    case Happened::officer_changed: return "Another person looks after your case";
    }
    return {};
}

constexpr std::string_view subject = "Something new on your pages";

std::string words_of(std::string_view first, const std::string& link, Way way)
{
    std::string words{first};
    words += way == Way::text ? ". Sign in to read: " : ".\n\nSign in to read it:\n";
    words += link;
    if (way == Way::text) return words;
    return words + "\n\nThis message does not say more, so that nobody else reads it. You choose "
                   "how, and how often, you are told on your pages.";
}

/// The moment at which a clock in England reads this hour of a day.
Moment at_hour(Day day, int hour)
{
    const Moment in_winter{std::int64_t{day.number()} * 86'400 + hour * 3'600};
    const bool summer = in_london(in_winter).minute != hour * 60;
    return {in_winter.seconds - (summer ? 3'600 : 0)};
}

std::string things(int count)
{
    return count == 1 ? "One thing is new on your pages"
                      : std::to_string(count) + " things are new on your pages";
}

} // namespace

bool is_told_at_once(const ToTell& act)
{
    return act.what == Happened::decision || act.answers || act.danger;
}

std::vector<Notice> notices_for(const ToTell& act, const Recipients& recipients,
                                const std::map<std::string, DetailHistory>& people)
{
    std::vector<Notice> notices;
    const bool at_once = is_told_at_once(act);
    for (const Recipient& one : recipients.to) {
        if (one.person == act.by_person || one.way == Way::portal) continue;
        const auto stream = people.find(one.person);
        const Reachable known = stream == people.end() ? Reachable{} : reachable(stream->second);
        if (known.how_often == "none" && !at_once) continue;
        Notice notice{.person = one.person,
                      .way = one.way,
                      .address = one.address,
                      .subject = std::string{subject},
                      .words = words_of(what_happened(act.what), act.link, one.way),
                      .digest = {},
                      .hour = known.hour};
        if (!at_once && (known.how_often == "daily" || known.how_often == "weekly"))
            notice.digest = known.how_often;
        notices.push_back(std::move(notice));
    }
    return notices;
}

Notice digest_of(const Recipient& to, const std::vector<NewFor>& all, const std::string& home)
{
    int count = 0;
    for (const NewFor& one : all) count += one.things;
    std::string says = things(count);
    if (all.size() > 1 && to.way != Way::text) {
        std::string_view before = ": ";
        for (const NewFor& one : all) {
            says += std::string{before} + std::to_string(one.things) + " for " + one.child;
            before = ", ";
        }
    }
    return {.person = to.person,
            .way = to.way,
            .address = to.address,
            .subject = std::string{subject},
            .words = words_of(says, all.size() == 1 ? all.front().link : home, to.way),
            .digest = {}};
}

Moment told_at(std::string_view digest, int hour, Moment happened)
{
    if (digest != "daily" && digest != "weekly") return happened;
    Day day = day_in_london(happened);
    const auto may_be = [&] {
        const bool monday = day.weekday().iso_encoding() == 1;
        return happened < at_hour(day, hour) && (digest == "daily" || monday);
    };
    while (!may_be()) day = day + days{1};
    return at_hour(day, hour);
}

} // namespace ribbon
