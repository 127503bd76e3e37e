// Makes a manager's board from counts. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"
#include "views/load/view.hpp"
#include "views/parts/words.hpp"

#include <array>
#include <map>
#include <optional>

namespace ribbon {

/// What was counted of one officer.
struct LoadCount {
    std::string key, name;
    std::optional<Day> began, left, away_until;
    std::int64_t children = 0, late_in_law = 0, due_soon = 0, answers_late = 0, promises_late = 0;
    std::int64_t late_before = 0; ///< of late_in_law, what was late before they began
};
struct LoadCounts {
    std::vector<LoadCount> officers; ///< the empty key is nobody
    std::map<std::string, std::int64_t> late_by_clock;
    std::array<std::int64_t, 5> ages{};
    std::int64_t children = 0, with_nobody = 0, officers_so_far = 0, days_with_nobody = 0;
    std::optional<Day> longest_with_nobody;
    std::vector<WayTo> uncovered;
};

/// For how long a row says what was late before somebody began: a year.
inline constexpr days new_for{365};

/// A child is 1; a duty late in law 2 more; an answer or a promise late, and a duty due within five
/// working days, 1 more each. It shows who may need help, and is said beside it.
std::int64_t weight_of(const LoadCount& one);

LoadPage arrange_load(const LoadCounts& counts, const Law& law, Day today);

/// Bands by working days waited, with the path of each list under `base`.
std::vector<AgeBand> arrange_ages(const std::array<std::int64_t, 5>& ages);

/// The working days that part the bands: 5, 15 and 35 before today. An answer is promised within 5
/// working days, so a message that waited 10 was due 5 ago.
std::array<Day, 3> age_edges(Day today, const Calendar& calendar);

} // namespace ribbon
