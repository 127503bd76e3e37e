// The plan of a derived return, its last review and its transfer between phases.
#include "views/returns/derived_parts.hpp"

namespace ribbon {
namespace {

/// Direct payments as the facts have them: none known, running, or ended.
enum class Payments : std::uint8_t { unknown, running, ended };

Payments payments_on(const CaseFacts& facts, Day day)
{
    std::map<MatterId, bool> running;
    for (const Fact* fact : standing(facts)) {
        if (fact->when.first > day) continue;
        if (fact->kind == Kind::direct_payments_started) running.emplace(fact->matter, true);
        if (fact->kind == Kind::direct_payments_stopped) running[fact->matter] = false;
    }
    for (const auto& [matter, runs] : running)
        if (runs) return Payments::running;
    return running.empty() ? Payments::unknown : Payments::ended;
}

void derive_budget(Sen2NamedPlan& plan, const Sen2NamedPlan* stated, const Deriving& from)
{
    const Payments paid = payments_on(from.history.facts, from.span.census);
    if (stated && paid != Payments::ended) {
        plan.personal_budget = stated->personal_budget;
        plan.organised = stated->organised;
        plan.direct_payment = stated->direct_payment;
    }
    if (paid != Payments::running) return;
    plan.personal_budget = "1";
    if (plan.direct_payment.empty())
        from.gap("NamedPlan DP", "Direct payments run; the record does not say what they are for");
}

/// One review: its meeting and the decision that was told after it.
struct Review {
    const Fact* met = nullptr;
    const Fact* told = nullptr;
    const Fact* drafted = nullptr;

    std::optional<Day> day() const { return day_of(met ? met : told); }
};

std::string outcome_of(Kind kind)
{
    if (kind == Kind::plan_kept) return "M";
    return kind == Kind::plan_to_cease ? "C" : "A";
}

/// The latest review of this plan that had begun by census.
Review last_review(const Episode& one, const Deriving& from)
{
    std::map<MatterId, Review> reviews;
    for (const Fact* fact : standing(from.history.facts)) {
        const bool ours = from.history.facts.matter(fact->matter).kind == MatterKind::review &&
                          fact->when.first <= from.span.census &&
                          fact->when.first >= one.plan->when.first;
        if (!ours) continue;
        Review& review = reviews[fact->matter];
        if (fact->kind == Kind::review_meeting_held) review.met = fact;
        const bool tells =
            fact->kind == Kind::plan_kept || fact->kind == Kind::amendment_intended ||
            fact->kind == Kind::amendment_notice_sent || fact->kind == Kind::plan_to_cease;
        if (tells && (!review.told || fact->when < review.told->when)) review.told = fact;
        if (fact->kind == Kind::amendment_notice_sent) review.drafted = fact;
    }
    Review last;
    for (const auto& [matter, review] : reviews)
        if (review.day() && (!last.day() || *last.day() < *review.day())) last = review;
    return last;
}

/// What a return that was taken in left open, its decision leaves open here too.
bool outcome_was_open(const Sen2ActivePlan* stated, const Review& review)
{
    return stated && stated->last_review == day_of(review.told) && stated->review_outcome.empty();
}

void derive_review(Sen2ActivePlan& active, const Episode& one, const Sen2ActivePlan* stated,
                   const Deriving& from)
{
    const Review review = last_review(one, from);
    active.review_meeting = day_of(review.met);
    active.last_review = day_of(review.told);
    if (!review.told || !active.last_review) return;
    if (outcome_was_open(stated, review)) {
        if (from.span.year >= 2024)
            from.gap("ActivePlans ReviewOutcome", "An earlier return did not say what was decided");
        return;
    }
    active.review_outcome = outcome_of(review.told->kind);
    if (active.review_outcome == "A") active.review_draft = day_of(review.drafted);
}

/// The transfer that fell due in the calendar year.
void derive_transfer(Sen2ActivePlan& active, const Deriving& from)
{
    using namespace std::chrono;
    const CaseFacts& facts = from.history.facts;
    MatterId transfer = 0;
    for (const Fact* fact : standing(facts)) {
        const bool phase = fact->kind == Kind::phase_transfer_due;
        if ((!phase && fact->kind != Kind::post_16_transfer_due) ||
            fact->says.year != from.span.first.year())
            continue;
        transfer = fact->matter;
        active.phase_transfer_due = phase ? Day{year{fact->says.year} / February / 15}
                                          : Day{year{fact->says.year} / March / 31};
    }
    for (const Fact* fact : standing(facts))
        if (fact->kind == Kind::transfer_plan_sent && fact->matter == transfer &&
            fact->when.first <= from.span.census)
            active.phase_transfer_final = day_of(fact);
}

} // namespace

Sen2NamedPlan derive_plan(const Episode& one, const Deriving& from)
{
    Sen2NamedPlan plan;
    const Sen2Request* request = from.stated_of(one);
    const Sen2NamedPlan* stated = request && request->assessment && request->assessment->plan
                                      ? &*request->assessment->plan
                                      : nullptr;
    plan.start = day_of(one.current);
    plan.details = places_named(one, from);
    if (stated) {
        plan.residential = stated->residential;
        plan.work_based = stated->work_based;
    }
    derive_budget(plan, stated, from);
    if (!one.ceased) return plan;
    if (one.ceased->exact()) plan.ceased = one.ceased->first;
    if (!plan.ceased)
        from.gap("NamedPlan CeaseDate", "The record does not say on which day the plan ended");
    plan.cease_reason = one.cease_reason;
    if (plan.cease_reason.empty() && stated) plan.cease_reason = stated->cease_reason;
    if (plan.cease_reason.empty())
        from.gap("NamedPlan CeaseReason", "The record does not say why the plan ended");
    return plan;
}

Sen2ActivePlan derive_active_plan(const Episode& one, const Deriving& from)
{
    Sen2ActivePlan active;
    const Sen2Request* request = from.stated_of(one);
    const Sen2ActivePlan* stated =
        request && request->active_plan ? &*request->active_plan : nullptr;
    const bool came = one.arrived && !from.before(one.arrived);
    if (came && stated) active.transfer_authority = stated->transfer_authority;
    if (came && active.transfer_authority.empty())
        from.gap("ActivePlans TransferLA",
                 "The plan moved in; the record does not say from which council");
    active.placements = places_attended(from);
    active.needs = needs_recorded(from);
    derive_review(active, one, stated, from);
    derive_transfer(active, from);
    return active;
}

} // namespace ribbon
