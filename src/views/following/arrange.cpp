#include "views/following/view.hpp"

#include "views/explain/view.hpp"
#include "views/parts/duties.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

struct PlainWords {
    std::string_view clock, ours, anybodys;
};
constexpr std::array plain_words{
#define PLAIN(clock, ours, anybodys) PlainWords{clock, ours, anybodys},
#include "views/following/plain_words.def"
#undef PLAIN
};

std::string said_plainly(const Provision& under, const std::string& child, Voice voice,
                         const std::string& otherwise)
{
    for (const PlainWords& one : plain_words) {
        if (one.clock != under.id) continue;
        std::string text{voice == Voice::ours ? one.ours : one.anybodys};
        if (const auto at = text.find("%s"); at != std::string::npos) text.replace(at, 2, child);
        return text;
    }
    return otherwise;
}

bool is_shown(const Duty& duty)
{
    switch (duty.under->nature) {
    case Nature::duty:
    case Nature::promise:
    case Nature::right:
    case Nature::floor: break;
    case Nature::aim:
    case Nature::guidance:
        if (!duty.dated) return false;
        break;
    default: return false;
    }
    return duty.state != State::cannot_say && duty.state != State::not_started;
}

CaseFacts case_of(const OneThing& thing)
{
    CaseFacts facts;
    const auto add = [&](Kind kind, MatterKind in_matter, Day day) -> Fact& {
        const MatterId matter = open_matter(facts, in_matter);
        facts.facts.push_back({.id = static_cast<FactId>(facts.facts.size() + 1),
                               .kind = kind,
                               .matter = matter,
                               .when = Days::on(day)});
        return facts.facts.back();
    };
    if (thing.born) add(Kind::born, MatterKind::child, *thing.born);
    Fact& fact = add(thing.kind, thing.matter, thing.day);
    fact.says.from = thing.from;
    return facts;
}

std::string about_gone(const Duty& duty, int late, Voice voice)
{
    if (duty.under->nature == Nature::right)
        return "This day has gone by. Get free advice today: it may not be too late.";
    if (duty.under->nature == Nature::floor) return "This day has gone by.";
    if (!is_ours(*duty.under)) return "This day has gone by.";
    const std::string who = voice == Voice::ours ? "If we have not done it, we are late: "
                                                 : "If they have not done it, they are late: ";
    return "This day has gone by. " + who + counted(late, "day") + " today.";
}

FollowingDate date_of(const Duty& duty, const std::vector<Step>& steps, const CaseFacts& facts,
                      const std::string& child, Voice voice, Day began, Day today)
{
    const Provision& under = *duty.under;
    const DutyView shown = arrange_duty(duty, facts, today, true);
    FollowingDate date;
    date.clock = under.id;
    date.what = said_plainly(under, child, voice, shown.what);
    date.law = under.cite;
    date.url = under.url;
    date.promise = under.nature == Nature::promise;
    date.is_law = shown.is_law;
    date.sum = reasons(duty, steps, facts);
    if (!duty.dated) {
        date.when = "As soon as it can be done";
        date.says = under.why_none;
        return date;
    }
    date.day = duty.legal.last;
    date.iso = iso(date.day);
    if (date.day == began) {
        date.when = "At once, from " + said(date.day, today);
        return date;
    }
    date.when = (under.nature == Nature::floor ? "Until " : "By ") + said(date.day, today);
    // How its days are counted stands in the sum.
    const std::string limit = in_words(limit_of(duty));
    date.limit = limit.substr(0, limit.find(", "));
    date.gone = date.day < today;
    if (!date.gone) return date;
    date.late = static_cast<int>((today - date.day).count());
    date.says = about_gone(duty, date.late, voice);
    return date;
}

} // namespace

const FollowingDate* WhatFollows::find(std::string_view clock) const
{
    const auto found = std::find_if(dates.begin(), dates.end(),
                                    [&](const auto& one) { return one.clock == clock; });
    return found == dates.end() ? nullptr : &*found;
}

WhatFollows what_follows(const OneThing& thing, const std::string& child, Voice voice,
                         const Law& law, const Calendar& calendar, Day today)
{
    const CaseFacts facts = case_of(thing);
    // Of a day to come, as it will read when it has come.
    const auto explained = explained_timeline(facts, law, calendar, std::max(today, thing.day));
    WhatFollows follows{thing.day, iso(thing.day), said(thing.day, today), {}};
    for (std::size_t i = 0; i < explained.timeline.duties.size(); ++i) {
        const Duty& duty = explained.timeline.duties[i];
        if (is_shown(duty) && facts.fact(duty.started_by) &&
            facts.fact(duty.started_by)->kind == thing.kind)
            follows.dates.push_back(
                date_of(duty, explained.steps[i], facts, child, voice, thing.day, today));
    }
    std::stable_sort(follows.dates.begin(), follows.dates.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    return follows;
}

} // namespace ribbon
