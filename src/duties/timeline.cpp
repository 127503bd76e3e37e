#include "duties/timeline.hpp"

#include "duties/setting.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

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

/// The day whose law governs: that of the trigger, of the day it names, of the first step, of the
/// last day, or of the plan for a cohort's regime.
std::optional<Day> governing_day(const Provision& under, const Fact& start,
                                 const MatterFacts& matter, const Setting& setting)
{
    switch (under.governs) {
    case Governs::by_plan: {
        const Fact* plan = first_of(setting.index.all(), Kinds{Kind::final_plan_sent});
        if (!plan) return std::nullopt;
        return plan->when.first;
    }
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
    const auto day = governing_day(under, start, matter, setting);
    if (!day) return Force::out;
    if (under.from <= *day && *day <= under.until) {
        if (under.displaced_by.empty()) return Force::in;
        const Fact* plan = first_of(setting.index.all(), Kinds{Kind::final_plan_sent});
        const bool displaced = plan && setting.law.in_force(under.displaced_by, plan->when.first);
        return displaced ? Force::out : Force::in;
    }
    // Before our earliest text of a law that was in force, there is no answer rather than a wrong
    // one; where another provision held before, that one answers.
    if (under.before == nothing_before) return Force::out;
    const bool earliest = *day < under.from && under.status != Status::proposed &&
                          under.status != Status::enacted &&
                          setting.law.versions(under.id).front() == &under;
    const bool other_answers = !setting.law.versions(under.before).empty();
    return earliest && !other_answers ? Force::unknown_before : Force::out;
}

void set_days(Duty& duty, const Reckoning& reckoning, const Setting& setting, Trace* trace)
{
    duty.second_by = reckoning.second ? reckoning.second->id : 0;
    duty.second_governs = reckoning.second_governs;
    duty.extended_by = reckoning.extended ? reckoning.extended->id : 0;
    duty.directed_by = reckoning.directed ? reckoning.directed->id : 0;
    duty.school_assumed = reckoning.school_assumed;
    duty.missing = reckoning.missing;
    duty.beyond = reckoning.beyond;
    if (!reckoning.legal) return;
    duty.dated = true;
    duty.legal = *reckoning.legal;
    // A bar that looks back shows where its window begins: nothing is to be done by that day.
    const Word word = duty.under->limit.word;
    if (word == Word::looking_back || word == Word::looking_back_to) return;
    const auto safe = safe_days(*duty.under, duty.legal, setting.calendar);
    duty.safe_known = safe.has_value();
    if (!safe) return;
    duty.safe = *safe;
    if (trace) trace->push_back({.what = Step::What::safe, .from = duty.legal, .to = duty.safe});
}

Duty blank(const Provision& under, const MatterFacts& matter)
{
    Duty duty;
    duty.under = &under;
    duty.matter = matter.id;
    return duty;
}

/// The duty one provision makes of one matter, from the fact that starts its clock. Where there is
/// none yet and one will come with no new fact, `comes_on` is brought forward to that day.
std::optional<Duty> evaluate(const Provision& under, const Fact& trigger, const MatterFacts& matter,
                             const Setting& setting, Trace* trace, Day& comes_on)
{
    const Force force = in_force(under, trigger, matter, setting);
    if (force == Force::out) return std::nullopt;
    Duty duty = blank(under, matter);
    duty.started_by = trigger.id;
    if (force == Force::unknown_before) {
        duty.state = State::cannot_say;
        duty.missing = {Missing::What::earlier_law, trigger.kind};
        return duty;
    }
    const Condition applies = condition(under, trigger, matter, setting);
    if (!applies.applies) return std::nullopt;
    const Fact& start = *applies.start;
    duty.started_by = start.id;
    const bool back =
        under.limit.word == Word::looking_back || under.limit.word == Word::looking_back_to;
    if (!under.needs.empty() && !back && !first_of(matter.facts, under.needs)) {
        duty.state = State::not_started;
        duty.missing = {Missing::What::fact, under.needs[0]};
        return duty;
    }
    if (applies.missing.what != Missing::What::nothing) {
        duty.missing = applies.missing;
        duty.beyond = applies.beyond;
    } else {
        const Reckoning reckoning = reckon(under, start, matter, setting, trace);
        if (!reckoning.applies) {
            comes_on = std::min(comes_on, reckoning.applies_from);
            return std::nullopt;
        }
        set_days(duty, reckoning, setting, trace);
    }
    settle(duty, start, matter, setting, trace);
    return duty;
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

    void add(const Duty& duty, Trace trace)
    {
        duties.push_back(duty);
        if (traces) traces->push_back(std::move(trace));
    }
};

void add_started(Making& making, const MatterFacts& matter, const Setting& setting)
{
    for (const Fact* fact : matter.facts) {
        for (const std::uint16_t index : setting.law.started_by(fact->kind)) {
            const Provision& under = setting.law.provisions()[index];
            if (!runs_in(under, matter) || !making.seen.add(index)) continue;
            const Fact* start = under.latest_start ? latest_of(matter.facts, under.starts) : fact;
            Trace trace;
            auto duty = evaluate(under, start ? *start : *fact, matter, setting,
                                 making.traces ? &trace : nullptr, making.next_change);
            if (duty) making.add(*duty, std::move(trace));
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
            Duty duty = blank(under, matter);
            duty.state = State::not_started;
            duty.missing = {Missing::What::fact, under.starts[0]};
            making.add(duty, {});
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

bool reads_earlier(const Duty& a, const Duty& b)
{
    const auto key = [](const Duty& duty) {
        return std::tuple{!duty.dated, duty.dated ? duty.legal : Days{}, duty.under, duty.matter};
    };
    return key(a) < key(b);
}

} // namespace

std::string_view in_words(State state)
{
    constexpr std::array<std::string_view, 12> words{
        "not started",  "running", "due soon", "overdue", "met",        "met late",
        "limit lifted", "ended",   "passed",   "broken",  "cannot say", "may not have begun"};
    return words[static_cast<std::size_t>(state)];
}

const Duty* Timeline::find(std::string_view clock, MatterId matter) const
{
    for (const Duty& duty : duties)
        if (duty.under->id == clock && duty.matter == matter) return &duty;
    return nullptr;
}

Timeline timeline(const CaseFacts& facts, const Law& law, const Calendar& calendar, Day today)
{
    Timeline result = make(facts, law, calendar, today, nullptr);
    std::sort(result.duties.begin(), result.duties.end(), reads_earlier);
    return result;
}

ExplainedTimeline explained_timeline(const CaseFacts& facts, const Law& law,
                                     const Calendar& calendar, Day today)
{
    std::vector<Trace> traces;
    Timeline unsorted = make(facts, law, calendar, today, &traces);
    std::vector<std::size_t> order(unsorted.duties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return reads_earlier(unsorted.duties[a], unsorted.duties[b]);
    });
    ExplainedTimeline result{{today, {}, unsorted.next_change}, {}};
    result.timeline.duties.reserve(order.size());
    result.steps.reserve(order.size());
    for (const std::size_t index : order) {
        result.timeline.duties.push_back(unsorted.duties[index]);
        result.steps.push_back(std::move(traces[index]));
    }
    return result;
}

} // namespace ribbon
