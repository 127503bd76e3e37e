#include "views/parts/story.hpp"

#include "views/parts/duties.hpp"
#include "views/parts/officers.hpp"
#include "views/parts/put_right.hpp"
#include "views/parts/sealed.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ribbon {
namespace {

bool belongs(Kind kind)
{
    switch (kind) {
    case Kind::message_received:
    case Kind::message_answered:
    case Kind::born: return false;
    default: return true;
    }
}

StoryItem item(Day day, std::string what, Day today)
{
    return {.when = said_short(day, today),
            .when_iso = iso(day),
            .what = std::move(what),
            .more = {},
            .mark = StoryItem::Mark::plain,
            .day = day};
}

void say_more(StoryItem& one, const std::string& words)
{
    if (!words.empty()) one.more += (one.more.empty() ? "" : " ") + words;
}

/// How late each fact was that met a duty late, in days.
std::unordered_map<FactId, int> late_facts(const Timeline& timeline)
{
    std::unordered_map<FactId, int> late;
    for (const Duty& duty : timeline.duties)
        if (duty.state == State::met_late && duty.met_by != 0 && duty.late &&
            duty.under->nature == Nature::duty)
            late[duty.met_by] = std::max(late[duty.met_by], duty.late->least);
    return late;
}

void add_officers(std::vector<StoryItem>& story, const CaseHistory& history, Day today, bool family)
{
    const Officers officers = arrange_officers(history, today);
    for (std::size_t i = 0; i < officers.all.size(); ++i) {
        const Holding& one = officers.all[i];
        if (one.officer.empty()) {
            if (one.days < 2) continue;
            StoryItem nobody = item(one.from, "Nobody had the case", today);
            nobody.more =
                "For " + counted(one.days, "day") + (family ? ". We should have had cover." : ".");
            nobody.mark = StoryItem::Mark::slip;
            story.push_back(std::move(nobody));
        } else {
            story.push_back(item(one.from, one.name + " became the officer", today));
        }
    }
}

std::unordered_set<FactId> sealed_facts(const CaseHistory& history, Day today)
{
    const auto entries = sealed_with_files(history, today);
    std::unordered_set<FactId> facts;
    for (std::size_t i = 0; i < history.entry_of.size(); ++i)
        if (entries.contains(history.entry_of[i])) facts.insert(static_cast<FactId>(i + 1));
    return facts;
}

} // namespace

std::vector<StoryItem> arrange_story(const CaseHistory& history, const Timeline& timeline,
                                     bool family)
{
    const Day today = timeline.today;
    const auto late = late_facts(timeline);
    const auto sealed = sealed_facts(history, today);
    std::vector<StoryItem> story;
    for (const Fact* fact : standing(history.facts)) {
        if (!belongs(fact->kind) || fact->when.first > today) continue;
        StoryItem one =
            item(fact->when.first, capital(std::string{entry(fact->kind).meaning}), today);
        if (!fact->when.exact()) one.when = in_words(fact->when);
        if (!fact->says.name.empty() && !sealed.contains(fact->id))
            one.more = fact->says.name + ".";
        if (const auto found = late.find(fact->id); found != late.end()) {
            one.mark = StoryItem::Mark::slip;
            say_more(one, capital(days_late(found->second)) + ".");
        }
        say_more(one, put_right_words(history.facts, *fact, today));
        story.push_back(std::move(one));
    }
    add_officers(story, history, today, family);
    for (const DutyView& duty : open_duties(timeline, history.facts, family)) {
        if (duty.date.empty()) continue;
        StoryItem one = item(duty.legal, duty.what, today);
        one.mark = duty.look == Standing::late ? StoryItem::Mark::late : StoryItem::Mark::ahead;
        one.more = duty.look == Standing::late ? "Due then. Not done: " + duty.state + "."
                                               : "By this day, by law.";
        if (!duty.is_law) one.more = "Our promise.";
        if (family && one.mark == StoryItem::Mark::ahead) one.when = "By " + one.when;
        story.push_back(std::move(one));
    }
    std::stable_sort(story.begin(), story.end(),
                     [](const StoryItem& a, const StoryItem& b) { return a.day < b.day; });
    return story;
}

} // namespace ribbon
