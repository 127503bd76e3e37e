// The state of a duty: what its days, its facts and today make of it.
#include "duties/setting.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool breachable(const Provision& under)
{
    const Nature nature = under.nature;
    return !under.keeps_until &&
           (nature == Nature::duty || nature == Nature::promise || nature == Nature::proposed);
}
/// A floor and a bar hold for a time; a rule and a power are neither late nor soon.
bool comes_soon(const Provision& under)
{
    const Nature nature = under.nature;
    return breachable(under) || nature == Nature::right || nature == Nature::guidance ||
           nature == Nature::aim;
}
bool holds_for_a_time(const Provision& under)
{
    return under.nature == Nature::floor || under.nature == Nature::bar || under.keeps_until;
}
bool looks_back(const Provision& under)
{
    return under.limit.word == Word::looking_back || under.limit.word == Word::looking_back_to;
}

/// What met or ended a duty first, and on which days it counts as done.
struct Outcome {
    enum class What { nothing, met, ended, spent } what = What::nothing;
    const Fact* fact = nullptr;
    Days when{};
};

const Fact* first_meeting(const Duty& duty, const Fact& start, const MatterFacts& matter,
                          const Setting& setting)
{
    const Provision& under = *duty.under;
    const bool any_day = under.limit.backward() && !under.latest_start;
    const Day from = any_day ? earliest_day : start.when.first;
    const Fact* found = nullptr;
    const FactRange& facts = under.met_anywhere ? setting.index.all() : matter.facts;
    if (!facts.has_any(under.met_by)) return found;
    const auto consider = [&](const Fact* fact, bool own) {
        if (!under.met_by.has(fact->kind) || fact == &start || fact->when.last < from) return;
        if (!own && fact->when.first < start.when.last) return;
        if (!own && (under.met_in & in(setting.facts.matter(fact->matter).kind)) == 0) return;
        if (!found || fact->when.first < found->when.first) found = fact;
    };
    for (const Fact* fact : facts)
        if (!under.met_anywhere || fact->matter != matter.id) consider(fact, !under.met_anywhere);
    return found;
}

/// The first fact that takes a duty away and is not itself undone.
const Fact* first_ending(const Provision& under, const Fact& start, const MatterFacts& matter,
                         const Setting& setting)
{
    const Fact* found = nullptr;
    const FactRange& facts = under.ended_anywhere ? setting.index.all() : matter.facts;
    if (!facts.has_any(under.ended_by)) return found;
    for (const Fact* fact : facts) {
        if (!under.ended_by.has(fact->kind) || fact == &start || fact->when.last < start.when.first)
            continue;
        const bool undone = under.revived_by != Kind::none &&
                            first_of(matter.facts, under.revived_by, fact->when.first);
        if (!undone && (!found || fact->when.first < found->when.first)) found = fact;
    }
    return found;
}

Outcome outcome(const Duty& duty, const Fact& start, const MatterFacts& matter,
                const Setting& setting)
{
    const Provision& under = *duty.under;
    Outcome first;
    const auto consider = [&](Outcome::What what, const Fact* fact) {
        if (!fact || fact == &start) return;
        if (!first.fact || fact->when.first < first.fact->when.first)
            first = {what, fact, fact->when};
    };
    consider(Outcome::What::met, first_meeting(duty, start, matter, setting));
    // What meets a duty later shows that it was not spent: a refusal after a draft is a refusal.
    if (first.what != Outcome::What::met)
        consider(Outcome::What::spent, first_of(matter.facts, under.spent_by, start.when.first));
    consider(Outcome::What::ended, first_ending(under, start, matter, setting));
    return first;
}

/// When a deed counts as done: what is posted when it arrives, where that is what meets the duty;
/// what reaches the Tribunal after five, on the next day.
Days counts_as_done(const Duty& duty, const Fact& fact, const Setting& setting)
{
    constexpr int five_o_clock = 17 * 60;
    if (duty.under->closes_at_five && fact.says.minute > five_o_clock)
        return {fact.when.first + days{1}, fact.when.last + days{1}};
    if (duty.under->met_on_arrival) {
        const Counted arrived = served(fact.says.post, fact.when, setting.calendar);
        if (arrived) return arrived.days;
    }
    return fact.when;
}

void change_on(Duty& duty, Day day, Day today)
{
    if (day > today && day < duty.next_change) duty.next_change = day;
}

/// A day known only roughly: whether it was in time depends on which day it was.
void say_exact_day_missing(Duty& duty, Kind kind)
{
    duty.state = State::cannot_say;
    duty.missing = {Missing::What::exact_day, kind};
}

void settle_met(Duty& duty, const Fact& start, const Outcome& met)
{
    const Nature nature = duty.under->nature;
    if (!duty.late) {
        duty.state = duty.missing.what == Missing::What::nothing ? State::met : State::cannot_say;
        return;
    }
    if (nature == Nature::floor) {
        duty.state = duty.late->least > 0 ? State::passed : State::met;
        return;
    }
    if (duty.late->most <= 0 || duty.lifted_by != 0)
        duty.state = State::met;
    else if (duty.late->least > 0)
        duty.state = State::met_late;
    else
        say_exact_day_missing(duty, start.when.exact() ? met.fact->kind : start.kind);
}

