#include "views/recording/check.hpp"

#include "calendar/london.hpp"
#include "views/explain/view.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

std::string because(std::string_view why)
{
    return joined(
        {"This is recorded, and it does not lift the limit, because ", why, ". The date stays."});
}

/// What became of a recorded reason: what the engine noted of it on the clock it names.
ReasonOutcome outcome(const Fact& reason, const ExplainedTimeline& explained)
{
    const auto& duties = explained.timeline.duties;
    const auto at = std::find_if(duties.begin(), duties.end(), [&](const Duty& duty) {
        return duty.under->id == reason.says.clock && duty.matter == reason.matter;
    });
    if (at == duties.end()) return {false, because("this part of the case has no such date")};
    for (const Step& step : explained.steps[static_cast<std::size_t>(at - duties.begin())]) {
        if (step.fact != reason.id) continue;
        if (step.what == Step::What::reason_lifts)
            return {true, joined({"The limit is lifted (", at->under->lift_cite,
                                  "). It adds no days: the duty stays, as soon as practicable."})};
        if (step.what == Step::What::reason_refused)
            return {false, because(why_it_lifts_nothing(step.why))};
    }
    if (at->lifted_by != 0)
        return {false, "This is recorded. The limit was lifted already by an earlier reason."};
    return {false, because("that date is settled already, or can not be counted")};
}

/// The rows of a correction, with what each said before; what is said no more stands last.
void compare(std::vector<AnswerRow>& now, const std::vector<AnswerRow>& old)
{
    for (AnswerRow& row : now) {
        for (const AnswerRow& before : old)
            if (before.label == row.label) row.before = before.answer;
        row.changed = row.before != row.answer;
    }
    for (const AnswerRow& before : old) {
        const bool kept = std::any_of(now.begin(), now.end(), [&](const AnswerRow& row) {
            return row.label == before.label;
        });
        if (!kept) now.push_back({before.label, "Nothing", before.field, before.answer, true});
    }
}

/// The case as it was recorded just before one of its facts.
CaseFacts up_to(const CaseFacts& facts, std::size_t count)
{
    CaseFacts earlier = facts;
    earlier.facts.resize(count);
    return earlier;
}

} // namespace

WhatFollows what_follows(const CaseFacts& before, const CaseFacts& after, const Law& law,
                         const Calendar& calendar, Day today)
{
    assert(!after.facts.empty());
    const Fact& fact = after.facts.back();
    const Timeline was = timeline(before, law, calendar, today);
    const ExplainedTimeline now = explained_timeline(after, law, calendar, today);
    WhatFollows follows{.groups = consequences(after, was, now.timeline),
                        .stays = what_stays(after, was, now.timeline, fact.matter)};
    if (fact.kind == Kind::delay_reason_accepted) follows.reasons.push_back(outcome(fact, now));
    return follows;
}

CheckView arrange_check(const CaseHistory& history, const StreamProposal& proposal, const Law& law,
                        const Calendar& calendar, Day today)
{
    const CaseFacts after = with(history, proposal).facts;
    const Fact& fact = after.facts.back();
    CheckView view{.child = after.title,
                   .sentence = sentence_of(fact),
                   .answers = answers_of(fact, after, law),
                   .follows = what_follows(history.facts, after, law, calendar, today),
                   .withdraws = fact.struck,
                   .seen = history.number};
    if (const Fact* old = after.fact(fact.corrects)) {
        view.old = sentence_of(*old);
        if (!fact.struck)
            compare(view.answers, answers_of(*old, after, law));
        else
            view.answers.push_back({"Why", fact.evidence, "evidence"});
    }
    return view;
}

DoneView arrange_done(const CaseHistory& history, FactId recorded, const Law& law,
                      const Calendar& calendar, Day today)
{
    const auto place = static_cast<std::size_t>(recorded);
    assert(recorded > 0 && place <= history.facts.facts.size());
    const CaseFacts after = up_to(history.facts, place);
    const Fact& fact = after.facts.back();
    DoneView view{.child = after.title,
                  .sentence = sentence_of(fact),
                  .number = recorded,
                  .by = fact.by,
                  .withdraws = fact.struck,
                  .follows =
                      what_follows(up_to(history.facts, place - 1), after, law, calendar, today)};
    if (fact.recorded != Moment{}) view.recorded = in_words(day_in_london(fact.recorded));
    if (place <= history.entry_of.size()) view.entry = history.entry_of[place - 1];
    if (const Fact* old = after.fact(fact.corrects); old && fact.corrects > 0)
        view.old = sentence_of(*old);
    return view;
}

} // namespace ribbon
