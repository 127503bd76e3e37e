#include "views/returns/reconciliation.hpp"

#include "duties/imported.hpp"
#include "duties/timeline.hpp"

namespace ribbon {
namespace {

bool open_at(const Sen2Request& request, Day census)
{
    if (!request.assessment || !request.assessment->plan) return false;
    const Sen2NamedPlan& plan = *request.assessment->plan;
    return (!plan.start || *plan.start <= census) && maintained_on(plan, census);
}

bool is_to_be_done(State state)
{
    return state == State::running || state == State::due_soon || state == State::overdue ||
           state == State::limit_lifted || state == State::cannot_say;
}

} // namespace

Sen2Tally tally_of(const Sen2Return& whole, Day census)
{
    Sen2Tally tally{.counts = counted(whole)};
    for (const Sen2Person& person : whole.persons)
        for (const Sen2Request& request : person.requests) {
            tally.open_plans += open_at(request, census);
            if (!request.active_plan) continue;
            tally.reviews += request.active_plan->review_meeting.has_value();
            tally.reviews += request.active_plan->last_review.has_value();
        }
    return tally;
}

int ClocksOnImport::overdue() const
{
    int all = 0;
    for (const auto& [id, one] : clocks) all += one.overdue;
    return all;
}

void add_clocks(ClocksOnImport& to, const CaseHistory& history, const Law& law,
                const Calendar& calendar, Day today)
{
    const auto stated = stated_on(history);
    const Timeline read = timeline(history.facts, law, calendar, today);
    for (const Duty& duty : read.duties) {
        if (duty.under->nature != Nature::duty || !is_to_be_done(duty.state)) continue;
        if (!stands_on_import(duty, history.facts)) continue;
        ClocksOnImport::One& one = to.clocks[std::string{duty.under->id}];
        if (was_never_asked(duty, history.facts, stated)) {
            ++one.never_asked;
            continue;
        }
        ++one.open;
        one.overdue += duty.state == State::overdue;
    }
}

} // namespace ribbon
