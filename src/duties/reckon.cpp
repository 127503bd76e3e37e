// From the fact that starts a clock to its legal day: the number, its second date, what pauses,
// restarts, extends or replaces it, and the roll.
#include "duties/setting.hpp"

#include <algorithm>

namespace ribbon {
namespace {

void note(Trace* trace, Step step)
{
    if (trace) trace->push_back(step);
}

/// One provision at work on one matter; the parts of `reckon` share it.
struct Work {
    const Provision& under;
    const MatterFacts& matter;
    const Setting& setting;
    Trace* trace;
    Reckoning result{};

    bool failed() const { return result.missing.what != Missing::What::nothing; }
    void miss(Missing::What what, Kind kind = Kind::none) { result.missing = {what, kind}; }

    MaybeDays keep(const Counted& counted)
    {
        if (counted) return counted.days;
        result.beyond = counted.beyond;
        miss(Missing::What::table);
        return std::nullopt;
    }
};

/// The days a clock runs from: of service where it runs from service, of the meeting or hearing
/// where it runs backward from one, of the year where the law names a date of a year.
MaybeDays base_days(Work& work, const Limit& limit, const Fact& start)
{
    const Particulars& says = start.says;
    if (limit.word == Word::before_date && says.year != 0) {
        const Day first{std::chrono::year{says.year} / 1 / 1};
        return Days::on(first);
    }
    if ((limit.word == Word::at_least_before || limit.word == Word::at_once) && says.on)
        return Days::on(*says.on);
    if (work.under.from_service && says.post != Post::unsaid) {
        const auto arrived = work.keep(served(says.post, start.when, work.setting.calendar));
        if (arrived)
            note(work.trace, {.what = Step::What::served_by_post,
                              .fact = start.id,
                              .from = start.when,
                              .to = *arrived});
        return arrived;
    }
    return start.when;
}

/// A number on a calendar, and every word that needs more facts than its start.
MaybeDays count(Work& work, const Limit& limit, const Fact& start, Step::What what)
{
    auto base = base_days(work, limit, start);
    if (!base) return std::nullopt;
    std::string_view school;
    if (limit.over == Over::school) {
        school = work.setting.index.school_on(base->first);
        work.result.school_assumed = work.setting.calendar.school(school).assumed();
    }
    const auto days = work.keep(last_day(limit, *base, work.setting.calendar, school));
    if (!days) return std::nullopt;
    note(work.trace, {.what = what, .fact = start.id, .from = *base, .to = *days, .limit = limit});
    return days;
}

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

/// Regulation 42: as the Tribunal order would have had it, from the day of the agreement.
MaybeDays as_an_order(Work& work, const Fact& start)
{
    const Provision* like = work.setting.law.in_force(start.says.like, start.when.first);
    if (!like || !countable(like->limit)) {
        work.miss(Missing::What::clause, start.kind);
        return std::nullopt;
    }
    return count(work, like->limit, start, Step::What::counted);
}

/// The end of the academic year in which a young person turns 25: a day only the institution
/// knows. Long before, there is nothing to ask.
MaybeDays academic_year_day(Work& work, const Fact& born)
{
    if (const Fact* end = work.setting.index.academic_year_end(); end && end->says.on)
        return Days::on(earlier_of(*end->says.on, birthday(born.when.first, 26) - days{1}));
    if (work.setting.today < birthday(born.when.first, 24))
        work.result.applies = false;
    else
        work.miss(Missing::What::fact, Kind::academic_year_ends);
    return std::nullopt;
}

MaybeDays first_limb(Work& work, const Fact& start, const Limit& limit)
{
    switch (limit.word) {
    case Word::no_number: return std::nullopt;
    case Word::directed: work.miss(Missing::What::clause, start.kind); return std::nullopt;
    case Word::like_an_order: return as_an_order(work, start);
    case Word::academic_year: return academic_year_day(work, start);
    case Word::school_age_ends:
        return Days{compulsory_school_age_ends(start.when.first),
                    compulsory_school_age_ends(start.when.last)};
    default: return count(work, limit, start, Step::What::counted);
    }
}

const Fact* limb_start(const Work& work, const Fact& start)
{
    const Limb& limb = work.under.limb;
    const Day from = work.under.latest_start ? start.when.first : earliest_day;
    if (!limb.anywhere) return first_of(work.matter.facts, limb.from, from);
    const Fact* latest = nullptr;
    for (const Fact* fact : work.setting.index.all())
        if (limb.from.has(fact->kind) && fact != &start && fact->when.first <= start.when.last &&
            (!latest || latest->when.first <= fact->when.first))
            latest = fact;
    return latest;
}

/// The later or the earlier of two dates, with the one that governs noted.
MaybeDays combined(Work& work, MaybeDays first, MaybeDays second)
{
    if (!first || !second) return first ? first : second;
    const bool later = work.under.combine == Combine::later_of;
    const auto pick = [&](Day a, Day b) { return later ? later_of(a, b) : earlier_of(a, b); };
    const Days both{pick(first->first, second->first), pick(first->last, second->last)};
    work.result.second_governs = both == *second && both != *first;
    note(work.trace,
         {.what = later ? Step::What::later_governs : Step::What::earlier_governs, .to = both});
    return both;
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

/// Both limbs counted and combined, before pause, extension and roll.
MaybeDays both_limbs(Work& work, const Fact& start, const Limit& limit, const Limit& limb_limit)
{
    const Fact* second = work.under.combine == Combine::none ? nullptr : limb_start(work, start);
    const bool begins = work.under.starts.has(start.kind) || start.kind == work.under.restarted_by;
    const bool second_only = second == &start || !begins;
    MaybeDays first, other;
    const Fact* primary = second_only ? first_of(work.matter.facts, work.under.starts) : &start;
    if (primary) first = first_limb(work, *primary, limit);
    if (work.failed()) return std::nullopt;
    if (second) {
        work.result.second = second;
        note(work.trace,
             {.what = Step::What::second_started, .fact = second->id, .to = second->when});
        other = count(work, limb_limit, *second, Step::What::second_counted);
        if (!other) return std::nullopt;
    } else if (work.under.limb.needed) {
        work.miss(Missing::What::fact, work.under.limb.from[0]);
        return std::nullopt;
    }
    return combined(work, first, other);
}

/// The fact from which a clock runs anew, when it does. Where a question stopped it first, the
/// question must have been put by the last day.
const Fact& restarted(Work& work, const Fact& start)
{
    if (!work.matter.facts.has(work.under.restarted_by)) return start;
    const Fact* again = latest_of(work.matter.facts, Kinds{work.under.restarted_by});
    if (!again || again->when.first < start.when.first) return start;
    const Kinds questions{work.under.paused_by};
    if (const Fact* asked = first_of(work.matter.facts, questions, start.when.first)) {
        Work silent{work.under, work.matter, work.setting, nullptr};
        const auto first_day = both_limbs(silent, start, work.under.limit, work.under.limb.limit);
        if (first_day && asked->when.first > first_day->last) return start;
    }
    note(work.trace, {.what = Step::What::restarted, .fact = again->id, .to = again->when});
    return *again;
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

} // namespace

Reckoning reckon(const Provision& under, const Fact& trigger, const MatterFacts& matter,
                 const Setting& setting, Trace* trace)
{
    const Word word = under.limit.word;
    if (word == Word::day_of_absence || word == Word::days_on_end || word == Word::in_school_weeks)
        return reckon_absence(under, matter, setting);
    Work work{under, matter, setting, trace};
    const Fact& start = restarted(work, trigger);
    note(trace, {.what = Step::What::started, .fact = start.id, .to = start.when});
    if (const auto day = directed_day(work, start)) {
        work.result.legal = day;
        return work.result;
    }
    const bool slow =
        start.says.post == Post::second_class && under.by_second_class.word != Word::no_number;
    auto legal =
        both_limbs(work, start, slow ? under.by_second_class : under.limit, under.limb.limit);
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
    return last ? MaybeDays{{first.day, last.day}} : std::nullopt;
}

} // namespace ribbon
