#include "views/returns/sen2_derived.hpp"

#include "views/returns/derived_parts.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

std::optional<Day> died_on(const DetailHistory& person)
{
    std::optional<Day> day;
    for (const Detail* one : standing(person.details))
        if (one->kind == DetailKind::person_died) day = one->when.first;
    return day;
}

/// Each episode as far as the return looks: to census for a plan that was issued by then, and to
/// the end of the calendar year for what had not come to a plan.
std::vector<Episode> seen(const CaseHistory& a_case, const DetailHistory& person,
                          const Sen2Span& span)
{
    const std::optional<Day> died = died_on(person);
    std::vector<Episode> by_census = episodes_of(a_case, span.census, died);
    const std::vector<Episode> by_year_end = episodes_of(a_case, span.last, died);
    std::vector<Episode> all;
    for (Episode& one : by_census) {
        if (one.plan) {
            all.push_back(std::move(one));
            continue;
        }
        const auto then =
            std::find_if(by_year_end.begin(), by_year_end.end(),
                         [&](const Episode& other) { return other.matter == one.matter; });
        if (then != by_year_end.end()) all.push_back(*then);
    }
    return all;
}

} // namespace

Sen2Span span_of(int year, const Sen2Profiles& profiles)
{
    const auto census = profiles.census_day(year);
    assert(census);
    return {.year = year,
            .first = Day{std::chrono::year{year - 1} / 1 / 1},
            .last = Day{std::chrono::year{year - 1} / 12 / 31},
            .census = *census};
}

Sen2Derived derive_sen2(const CaseHistory& a_case, const DetailHistory& person,
                        const Sen2Span& span, const Sen2Profiles& profiles)
{
    Sen2Derived derived;
    const auto stated = stated_of(a_case);
    std::vector<Sen2Request> requests;
    std::vector<Sen2Gap> gaps;
    const Deriving from{.history = a_case, .span = span, .stated = stated, .gaps = gaps};
    int open = 0;
    for (const Episode& one : seen(a_case, person, span)) {
        auto request = derive_request(one, from);
        if (!request) continue;
        open += request->active_plan.has_value();
        requests.push_back(*std::move(request));
        derived.matters.push_back(one.matter);
    }
    if (requests.empty()) return derived;
    if (open > 1)
        gaps.push_back({"Requests ActivePlans", "Two plans are open at once; one must have ended"});
    derived.person = derive_person(a_case, person, span, derived.gaps);
    derived.person->requests = std::move(requests);
    derived.gaps.insert(derived.gaps.end(), gaps.begin(), gaps.end());
    tell_missing(*derived.person, span, profiles, derived.gaps);
    return derived;
}

} // namespace ribbon
