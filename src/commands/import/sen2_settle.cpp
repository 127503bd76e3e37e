#include "commands/import/sen2_settle.hpp"

namespace ribbon {

void Settling::outcome(Sen2Request& stated, const Sen2Request& held)
{
    const bool waited = held.outcome == "A" || held.outcome.empty();
    if (waited && stated.outcome != "A") return;
    items(stated, held, "Requests", {"ReceivedDate"});
    // A decision whose day alone is new would be a second decision.
    stated.outcome.clear();
    stated.outcome_day.reset();
}

void Settling::request(Sen2Request& stated, const Sen2Request& held)
{
    if (stated.received && held.received && stated.received != held.received)
        contradiction("Requests ReceivedDate", "The record has another", stated.place.line);
    if (held.received) stated.received = held.received;
    outcome(stated, held);
    items(stated, held, "Requests", {"ReceivedDate", "RequestOutcome", "RequestOutcomeDate"});
    if (stated.assessment && held.assessment) assessment(*stated.assessment, *held.assessment);
    if (stated.active_plan && held.active_plan)
        items(*stated.active_plan, *held.active_plan, "ActivePlans",
              {"ReviewMeeting", "ReviewOutcome", "ReviewDraft", "LastReview"});
}

void Settling::assessment(Sen2Assessment& stated, const Sen2Assessment& held)
{
    const bool waited = held.outcome == "A" || (held.outcome == "Y" && !held.outcome_day);
    const bool told = stated.outcome != "A" && (stated.outcome != "Y" || stated.outcome_day);
    if (!(waited && told)) {
        items(stated, held, "Assessment");
        stated.outcome.clear();
        stated.outcome_day.reset();
    }
    items(stated, held, "Assessment", {"AssessmentOutcome", "AssessmentOutcomeDate"});
    if (stated.plan && held.plan) plan(*stated.plan, *held.plan);
}

void Settling::plan(Sen2NamedPlan& stated, const Sen2NamedPlan& held)
{
    const bool same_day = stated.start == held.start;
    // A plan of a later day is one that was amended since; the day of an earlier one is not new.
    const bool later = stated.start && held.start && *held.start < *stated.start;
    items(stated, held, "NamedPlan",
          later ? std::set<std::string_view>{"StartDate"} : std::set<std::string_view>{});
    if (stated.details == held.details || stated.details.empty()) {
        stated.details.clear();
    } else if (!held.details.empty() && !later) {
        contradiction("NamedPlan PlanDetail", "The record has other places in this plan",
                      stated.place.line);
        stated.details.clear();
    }
    if (same_day) stated.start.reset();
}

} // namespace ribbon
