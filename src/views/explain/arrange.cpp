#include "views/explain/view.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

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

/// How early a state is listed among what presses; 0 for what is settled or far off.
int pressing_rank(const ExplainedDuty& duty)
{
    switch (duty.state) {
    case State::overdue: return 1;
    case State::broken: return 2;
    case State::due_soon: return 3;
    case State::may_not_have_begun: return 4;
    case State::limit_lifted: return 5;
    case State::cannot_say: return 6;
    default: return 0;
    }
}

std::vector<std::size_t> pressing(const std::vector<ExplainedDuty>& duties)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < duties.size(); ++i)
        if (pressing_rank(duties[i]) != 0) found.push_back(i);
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return pressing_rank(duties[a]) < pressing_rank(duties[b]);
    });
    return found;
}

std::string summary(const std::vector<ExplainedDuty>& duties)
{
    std::array<int, 12> counts{};
    for (const ExplainedDuty& duty : duties) ++counts[static_cast<std::size_t>(duty.state)];
    std::string text;
    for (const State state :
         {State::overdue, State::broken, State::met_late, State::due_soon, State::running,
          State::limit_lifted, State::cannot_say, State::may_not_have_begun, State::not_started,
          State::met, State::passed, State::ended}) {
        const int n = counts[static_cast<std::size_t>(state)];
        if (n == 0) continue;
        text += (text.empty() ? "" : ", ") + std::to_string(n) + " " + std::string{in_words(state)};
    }
    return counted(static_cast<int>(duties.size()), "clock") + ": " + text + ".";
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
    view.pressing = pressing(view.duties);
    view.summary = summary(view.duties);
    return view;
}

} // namespace ribbon
