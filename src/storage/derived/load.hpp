// How much each officer has to do, from the index alone: counts, never a score of anybody.
#pragma once

#include "base/day.hpp"
#include "storage/sql/connection.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

struct OfficerLoad {
    std::int64_t children = 0, late_in_law = 0, due_soon = 0, answers_late = 0, answers_open = 0;
    std::int64_t promises = 0, promises_late = 0;
};
struct CouncilLoad {
    std::map<std::string, OfficerLoad> officers; ///< by key; the empty key is nobody
    std::map<std::string, std::int64_t> late_by_clock;
    std::int64_t children = 0, with_nobody = 0;
    std::int64_t officers_so_far = 0; ///< of all children together
    std::int64_t days_with_nobody = 0; ///< of gaps that are over
    Day longest_with_nobody = latest_day; ///< since when; latest_day where nobody is
};
CouncilLoad council_load(Connection& from, const std::string& area, Day today, Day soon);
/// How many of an officer's duties in law were late already on the day they began.
std::int64_t late_before_they_began(Connection& from, const std::string& area,
                                    const std::string& officer, Day began);

/// Messages without an answer by how long they wait: in time, then up to 10, 20 and 40 working
/// days, then longer. Each edge is the earliest last day of its band.
inline constexpr std::size_t age_bands = 5;
struct AgeEdges {
    Day today;
    std::array<Day, age_bands - 2> edges; ///< 5, 15 and 35 working days before today
};
/// Of one officer (an empty text is nobody), else of one team, else of everybody.
std::array<std::int64_t, age_bands> answers_by_age(Connection& from, const std::string& area,
                                                   const std::optional<std::string>& officer,
                                                   const std::string& team, const AgeEdges& edges);

} // namespace ribbon::storage
