// A worklist in the order of harm: what a broken order, a child with no education, a late duty ask
// for first. The rule is the same for every officer, and families may read it. Each class is one
// stretch of an index, so a page costs the same at any size.
#pragma once

#include "base/day.hpp"
#include "storage/derived/rows.hpp"
#include "storage/sql/connection.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Why a row stands where it stands, in the order of the list.
enum class Reason : std::uint8_t {
    order_broken,   ///< an order of the Tribunal, past its day
    no_education,   ///< a child who is taught nowhere, longest first
    late_in_law,    ///< any other duty in law past its day, longest first
    due_soon,       ///< a duty in law due within 5 working days
    answer_late,    ///< a message past the day of its answer
    promise_broken, ///< a promise or a call past its day
    later,          ///< everything else, by day
};
inline constexpr int reason_count = 7;

/// Which rows. What is empty is not asked; of `officers`, any one.
struct RiskFilter {
    std::vector<std::string> officers; ///< an empty text is whoever holds nobody's cases
    std::optional<std::string> team;   ///< only where no officer is asked for
    std::string clock;
    std::optional<Reason> reason;
    std::optional<Day> due_by;
    int most = 25;
};

/// The day as the list is made on, and the last one that is "soon": five working days on.
struct RiskDays {
    Day today, soon;
};

/// Where a page ended, to go on from.
struct RiskPlace {
    Reason reason = Reason::order_broken;
    std::int64_t legal = 0;
    std::string a_case;
    std::int64_t matter = 0;
    std::string clock;
    auto operator<=>(const RiskPlace&) const = default;
};

struct RiskRow {
    Reason reason = Reason::later;
    std::string a_case, name, officer, team;
    std::string clock;       ///< of a duty; "promise" or "call" of what somebody said
    std::int64_t matter = 0; ///< of a duty; else the number of the entry
    Day legal;
    RiskPlace place() const { return {reason, legal.number(), a_case, matter, clock}; }
};

/// The first rows after a place.
std::vector<RiskRow> by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                             const RiskDays& days,
                             const std::optional<RiskPlace>& after = std::nullopt);

/// How many rows have each reason. Asked of the index alone.
using RiskCounts = std::array<std::int64_t, reason_count>;
RiskCounts count_by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                         const RiskDays& days);

/// The messages that wait for an answer, longest first, in pages as above: rows of the clock of the
/// council's promise to answer.
inline constexpr std::string_view answer_clock_id = "corr.local-standard";

/// Cases that nobody holds, longest first.
struct NobodyRow {
    std::string a_case, name;
    Day since;
};
std::vector<NobodyRow> held_by_nobody(Connection& from, const std::string& area, int most);

/// Cases offered to an officer who has not yet answered, oldest first.
struct OfferedRow {
    std::string a_case, name;
    std::int64_t entry = 0;
    Day made, due;
};
std::vector<OfferedRow> offered_to(Connection& from, const std::string& area,
                                   const std::string& officer);

} // namespace ribbon::storage
