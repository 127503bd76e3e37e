// What a year's return needs of every record, and a derived one lacks.
#include "record/returns/sen2_items.hpp"
#include "views/returns/derived_parts.hpp"

namespace ribbon {
namespace {

class Missing {
public:
    Missing(const Sen2Span& span, const Sen2Profiles& profiles, std::vector<Sen2Gap>& gaps)
        : span_(span), profiles_(profiles), gaps_(gaps)
    {
    }

    template <class Record> void look(const Record& record, Sen2Part part)
    {
        for (const Sen2Row& row : profiles_.inside(part)) {
            if (row.part || !row.asked_in(span_.year)) continue;
            const Sen2Value value = sen2_value(record, row.tag);
            if (!value.given() && row.needed)
                tell(part, row.tag, "The record does not say this");
            else if (value.given() && !row.codes.empty() &&
                     !profiles_.code(row.codes, *value.text, span_.year))
                tell(part, row.tag, "The record has a code that the return of this year has not");
        }
    }
    void at_least_one(bool any, Sen2Part part, std::string_view inner)
    {
        if (!any) tell(part, inner, "The record has none");
    }

private:
    void tell(Sen2Part part, std::string_view tag, std::string sentence)
    {
        const std::string item = std::string{tag_of(part)} + " " + std::string{tag};
        for (const Sen2Gap& one : gaps_)
            if (one.item == item) return;
        gaps_.push_back({item, std::move(sentence)});
    }
    const Sen2Span& span_;
    const Sen2Profiles& profiles_;
    std::vector<Sen2Gap>& gaps_;
};

void look_at(Missing& missing, const Sen2Request& request)
{
    missing.look(request, Sen2Part::requests);
    if (request.assessment) missing.look(*request.assessment, Sen2Part::assessment);
    if (request.assessment && request.assessment->plan) {
        const Sen2NamedPlan& plan = *request.assessment->plan;
        missing.look(plan, Sen2Part::named_plan);
        missing.at_least_one(!plan.details.empty(), Sen2Part::named_plan, "PlanDetail");
        for (const Sen2PlanDetail& one : plan.details) missing.look(one, Sen2Part::plan_detail);
    }
    if (!request.active_plan) return;
    const Sen2ActivePlan& active = *request.active_plan;
    missing.look(active, Sen2Part::active_plans);
    missing.at_least_one(!active.placements.empty(), Sen2Part::active_plans, "PlacementDetail");
    missing.at_least_one(!active.needs.empty(), Sen2Part::active_plans, "SENneed");
    for (const Sen2Placement& one : active.placements)
        missing.look(one, Sen2Part::placement_detail);
    for (const Sen2Need& one : active.needs) missing.look(one, Sen2Part::sen_need);
}

} // namespace

void tell_missing(const Sen2Person& person, const Sen2Span& span, const Sen2Profiles& profiles,
                  std::vector<Sen2Gap>& gaps)
{
    Missing missing{span, profiles, gaps};
    missing.look(person, Sen2Part::person);
    for (const Sen2Request& one : person.requests) look_at(missing, one);
}

} // namespace ribbon
