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

} // namespace ribbon
