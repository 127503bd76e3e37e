#include "record/returns/sen2.hpp"

namespace ribbon {

Sen2Counts counted(const Sen2Return& whole)
{
    Sen2Counts all;
    for (const Sen2Person& person : whole.persons) {
        ++all.persons;
        for (const Sen2Request& request : person.requests) {
            ++all.requests;
            if (const auto& assessment = request.assessment) {
                ++all.assessments;
                all.named_plans += assessment->plan.has_value();
                if (assessment->plan)
                    all.plan_details += static_cast<int>(assessment->plan->details.size());
            }
            if (const auto& active = request.active_plan) {
                ++all.active_plans;
                all.placements += static_cast<int>(active->placements.size());
                all.needs += static_cast<int>(active->needs.size());
            }
        }
    }
    return all;
}

bool open_on(const Sen2Placement& placement, Day day)
{
    const bool begun = !placement.entry || *placement.entry <= day;
    return begun && (!placement.leaving || day <= *placement.leaving);
}

bool maintained_on(const Sen2NamedPlan& plan, Day day)
{
    const bool begun = !plan.start || *plan.start <= day;
    return begun && (!plan.ceased || day < *plan.ceased);
}

std::optional<days> time_to_plan(const Sen2Request& request)
{
    if (!request.received || !request.assessment) return std::nullopt;
    const Sen2Assessment& assessment = *request.assessment;
    if (assessment.outcome != "Y" || !assessment.outcome_day) return std::nullopt;
    return *assessment.outcome_day - *request.received;
}

Sen2Identity identity_of(const Sen2Person& person)
{
    if (!person.upn.empty()) return {Sen2Identity::Kind::upn, person.upn};
    if (!person.uln.empty()) return {Sen2Identity::Kind::uln, person.uln};
    return {};
}

} // namespace ribbon
