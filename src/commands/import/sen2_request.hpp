// One request of a person in a SEN2 return, with its assessment, plan, places, needs and review.
#pragma once

#include "commands/import/sen2_import.hpp"
#include "commands/import/stated_case.hpp"

namespace ribbon {

/// Adds the request to the case; `which` is its place among the person's, from 1. Where the case
/// goes on in a request that is here, what is given is what is new of it.
void import_request(StatedCase& made, const Sen2Request& request, std::size_t which,
                    const Sen2Source& source);

/// Adds the plan's places, its end, and what else is said of it. `carried` holds what is told
/// already.
void import_plan(StatedCase& made, const Sen2NamedPlan& plan, std::set<std::string_view> carried,
                 const Sen2Source& source);

/// Adds the decision after a review, in its matter, or in one of its own where that is 0. Returns
/// which items the facts carry.
std::set<std::string_view> import_decision(StatedCase& made, const Sen2ActivePlan& active,
                                           MatterId review, const Sen2Source& source);

/// Adds where the child is, the needs, the last review and a transfer between phases.
void import_active_plan(StatedCase& made, const Sen2ActivePlan& active, const Sen2Source& source);

/// Whether a day is given and may be recorded: what is still to come has not happened.
inline bool happened(const std::optional<Day>& day, const Sen2Source& source)
{
    return day && *day <= source.today;
}

} // namespace ribbon
