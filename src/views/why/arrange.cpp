#include "views/why/view.hpp"

#include "views/explain/view.hpp"
#include "views/parts/put_right.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

WhyFact fact_of(const Fact& fact, const CaseFacts& facts, Day today)
{
    WhyFact view;
    view.what = capital(std::string{entry(fact.kind).meaning});
    view.when = fact.when.exact() ? said(fact.when.first, today) : in_words(fact.when);
    if (fact.says.from != Party::unsaid) view.from = in_words(fact.says.from);
    view.evidence = fact.evidence;
    view.put_right = put_right_words(facts, fact, today);
    return view;
}

std::string why_refused(Step::Why why)
{
    switch (why) {
    case Step::Why::not_a_ground: return "The law does not admit it for this limit.";
    case Step::Why::no_evidence: return "It is on the record, and nothing shows it.";
    case Step::Why::no_days: return "It is on the record without its days.";
    case Step::Why::too_short: return "It lasted less than four weeks.";
    case Step::Why::asked_outside:
        return "The advice was not asked for in the window that the law gives.";
    case Step::Why::outside_the_period: return "It does not touch the time that was counted.";
    case Step::Why::nothing: break;
    }
    return "It is on the record.";
}

/// Every ground the law admits for this limit, and what the record says of it.
std::vector<WhyReason> reasons_of(const Duty& duty, const std::vector<Step>& steps)
{
    std::vector<WhyReason> reasons;
    for (const Ground ground : duty.under->lifted_by) {
        WhyReason one{.reason = capital(std::string{in_words(ground)}),
                      .found = "There is nothing on the record. We never guess it.",
                      .applies = false};
        for (const Step& step : steps) {
            if (static_cast<Ground>(step.n) != ground) continue;
            if (step.what == Step::What::reason_lifts) {
                one.found = "It is on the record, with what shows it.";
                one.applies = true;
            } else if (step.what == Step::What::reason_refused && !one.applies) {
                one.found = why_refused(step.why);
            }
        }
        reasons.push_back(std::move(one));
    }
    return reasons;
}

std::string first_sentence(const Duty& duty, const CaseFacts& facts, Day today)
{
    const Provision& under = *duty.under;
    if (!duty.dated)
        return under.why_none.empty() ? "No day can be counted yet."
                                      : capital(std::string{under.why_none}) + ".";
    const Fact* start = facts.fact(duty.started_by);
    std::string sentence = under.nature == Nature::promise ? "We promise it " : "The law says ";
    sentence += in_words(limit_of(duty));
    if (start) {
        sentence += ", from the day on which " + std::string{entry(start->kind).meaning};
        sentence += ". That was " +
                    (start->when.exact() ? said(start->when.first, today) : in_words(start->when));
        sentence += ", so the last day is " + said(duty.legal.last, today) + ".";
    } else {
        sentence += ". The last day is " + said(duty.legal.last, today) + ".";
    }
    return sentence;
}

/// A promise that the council set itself, with every step of its ladder.
std::string promised_words(const Policy::Promise& own)
{
    std::string words = "within ";
    for (const Policy::Rung& rung : own.ladder) {
        if (&rung != &own.ladder.front()) words += ", then ";
        words += counted(rung.working_days, "working day") + " by " + rung.who;
    }
    return words + ", the day after it came being the first; days on which our offices are closed "
                   "are not counted";
}

} // namespace

std::optional<WhyPage> arrange_why(const std::string& a_case, const std::string& child,
                                   const CaseFacts& facts, const ExplainedTimeline& explained,
                                   std::string_view clock, MatterId matter, bool family)
{
    const Timeline& timeline = explained.timeline;
    for (std::size_t i = 0; i < timeline.duties.size(); ++i) {
        const Duty& duty = timeline.duties[i];
        if (duty.under->id != clock || duty.matter != matter) continue;
        const Provision& under = *duty.under;
        WhyPage page;
        page.a_case = a_case;
        page.child = child;
        page.duty = arrange_duty(duty, facts, timeline.today, family);
        page.first = first_sentence(duty, facts, timeline.today);
        for (const FactId id : {duty.started_by, duty.second_by})
            if (const Fact* fact = id != 0 ? facts.fact(id) : nullptr)
                page.counted_from.push_back(fact_of(*fact, facts, timeline.today));
        page.sum = reasons(duty, explained.steps[i], facts);
        page.reasons = reasons_of(duty, explained.steps[i]);
        page.reasons_law = under.lift_cite;
        page.says = duty.promise ? promised_words(*duty.promise) : std::string{under.says};
        page.cite = under.cite;
        page.url = under.url;
        page.note = under.note;
        page.verified = under.verified;
        if (under.from > earliest_day)
            page.in_force = "In force since " + in_short_words(under.from) + ".";
        if (duty.promise)
            page.in_force = "Our promise, set on " + said(duty.promise->set, timeline.today) +
                            " by the council, for what we receive from " +
                            said(duty.promise->from, timeline.today) + " on.";
        page.printed = in_words(timeline.today);
        return page;
    }
    return std::nullopt;
}

} // namespace ribbon