void settle_ended(Duty& duty, const Fact& start, const Outcome& ended)
{
    duty.state = State::ended;
    if (ended.what == Outcome::What::spent) duty.late.reset();
    const bool still_open = !duty.dated && duty.under->held_open_by != Kind::none;
    if (still_open && ended.what == Outcome::What::ended) duty.state = State::broken;
    if (!duty.late || !holds_for_a_time(*duty.under)) return;
    if (duty.late->most <= 0)
        duty.state = State::broken;
    else if (duty.late->least > 0)
        duty.state = State::passed;
    else
        say_exact_day_missing(duty, start.when.exact() ? ended.fact->kind : start.kind);
}

/// Whether a matter holds what a bar looks back for, in its window and under its own rules.
bool lies_in_window(const Duty& duty, const Fact& start, const MatterFacts& matter)
{
    for (const Fact* fact : matter.facts)
        if (duty.under->needs.has(fact->kind) && duty.under->from <= fact->when.first &&
            duty.legal.first <= fact->when.first && fact->when.first <= start.when.last)
            return true;
    return false;
}

/// A bar that looks back applies when what it looks for lies in its window, and is broken by what
/// it forbids.
void settle_looking_back(Duty& duty, const Fact& start, const MatterFacts& matter,
                         const Setting& setting)
{
    const Provision& under = *duty.under;
    int found = 0;
    if (under.needs.has(Kind::notice_issued)) {
        found = notices_before(start, under, setting);
    } else {
        for (const auto& other : setting.index.matters())
            if (other.id != duty.matter && lies_in_window(duty, start, other)) ++found;
    }
    duty.late.reset();
    duty.state = found >= int{under.needs_times} ? State::running : State::ended;
    const Fact* forbidden = first_ending(under, start, matter, setting);
    if (duty.state != State::running || !forbidden) return;
    duty.state = State::broken;
    duty.ended_by = forbidden->id;
}

/// An unkept promise goes up the council's ladder: each rung has its working days from the end of
/// the one before, and stays with the last.
void climb(Duty& duty, const Setting& setting)
{
    const auto& ladder = setting.law.policy().ladder_of(duty.promise);
    duty.rung_until = duty.legal.last;
    for (std::size_t i = 1; i < ladder.size() && setting.today > duty.rung_until; ++i) {
        const Found until = last_day(working_days{ladder[i].working_days}, After{duty.rung_until},
                                     setting.calendar.offices());
        if (!until) return;
        duty.rung = static_cast<std::uint8_t>(i);
        duty.held_by = ladder[i].who;
        duty.rung_until = until.day;
    }
    if (duty.rung + 1u < ladder.size()) change_on(duty, duty.rung_until + days{1}, setting.today);
}

/// Neither met nor ended: the days and today decide.
void settle_open(Duty& duty, const Fact& start, const Setting& setting)
{
    const Day today = setting.today;
    if (!duty.dated) {
        duty.state =
            duty.missing.what == Missing::What::nothing ? State::running : State::cannot_say;
        return;
    }
    duty.late = Lateness{static_cast<int>((today - duty.legal.last).count()),
                         static_cast<int>((today - duty.legal.first).count())};
    if (duty.lifted_by != 0) {
        duty.state = State::limit_lifted;
        return;
    }
    const Provision& under = *duty.under;
    const Day anchor = duty.safe_known ? duty.safe.first : duty.legal.first;
    const Day soon = anchor - days{setting.law.policy().due_soon_days};
    change_on(duty, duty.legal.first + days{1}, today);
    change_on(duty, duty.legal.last + days{1}, today);
    if (comes_soon(under)) change_on(duty, soon, today);
    if (duty.under->climbs) climb(duty, setting);
    if (today > duty.legal.last)
        duty.state = breachable(under) ? State::overdue : State::passed;
    else if (today > duty.legal.first)
        say_exact_day_missing(duty, start.kind);
    else
        duty.state = comes_soon(under) && today >= soon ? State::due_soon : State::running;
}

void note_outcome(Trace* trace, const Outcome& done)
{
    if (!trace || !done.fact) return;
    if (done.when != done.fact->when)
        trace->push_back(
            {.what = Step::What::done_after_five, .fact = done.fact->id, .to = done.when});
    trace->push_back({.what = done.what == Outcome::What::met ? Step::What::met : Step::What::ended,
                      .fact = done.fact->id,
                      .to = done.fact->when});
}

} // namespace

void settle(Duty& duty, const Fact& start, const MatterFacts& matter, const Setting& setting,
            Trace* trace)
{
    const Provision& under = *duty.under;
    if (looks_back(under) && duty.dated) return settle_looking_back(duty, start, matter, setting);
    Outcome done = outcome(duty, start, matter, setting);
    if (done.fact) done.when = counts_as_done(duty, *done.fact, setting);
    const Days ran{start.when.first,
                   std::max(duty.dated ? duty.legal.last : setting.today, start.when.first)};
    if (const Fact* lifts = lifting(under, ran, matter, trace)) {
        duty.lifted_by = lifts->id;
        duty.ground = lifts->says.ground;
    }
    note_outcome(trace, done);
    if (start.says.defect != Defect::none && under.minds_defect &&
        done.what == Outcome::What::nothing) {
        duty.state = State::may_not_have_begun;
        return;
    }
    if (done.what == Outcome::What::nothing) return settle_open(duty, start, setting);
    if (duty.dated)
        duty.late = Lateness{static_cast<int>((done.when.first - duty.legal.last).count()),
                             static_cast<int>((done.when.last - duty.legal.first).count())};
    if (done.what == Outcome::What::met) {
        duty.met_by = done.fact->id;
        settle_met(duty, start, done);
    } else {
        duty.ended_by = done.fact->id;
        settle_ended(duty, start, done);
    }
}

} // namespace ribbon
