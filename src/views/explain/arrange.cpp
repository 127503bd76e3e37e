#include "views/explain/view.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

std::string day_or_nothing(Day day) { return day == latest_day ? "" : iso(day); }

std::vector<FactId> because(const Duty& duty)
{
    std::vector<FactId> ids;
    ids.reserve(7);
    for (const FactId id : {duty.started_by, duty.second_by, duty.directed_by, duty.extended_by,
                            duty.lifted_by, duty.met_by, duty.ended_by})
        if (id != 0) ids.push_back(id);
    return ids;
}

ExplainedDuty arrange(const Duty& duty, const std::vector<Step>& steps, const CaseFacts& facts,
                      Day today)
{
    const Provision& under = *duty.under;
    ExplainedDuty view;
    view.clock = under.id;
    view.title = capital(std::string{under.title});
    view.matter = facts.matter(duty.matter).name;
    view.nature = in_words(under.nature);
    view.kind = under.kind;
    view.who = under.who;
    view.to = under.to;
    view.action = under.action;
    if (duty.dated) view.legal = iso(duty.legal);
    if (duty.safe_known) view.safe = iso(duty.safe);
    view.state = duty.state;
    view.reads = reading(duty, facts, today);
    if (!duty.dated) view.why_none = under.why_none;
    view.reasons = reasons(duty, steps, facts);
    view.cite = under.cite;
    view.url = under.url;
    view.note = under.note;
    view.verified = under.verified;
    view.next_change = day_or_nothing(duty.next_change);
    view.because = because(duty);
    return view;
}

} // namespace

ExplainView arrange_explain(const CaseFacts& facts, const ExplainedTimeline& explained)
{
    const Timeline& timeline = explained.timeline;
    ExplainView view;
    view.title = facts.title;
    view.today = in_words(timeline.today);
    view.today_iso = iso(timeline.today);
    view.next_change = day_or_nothing(timeline.next_change);
    view.duties.reserve(timeline.duties.size());
    for (std::size_t i = 0; i < timeline.duties.size(); ++i)
        view.duties.push_back(
            arrange(timeline.duties[i], explained.steps[i], facts, timeline.today));
    return view;
}

} // namespace ribbon
