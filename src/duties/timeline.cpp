#include "duties/timeline.hpp"

#include "duties/setting.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Which provisions have been looked at in the matter at hand.
class Seen {
public:
    explicit Seen(std::size_t provisions) : marks_((provisions + 63) / 64, 0) {}
    void clear() { std::fill(marks_.begin(), marks_.end(), 0); }
    /// Marks one and says whether it is new.
    bool add(std::uint16_t index)
    {
        std::uint64_t& word = marks_[index / 64];
        const std::uint64_t mark = std::uint64_t{1} << (index % 64);
        const bool fresh = (word & mark) == 0;
        word |= mark;
        return fresh;
    }

private:
    std::vector<std::uint64_t> marks_;
};

const Fact* first_plan(const Setting& setting)
{
    return first_of(setting.index.all(), Kinds{Kind::final_plan_sent});
}

/// The day whose law governs: that of the trigger, of the day it names, of the first step, of the
/// last day, or of the plan for a cohort's regime, where there is a plan.
Day governing_day(const Provision& under, const Fact& start, const MatterFacts& matter,
                  const Setting& setting)
{
    switch (under.governs) {
    case Governs::by_plan: return first_plan(setting)->when.first;
    case Governs::by_named_day: return start.says.on.value_or(start.when.first);
    case Governs::by_last_day:
        if (under.limit.word == Word::school_age_ends)
            return compulsory_school_age_ends(start.when.first);
        if (under.limit.word == Word::academic_year) return birthday(start.when.first, 25);
        return last_day(under.limit, start.when.first, setting.calendar, {}).day;
    case Governs::by_trigger: break;
    }
    const Fact* first = first_of(matter.facts, under.governed_from);
    return first ? std::min(first->when.first, start.when.first) : start.when.first;
}

enum class Force { in, out, unknown_before };

Force in_force(const Provision& under, const Fact& start, const MatterFacts& matter,
               const Setting& setting)
{
    if (under.governs == Governs::by_plan && !first_plan(setting)) return Force::out;
    const Day day = governing_day(under, start, matter, setting);
    if (under.from <= day && day <= under.until) {
        if (under.displaced_by.empty()) return Force::in;
        const Fact* plan = first_plan(setting);
        const bool displaced = plan && setting.law.in_force(under.displaced_by, plan->when.first);
        return displaced ? Force::out : Force::in;
    }
    // Before our earliest text of a law that was in force, there is no answer rather than a wrong
    // one; where another provision held before, that one answers.
    if (under.before == nothing_before) return Force::out;
    const bool earliest = day < under.from && under.status != Status::proposed &&
                          under.status != Status::enacted && setting.law.is_earliest(under);
    const bool other_answers = setting.law.knows(under.before);
    return earliest && !other_answers ? Force::unknown_before : Force::out;
}

void set_days(Duty& duty, const Reckoning& reckoning, const Setting& setting, Trace* trace)
{
    duty.second_by = reckoning.second ? reckoning.second->id : 0;
    duty.second_governs = reckoning.second_governs;
    duty.extended_by = reckoning.extended ? reckoning.extended->id : 0;
    duty.directed_by = reckoning.directed ? reckoning.directed->id : 0;
    duty.school_assumed = reckoning.school_assumed;
    duty.promise = reckoning.promise;
    duty.missing = reckoning.missing;
    duty.beyond = reckoning.beyond;
    if (!reckoning.legal) return;
    duty.dated = true;
    duty.legal = *reckoning.legal;
    if (reckoning.considered) duty.considered = *reckoning.considered;
    // A bar that looks back shows where its window begins: nothing is to be done by that day.
    const Word word = duty.under->limit.word;
    if (word == Word::looking_back || word == Word::looking_back_to) return;
    const auto safe = safe_days(*duty.under, duty.legal, setting.calendar);
    duty.safe_known = static_cast<bool>(safe);
    if (!safe) return;
    duty.safe = *safe;
    if (trace) trace->push_back({.what = Step::What::safe, .from = duty.legal, .to = duty.safe});
}

/// Works out the duty one provision makes of one matter, from the fact that starts its clock;
/// false when it makes none. Where one will come with no new fact, `comes_on` is brought forward
/// to that day.
bool evaluate(Duty& duty, const Fact& trigger, const MatterFacts& matter, const Setting& setting,
              Trace* trace, Day& comes_on)
{
    const Provision& under = *duty.under;
    const Force force = in_force(under, trigger, matter, setting);
    if (force == Force::out) return false;
    duty.started_by = trigger.id;
    if (force == Force::unknown_before) {
        duty.state = State::cannot_say;
        duty.missing = {Missing::What::earlier_law, trigger.kind};
        return true;
    }
    const Condition applies = condition(under, trigger, matter, setting);
    if (!applies.applies) return false;
    const Fact& start = *applies.start;
    duty.started_by = start.id;
    const bool back =
        under.limit.word == Word::looking_back || under.limit.word == Word::looking_back_to;
    if (!under.needs.empty() && !back && !first_of(matter.facts, under.needs)) {
        duty.state = State::not_started;
        duty.missing = {Missing::What::fact, under.needs[0]};
        return true;
    }
    if (applies.missing.what != Missing::What::nothing) {
        duty.missing = applies.missing;
        duty.beyond = applies.beyond;
    } else {
        const Reckoning reckoning = reckon(under, start, matter, setting, trace);
        if (!reckoning.applies) {
            comes_on = std::min(comes_on, reckoning.applies_from);
            return false;
        }
        set_days(duty, reckoning, setting, trace);
    }
    settle(duty, start, matter, setting, trace);
    return true;
}

