#include "views/deadline/view.hpp"

#include "duties/setting.hpp"
#include "views/explain/view.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The event a plain day stands for: what the provision names first.
Kind trigger_of(const Provision& under)
{
    return under.starts.empty() ? Kind::none : under.starts[0];
}

bool takes(const Provision& under, Kind kind)
{
    return under.starts.has(kind) || under.limb.from.has(kind) || under.needs.has(kind) ||
           under.paused_by == kind || under.resumed_by == kind || under.restarted_by == kind ||
           under.extended_by == kind || kind == Kind::born || kind == Kind::academic_year_ends;
}

MatterKind matter_for(const Provision& under, Kind kind)
{
    const MatterKinds both = under.in & entry(kind).matters;
    const MatterKind opens = entry(kind).opens;
    if (opens != MatterKind::none && (both & in(opens))) return opens;
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        if (both & in(static_cast<MatterKind>(i))) return static_cast<MatterKind>(i);
    return MatterKind::none;
}

/// What a lone day says of an event: its own day, and the day it speaks of where it speaks of one.
Fact fact_for(Kind kind, Days when, MatterId matter, FactId id)
{
    Fact fact;
    fact.id = id;
    fact.kind = kind;
    fact.matter = matter;
    fact.when = when;
    const Fields fields = entry(kind).needs;
    if (fields & bit(Field::on)) fact.says.on = when.first;
    if (fields & bit(Field::year)) fact.says.year = when.first.year();
    if (fields & bit(Field::code)) fact.says.code = "O";
    return fact;
}

/// Absence is counted on stretches: a lone day begins one that lasts as long as it takes.
void lengthen_absence(Fact& fact, const Provision& under)
{
    const Word word = under.limit.word;
    if (word == Word::day_of_absence || word == Word::days_on_end || under.on_end)
        fact.says.until = fact.when.first + days{120};
}

/// A made-up case that holds only the events given, in one matter.
CaseFacts case_of(const Provision& under, const std::vector<GivenDay>& given)
{
    CaseFacts facts;
    const Kind trigger = trigger_of(under);
    const MatterId matter = open_matter(facts, matter_for(under, trigger));
    for (const GivenDay& one : given) {
        const Kind kind = one.event.value_or(trigger);
        MatterId in_matter = matter;
        if (!(entry(kind).matters & in(facts.matter(matter).kind)))
            in_matter = open_matter(facts, matter_for({}, kind));
        const auto id = static_cast<FactId>(facts.facts.size() + 1);
        facts.facts.push_back(fact_for(kind, one.when, in_matter, id));
        lengthen_absence(facts.facts.back(), under);
    }
    return facts;
}

/// The day whose law governs a clock that runs from `day`: that day, or the last day where a birth
/// long ago leads to it.
Day governing_day(const Provision& under, Day day)
{
    if (under.governs != Governs::by_last_day) return day;
    return under.limit.word == Word::school_age_ends ? compulsory_school_age_ends(day)
                                                     : birthday(day, 25);
}

Problem not_in_force(const std::string& id, Day day, const Law& law)
{
    const auto versions = law.versions(id);
    const Provision& first = *versions.front();
    std::string text = "\"" + id + "\" was not in force on " + iso(day) + ". ";
    if (first.from == latest_day)
        return {"", text + "It has not begun: " + std::string{in_words(first.status)}};
    if (day < first.from) {
        text += "It runs from " + iso(first.from);
        if (!first.before.empty()) text += "; before that: " + std::string{first.before};
        return {"", text};
    }
    text += "It ran until " + iso(versions.back()->until);
    for (const Provision& other : law.provisions())
        if (other.before == id) text += "; since then: " + std::string{other.id};
    return {"", text};
}

Problems problems_with(const std::string& id, const std::vector<GivenDay>& given, const Law& law)
{
    Problems problems;
    const Provision& newest = *law.versions(id).back();
    for (const GivenDay& one : given) {
        if (!one.event || takes(newest, *one.event)) continue;
        std::string known;
        for (const Kind kind : newest.starts)
            known += (known.empty() ? "" : ", ") + json_name(kind);
        for (const Kind kind : newest.limb.from) known += ", " + json_name(kind);
        problems.push_back(
            {json_name(*one.event), "this clock does not run from it; it knows " + known});
    }
    return problems;
}

std::string why_no_day(const Provision& under, const Reckoning& reckoning)
{
    const Missing& missing = reckoning.missing;
    if (missing.what == Missing::What::table && reckoning.beyond)
        return "The day lies beyond " + reckoning.beyond->name() + ".";
    if (missing.what == Missing::What::fact)
        return "It also needs the day of " + json_name(missing.kind) + ".";
    if (missing.what == Missing::What::clause)
        return "It needs more than a day: the record names the order, or the day that was set.";
    if (!reckoning.applies) return "The days given do not reach the number that starts it.";
    return under.why_none.empty() ? "No day can be counted." : std::string{under.why_none};
}

void fill_days(DeadlineView& view, const Provision& under, const CaseFacts& facts, const Law& law,
               const Calendar& calendar)
{
    const CaseIndex index{facts, latest_day};
    const Setting setting{facts, index, law, calendar, latest_day};
    for (const MatterFacts& matter : index.matters()) {
        const Fact* start = first_of(matter.facts, under.starts);
        if (!start && under.limb.alone) start = first_of(matter.facts, under.limb.from);
        if (!start) continue;
        Trace trace;
        const Reckoning reckoning = reckon(under, *start, matter, setting, &trace);
        Duty duty;
        duty.under = &under;
        duty.school_assumed = reckoning.school_assumed;
        view.steps = reasons(duty, trace, facts);
        if (!reckoning.legal) {
            view.why_none = why_no_day(under, reckoning);
            return;
        }
        view.legal = iso(*reckoning.legal);
        const auto safe = safe_days(under, *reckoning.legal, calendar);
        if (safe) view.safe = iso(*safe);
        return;
    }
    view.why_none = why_no_day(under, {});
}

} // namespace

Result<DeadlineView> arrange_deadline(const std::string& id, const std::vector<GivenDay>& given,
                                      const Law& law, const Calendar& calendar)
{
    if (auto problems = problems_with(id, given, law); !problems.empty()) return problems;
    const Day day = std::min_element(given.begin(), given.end(), [](const auto& a, const auto& b) {
                        return a.when < b.when;
                    })->when.first;
    const Provision* under = law.in_force(id, governing_day(*law.versions(id).back(), day));
    if (!under) return Problems{not_in_force(id, day, law)};
    DeadlineView view;
    view.id = under->id;
    view.title = under->title;
    view.kind = under->kind;
    view.nature = in_words(under->nature);
    view.citation = under->cite;
    view.url = under->url;
    view.note = under->note;
    view.verified = under->verified;
    view.trigger = iso(given.front().when);
    const Kind trigger = trigger_of(*under);
    if (trigger == Kind::none) {
        view.why_none = under->why_none;
        return view;
    }
    for (const GivenDay& one : given)
        view.events.emplace_back(json_name(one.event.value_or(trigger)), iso(one.when));
    fill_days(view, *under, case_of(*under, given), law, calendar);
    return view;
}

} // namespace ribbon
