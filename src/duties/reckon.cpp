// From the fact that starts a clock to its legal day: the number, its second date, what pauses,
// restarts, extends or replaces it, and the roll.
#include "duties/limbs.hpp"
#include "duties/setting.hpp"

namespace ribbon {
namespace {

/// The date the Tribunal directed for this clock, or the parties wrote into their agreement.
MaybeDays directed_day(Work& work, const Fact& start)
{
    const Fact* by = nullptr;
    if (work.matter.facts.has(Kind::tribunal_directed))
        for (const Fact* fact : work.matter.facts)
            if (fact->kind == Kind::tribunal_directed && fact->says.clock == work.under.id)
                by = fact;
    if (!by && work.under.named_day_prevails && start.says.on) by = &start;
    if (!by && work.under.limit.word == Word::directed && start.says.on) by = &start;
    if (!by || !by->says.on) return std::nullopt;
    work.result.directed = by;
    note(work.trace, {.what = Step::What::directed, .fact = by->id, .to = Days::on(*by->says.on)});
    return Days::on(*by->says.on);
}

/// Days on which a clock stood still, added to its end: DUAA 2025 for subject access. Only what
/// stopped it from `from` on and by its last day, the days already added included: a question put
/// after the time is over stops nothing.
days paused_days(Work& work, Day from, Days limit)
{
    days paused{0};
    const Provision& under = work.under;
    if (!work.matter.facts.has(under.paused_by)) return paused;
    const Kind resumed_by = under.resumed_by == Kind::none ? under.restarted_by : under.resumed_by;
    for (const Fact* stop : work.matter.facts) {
        if (stop->kind != under.paused_by || stop->when.first < from) continue;
        if (stop->when.first > limit.last + paused) break;
        const Fact* again = first_of(work.matter.facts, Kinds{resumed_by}, stop->when.first);
        if (!again) {
            work.miss(Missing::What::fact, resumed_by);
            return paused;
        }
        const days n = again->when.first - stop->when.first;
        paused += n;
        note(work.trace, {.what = Step::What::paused,
                          .fact = stop->id,
                          .from = stop->when,
                          .to = again->when,
                          .n = static_cast<int>(n.count())});
    }
    return paused;
}

/// An extension to a named day holds to that day, and no further than the law allows.
Days within_extension(const Work& work, Days limit)
{
    const Fact* extended = work.result.extended;
    if (!extended || !extended->says.until) return limit;
    return {earlier_of(limit.first, *extended->says.until),
            earlier_of(limit.last, *extended->says.until)};
}

/// The fact from which a clock runs anew, when it does. Where a question stopped it first, the
/// question must have been put by the last day.
const Fact* restarted(Work& work, const Fact* start)
{
    if (!work.matter.facts.has(work.under.restarted_by)) return start;
    const Fact* again = latest_of(work.matter.facts, Kinds{work.under.restarted_by});
    if (!again || again->when.first < start->when.first) return start;
    const Kinds questions{work.under.paused_by};
    if (const Fact* asked = first_of(work.matter.facts, questions, start->when.first)) {
        Work silent{work.under, work.matter, work.setting, nullptr};
        const auto first_day = both_limbs(silent, *start, work.under.limit, work.under.limb.limit);
        if (first_day && asked->when.first > first_day->last) return start;
    }
    note(work.trace, {.what = Step::What::restarted, .fact = again->id, .to = again->when});
    return again;
}

/// A lawful extension, told by the last day it extends, takes the place of the limit.
MaybeDays extended(Work& work, const Fact& start, Days limit, days paused)
{
    if (work.under.extended_by == Kind::none) return limit;
    const Fact* told = first_of(work.matter.facts, work.under.extended_by, start.when.first);
    if (!told || told->when.first > limit.last) return limit;
    work.result.extended = told;
    const Limb& limb = work.under.limb;
    const bool limb_too = limb.extended.word != Word::no_number;
    auto longest =
        both_limbs(work, start, work.under.extended, limb_too ? limb.extended : limb.limit);
    if (!longest) return longest;
    paused +=
        paused_days(work, limit.last + days{1}, {longest->first + paused, longest->last + paused});
    if (work.failed()) return std::nullopt;
    longest = within_extension(work, {longest->first + paused, longest->last + paused});
    note(work.trace, {.what = Step::What::extended,
                      .fact = told->id,
                      .to = *longest,
                      .limit = work.under.extended});
    return longest;
}

/// An appeal inside the time leaves the end open, until the appeal itself ends.
MaybeDays held_open(Work& work, const Fact& start, Days limit)
{
    if (work.under.held_open_by == Kind::none) return limit;
    const Fact* by = first_of(work.matter.facts, work.under.held_open_by, start.when.first);
    if (!by || by->when.first > limit.last) return limit;
    const Fact* until = first_of(work.matter.facts, work.under.held_open_until, by->when.first);
    note(work.trace,
         {.what = Step::What::held_open, .fact = by->id, .to = until ? until->when : Days{}});
    if (!until) return std::nullopt;
    return until->when;
}

/// The number of the limit as it stands in the law, or as the council promised it for such a
/// sender on the day the message came.
Limit limit_for(Work& work, const Fact& start)
{
    const Provision& under = work.under;
    const bool slow =
        start.says.post == Post::second_class && under.by_second_class.word != Word::no_number;
    Limit limit = slow ? under.by_second_class : under.limit;
    if (!under.climbs) return limit;
    work.result.promise = work.setting.law.policy().promise_for(start.when.first, start.says.from);
    if (!work.result.promise) return limit;
    limit.n = work.result.promise->ladder.front().working_days;
    note(work.trace, {.what = Step::What::promised,
                      .from = Days::on(work.result.promise->from),
                      .to = Days::on(work.result.promise->set)});
    return limit;
}

} // namespace

Reckoning reckon(const Provision& under, const Fact& trigger, const MatterFacts& matter,
                 const Setting& setting, Trace* trace)
{
    const Word word = under.limit.word;
    if (word == Word::day_of_absence || word == Word::days_on_end || word == Word::in_school_weeks)
        return reckon_absence(under, matter, setting);
    Work work{under, matter, setting, trace};
    const Fact& start = *restarted(work, &trigger);
    note(trace, {.what = Step::What::started, .fact = start.id, .to = start.when});
    if (const auto day = directed_day(work, start)) {
        work.result.legal = day;
        return work.result;
    }
    if (under.earlier_look.word != Word::no_number)
        work.result.considered = count(work, under.earlier_look, start, Step::What::earlier_look);
    auto legal = both_limbs(work, start, limit_for(work, start), under.limb.limit);
    if (!legal || work.failed()) return work.result;
    const days paused = paused_days(work, start.when.first, *legal);
    if (work.failed()) return work.result;
    legal = extended(work, start, {legal->first + paused, legal->last + paused}, paused);
    if (!legal) return work.result;
    const Roll roll = under.roll == Roll::none ? under.limit.roll : under.roll;
    auto final_day = work.keep(rolled(roll, *legal, setting.calendar));
    if (!final_day) return work.result;
    if (*final_day != *legal)
        note(trace, {.what = Step::What::rolled, .from = *legal, .to = *final_day});
    final_day = held_open(work, start, *final_day);
    work.result.legal = final_day;
    return work.result;
}

MaybeDays safe_days(const Provision& under, Days legal, const Calendar& calendar)
{
    const days clear{under.clear_days ? 1 : 0};
    const Found first = calendar.england().on_or_before(legal.first - clear);
    if (!first) return std::nullopt;
    if (legal.exact()) return Days::on(first.day);
    const Found last = calendar.england().on_or_before(legal.last - clear);
    if (!last) return std::nullopt;
    return Days{first.day, last.day};
}

} // namespace ribbon
