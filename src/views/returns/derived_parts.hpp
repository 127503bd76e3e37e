// The parts of a derived return, each from one episode of a case.
#pragma once

#include "views/returns/episode.hpp"
#include "views/returns/sen2_derived.hpp"

namespace ribbon {

/// What every part is made from.
struct Deriving {
    const CaseHistory& history;
    const Sen2Span& span;
    const std::map<MatterId, Sen2Request>& stated;
    std::vector<Sen2Gap>& gaps;

    void gap(std::string item, std::string sentence) const
    {
        gaps.push_back({std::move(item), std::move(sentence)});
    }
    /// What a return stated of this episode; null where none did.
    const Sen2Request* stated_of(const Episode& one) const
    {
        const auto found = stated.find(one.matter);
        return found == stated.end() ? nullptr : &found->second;
    }
    /// Whether it was over before the year began, on whichever of its days it happened.
    bool before(const Days& when) const { return when.last < span.first; }
    bool before(const Fact* fact) const { return fact && before(fact->when); }
};

/// The items of the person; nothing of requests.
Sen2Person derive_person(const CaseHistory& a_case, const DetailHistory& person,
                         const Sen2Span& span, std::vector<Sen2Gap>& gaps);

/// The request with all that came of it; nothing where the year's return does not ask for it.
std::optional<Sen2Request> derive_request(const Episode& one, const Deriving& from);

Sen2NamedPlan derive_plan(const Episode& one, const Deriving& from);

/// Where the child is, the needs, the last review, a transfer of the year.
Sen2ActivePlan derive_active_plan(const Episode& one, const Deriving& from);

/// The places and needs of a plan as they stood on census day.
std::vector<Sen2PlanDetail> places_named(const Episode& one, const Deriving& from);
std::vector<Sen2Placement> places_attended(const Deriving& from);
std::vector<Sen2Need> needs_recorded(const Deriving& from);

/// What the year's profile needs and the person lacks.
void tell_missing(const Sen2Person& person, const Sen2Span& span, const Sen2Profiles& profiles,
                  std::vector<Sen2Gap>& gaps);

} // namespace ribbon
