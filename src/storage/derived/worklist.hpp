// An officer's worklist: what the council still owes, in the order in which it is due. One question
// to the index, which answers the first rows without looking at the rest, whatever the size.
#pragma once

#include "base/day.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Which rows, all of which must hold. What is empty is not asked.
struct WorklistFilter {
    std::optional<std::string> officer; ///< whose; an empty text is whoever holds nobody's cases
    std::optional<std::string> team;
    std::string clock; ///< only this clock
    std::optional<Day> due_by; ///< legal day on or before
    int most = 25;
};

/// Where a page of the list ended, to go on from.
struct WorklistPlace {
    std::int64_t safe = 0;
    std::string a_case;
    std::int64_t matter = 0;
    std::string clock;
};

struct WorklistRow {
    std::string a_case, name, officer, team, clock;
    std::int64_t matter = 0;
    Day legal, safe;
    /// The next page begins after this row.
    WorklistPlace place() const { return {safe.number(), a_case, matter, clock}; }
};

/// The first rows after a place, by safe day, then case, matter and clock.
std::vector<WorklistRow> worklist(Connection& from, const std::string& area,
                                  const WorklistFilter& filter,
                                  const std::optional<WorklistPlace>& after = std::nullopt);

/// How many rows there are, and how many were due before a day: for the head of the list.
struct WorklistCount {
    std::int64_t all = 0, overdue = 0;
};
WorklistCount count_worklist(Connection& from, const std::string& area,
                             const WorklistFilter& filter, Day today);

} // namespace ribbon::storage