bool runs_in(const Provision& under, const MatterFacts& matter)
{
    return (under.in & in(matter.kind)) != 0;
}

/// What a timeline is made of while it is made; `traces` is null when no steps are wanted.
struct Making {
    std::vector<Duty> duties;
    std::vector<Trace>* traces;
    Seen seen;
    Day next_change; ///< the first day on which a fact or a duty comes that is not here yet

    /// A duty made in its place, to be worked out or taken back.
    Duty& begin(const Provision& under, const MatterFacts& matter)
    {
        Duty& duty = duties.emplace_back();
        duty.under = &under;
        duty.matter = matter.id;
        if (traces) traces->emplace_back().reserve(steps_of_most);
        return duty;
    }
    Trace* trace() { return traces ? &traces->back() : nullptr; }
    void take_back()
    {
        duties.pop_back();
        if (traces) traces->pop_back();
    }

private:
    static constexpr std::size_t steps_of_most = 6;
};

void add_started(Making& making, const MatterFacts& matter, const Setting& setting)
{
    for (const Fact* fact : matter.facts) {
        for (const std::uint16_t index : setting.law.started_by(fact->kind)) {
            const Provision& under = setting.law.provisions()[index];
            if (!runs_in(under, matter) || !making.seen.add(index)) continue;
            const Fact* start = under.latest_start ? latest_of(matter.facts, under.starts) : fact;
            Duty& duty = making.begin(under, matter);
            if (!evaluate(duty, start ? *start : *fact, matter, setting, making.trace(),
                          making.next_change))
                making.take_back();
        }
    }
}

/// What is known to be coming, though nothing has started it yet.
void add_foreseen(Making& making, const MatterFacts& matter, const Setting& setting)
{
    for (const Fact* fact : matter.facts) {
        for (const std::uint16_t index : setting.law.foreseen_from(fact->kind)) {
            const Provision& under = setting.law.provisions()[index];
            if (!runs_in(under, matter) || !making.seen.add(index)) continue;
            if (in_force(under, *fact, matter, setting) != Force::in) continue;
            if (first_of(matter.facts, under.ended_by) || first_of(matter.facts, under.spent_by) ||
                first_of(matter.facts, under.met_by))
                continue;
            Duty& duty = making.begin(under, matter);
            duty.state = State::not_started;
            duty.missing = {Missing::What::fact, under.starts[0]};
        }
    }
}

Timeline make(const CaseFacts& facts, const Law& law, const Calendar& calendar, Day today,
              std::vector<Trace>* traces)
{
    const CaseIndex index{facts, today};
    const Setting setting{facts, index, law, calendar, today};
    Making making{{}, traces, Seen{law.provisions().size()}, index.next_fact()};
    making.duties.reserve(index.all().size() * 2);
    if (traces) traces->reserve(index.all().size() * 2);
    for (const MatterFacts& matter : index.matters()) {
        making.seen.clear();
        add_started(making, matter, setting);
        add_foreseen(making, matter, setting);
    }
    Timeline result{today, std::move(making.duties), making.next_change};
    for (const Duty& duty : result.duties)
        result.next_change = std::min(result.next_change, duty.next_change);
    return result;
}

/// Where a duty comes in a timeline: a small thing to sort in place of the duty.
struct Place {
    std::uint64_t days; ///< the legal days, first then last, so that undated duties come last
    const Provision* under;
    MatterId matter;
    std::uint32_t index; ///< in the order in which the duties were made

    bool operator<(const Place& other) const
    {
        if (days != other.days) return days < other.days;
        if (under != other.under) return under < other.under;
        return matter != other.matter ? matter < other.matter : index < other.index;
    }
};

/// Days as one number that sorts as they do.
std::uint64_t sortable(Days span)
{
    const auto up = [](Day day) { return static_cast<std::uint32_t>(day.number()) ^ 0x80000000u; };
    return std::uint64_t{up(span.first)} << 32 | up(span.last);
}

std::vector<Place> reading_order(const std::vector<Duty>& duties)
{
    std::vector<Place> order;
    order.reserve(duties.size());
    for (const Duty& duty : duties)
        order.push_back({duty.dated ? sortable(duty.legal) : ~std::uint64_t{0}, duty.under,
                         duty.matter, static_cast<std::uint32_t>(order.size())});
    std::sort(order.begin(), order.end());
    return order;
}

/// The duties of a timeline in the order of their places.
Timeline in_order(const Timeline& made, const std::vector<Place>& order)
{
    Timeline result{made.today, {}, made.next_change};
    result.duties.reserve(order.size());
    for (const Place& place : order) result.duties.push_back(made.duties[place.index]);
    return result;
}

} // namespace

Timeline timeline(const CaseFacts& facts, const Law& law, const Calendar& calendar, Day today)
{
    const Timeline made = make(facts, law, calendar, today, nullptr);
    return in_order(made, reading_order(made.duties));
}

ExplainedTimeline explained_timeline(const CaseFacts& facts, const Law& law,
                                     const Calendar& calendar, Day today)
{
    std::vector<Trace> traces;
    const Timeline made = make(facts, law, calendar, today, &traces);
    const std::vector<Place> order = reading_order(made.duties);
    ExplainedTimeline result{in_order(made, order), {}};
    result.steps.reserve(order.size());
    for (const Place& place : order) result.steps.push_back(std::move(traces[place.index]));
    return result;
}

} // namespace ribbon
