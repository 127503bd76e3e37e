#include "views/decisions/judge.hpp"

#include "duties/count.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

const Rule* rule_called(std::string_view name)
{
    for (const Rule& rule : all_rules())
        if (rule.name == name) return &rule;
    return nullptr;
}

std::optional<Days> earliest(std::span<const ClaimedEvent> events, std::string_view event,
                             Day not_before)
{
    std::optional<Days> found;
    for (const ClaimedEvent& one : events)
        if (one.event == event && one.when.last >= not_before && (!found || one.when < *found))
            found = one.when;
    return found;
}

/// The clock that answers: where a rule has two, the one its facts or its anchor call for.
std::string_view clock_of(const Rule& rule, const Question& question,
                          std::span<const ClaimedEvent> events)
{
    if (rule.when_event.empty()) return rule.clock;
    if (question.anchor == rule.when_event) return rule.other_clock;
    if (rule.when_event == "final-plan-issued") return rule.clock;
    return earliest(events, rule.when_event, earliest_day) ? rule.other_clock : rule.clock;
}

const Provision* version_on(const Law& law, std::string_view clock, std::optional<Days> anchor)
{
    const auto versions = law.versions(clock);
    if (versions.empty()) return nullptr;
    if (!anchor) return versions.back();
    const Provision* governs = law.in_force(clock, anchor->first);
    return governs && governs == law.in_force(clock, anchor->last) ? governs : nullptr;
}

/// The last lawful day, or the name of what is missing to say it.
void count_due(Judgement& judgement, const Question& question, std::optional<Days> anchor,
               const Calendar& calendar)
{
    if (!anchor) {
        judgement.missing.emplace_back(question.anchor.empty() ? "anchor" : question.anchor);
        return;
    }
    if (!judgement.under) {
        judgement.missing.emplace_back("the law as it stood then");
        return;
    }
    const Limit& limit = judgement.under->limit;
    const bool two_years = anchor->first.year() != anchor->last.year();
    if (limit.word == Word::before_date && two_years) {
        judgement.missing.emplace_back(question.anchor);
        return;
    }
    const Counted counted = last_day(limit, *anchor, calendar, {});
    if (counted)
        judgement.due = counted.days;
    else
        judgement.missing.push_back(counted.beyond->name());
}

void weigh(Judgement& judgement, const Question& question)
{
    const auto until = judgement.done ? judgement.done : question.as_of;
    judgement.judged_on_as_of = !judgement.done && question.as_of.has_value();
    if (!judgement.due) return;
    if (!until) {
        judgement.missing.emplace_back("as_of");
        return;
    }
    judgement.late_least = static_cast<int>((until->first - judgement.due->last).count());
    judgement.late_most = static_cast<int>((until->last - judgement.due->first).count());
    judgement.breach = *judgement.late_least > 0   ? Breach::yes
                       : *judgement.late_most <= 0 ? Breach::no
                                                   : Breach::possible;
}

std::string reading_of(const Judgement& judgement, const Rule& rule)
{
    if (rule.clock.empty()) return "The law sets no time for this.";
    if (!rule.must) return "The duty holds at once or has no number, so no day can be counted.";
    if (!judgement.due)
        return "No day can be counted: " + judgement.missing.front() + " is missing.";
    std::string text = "Due " + in_words(*judgement.due);
    switch (judgement.breach) {
    case Breach::yes:
        return text + "; late by at least " + counted(*judgement.late_least, "day") + ".";
    case Breach::no: return text + "; in time.";
    case Breach::possible: return text + "; it may have been late: the days are not known exactly.";
    case Breach::cannot_say: break;
    }
    return text + "; no day is given to judge it on.";
}

} // namespace

std::string_view in_words(Breach breach)
{
    switch (breach) {
    case Breach::yes: return "yes";
    case Breach::no: return "no";
    case Breach::possible: return "possible";
    case Breach::cannot_say: break;
    }
    return "cannot-say";
}

Judgement judge(const Question& question, std::span<const ClaimedEvent> events, const Law& law,
                const Calendar& calendar)
{
    Judgement judgement;
    const Rule* rule = rule_called(question.rule);
    if (!rule) {
        judgement.missing.push_back("a rule we know: " + std::string{question.rule});
        judgement.reading = "This rule is not in the vocabulary.";
        return judgement;
    }
    if (rule->clock.empty()) {
        judgement.reading = reading_of(judgement, *rule);
        return judgement;
    }
    const auto anchor =
        question.anchor.empty() ? std::nullopt : earliest(events, question.anchor, earliest_day);
    judgement.under = version_on(law, clock_of(*rule, question, events), anchor);
    if (rule->must) {
        count_due(judgement, question, anchor, calendar);
        if (anchor && !question.end.empty())
            judgement.done = earliest(events, question.end, anchor->first);
        weigh(judgement, question);
    }
    judgement.reading = reading_of(judgement, *rule);
    return judgement;
}

} // namespace ribbon
