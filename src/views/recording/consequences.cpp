#include "views/recording/consequences.hpp"

#include "views/explain/view.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using What = Consequence::What;

std::string_view label_of(Nature nature)
{
    switch (nature) {
    case Nature::duty: return "Legal duty";
    case Nature::right: return "A right in law";
    case Nature::floor: return "Least time in law";
    case Nature::promise: return "Our promise";
    case Nature::guidance:
    case Nature::aim: return "Guidance";
    case Nature::proposed: return "Proposed, not law";
    default: return "Law";
    }
}

bool is_law(Nature nature)
{
    return nature != Nature::promise && nature != Nature::guidance && nature != Nature::aim &&
           nature != Nature::proposed;
}

What of_state(const Duty& duty, What otherwise)
{
    switch (duty.state) {
    case State::met_late: return What::met_late;
    case State::broken: return What::broken;
    case State::overdue: return What::overdue;
    case State::met: return What::met;
    case State::limit_lifted: return What::lifted;
    case State::ended: return What::ended;
    case State::not_started: return What::foreseen;
    default: return otherwise;
    }
}

What what_of(const Change& change)
{
    switch (change.what) {
    case Change::What::vanished: return What::gone;
    case Change::What::appeared: return of_state(*change.after, What::appeared);
    case Change::What::moved:
        // A date that was late and moves on is told as moved; one that becomes late, as late.
        if (!change.before->dated && change.after->dated)
            return of_state(*change.after, What::appeared);
        return change.before->state == change.after->state ? What::moved
                                                           : of_state(*change.after, What::moved);
    case Change::What::reads_differently: return of_state(*change.after, What::reads);
    }
    return What::reads;
}

std::string day_of(const Duty& duty) { return duty.dated ? in_words(duty.legal) : std::string{}; }

Consequence told(const Duty& duty, const CaseFacts& facts, Day today)
{
    return {.title = capital(std::string{duty.under->title}),
            .matter = facts.matter(duty.matter).name,
            .who = duty.under->who,
            .label = label_of(duty.under->nature),
            .law = is_law(duty.under->nature),
            .to = day_of(duty),
            .reads = reading(duty, facts, today),
            .clock = duty.under->id,
            .cite = duty.under->cite,
            .url = duty.under->url};
}

/// What did not apply and does not apply still is no news, whatever days it would have had.
bool is_news(const Change& change)
{
    return !(change.before && change.after && change.before->state == State::ended &&
             change.after->state == State::ended);
}

struct Heading {
    What what;
    std::string_view heading, lead;
};
constexpr Heading headings[]{
    {What::met_late, "Done, but late", "The family is told so, with sorry and why."},
    {What::broken, "This breaks", "Look again before you record it."},
    {What::overdue, "Late", "Its last day is past."},
    {What::met, "Done in time", ""},
    {What::lifted, "The limit is lifted; the duty stays",
     "It is then owed as soon as practicable."},
    {What::moved, "Dates that move", ""},
    {What::appeared, "New dates", ""},
    {What::foreseen, "Starts later", "These wait for something that has not happened yet."},
    {What::ended, "No longer owed", ""},
    {What::gone, "Goes from the case", "It rested on what is put right."},
    {What::reads, "Reads differently", ""},
};

} // namespace

std::vector<ConsequenceGroup> consequences(const CaseFacts& after, const Timeline& was,
                                           const Timeline& now)
{
    std::vector<ConsequenceGroup> groups;
    for (const Heading& one : headings) groups.push_back({one.what, one.heading, one.lead, {}});
    for (const Change& change : difference(was, now)) {
        if (!is_news(change)) continue;
        const Duty& duty = change.after ? *change.after : *change.before;
        Consequence one = told(duty, after, now.today);
        one.what = what_of(change);
        if (change.before) one.from = day_of(*change.before);
        if (!change.after) one.to.clear(), one.reads = "It rested on what no longer stands.";
        for (ConsequenceGroup& group : groups)
            if (group.what == one.what) group.items.push_back(std::move(one));
    }
    std::erase_if(groups, [](const ConsequenceGroup& group) { return group.items.empty(); });
    return groups;
}

std::vector<Consequence> what_stays(const CaseFacts& after, const Timeline& was,
                                    const Timeline& now, MatterId matter)
{
    std::vector<Consequence> stay;
    for (const Duty& duty : now.duties) {
        const bool open = duty.state == State::running || duty.state == State::due_soon ||
                          duty.state == State::overdue;
        const Duty* old = was.find(duty.under->id, duty.matter);
        if (duty.matter != matter || !duty.dated || !open || !old || !reads_the_same(*old, duty))
            continue;
        stay.push_back(told(duty, after, now.today));
        stay.back().what = What::stays;
        stay.back().from = stay.back().to;
    }
    return stay;
}

} // namespace ribbon
