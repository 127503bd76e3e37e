// A worklist in the order of harm: what a broken order, a child with no education, a late duty ask
// for first. The rule is the same for every officer, and families may read it. Each class is one
// stretch of an index, so a page costs the same at any size.
#pragma once

#include "base/day.hpp"
#include "storage/derived/rows.hpp"
#include "storage/sql/connection.hpp"
#include "views/worklist/risk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Which rows. What is empty is not asked; of `officers`, any one.
struct RiskFilter {
    std::vector<std::string> officers; ///< an empty text is whoever holds nobody's cases
    std::optional<std::string> team;   ///< only where no officer is asked for
    std::string clock;
    std::optional<Harm> harm; ///< the class of that clock, so that no other is looked through
    std::optional<RiskReason> reason;
    std::optional<Day> due_by;
    int most = 25;
    bool operator==(const RiskFilter&) const = default;
};

/// The day as the list is made on, and the last one that is "soon": five working days on.
struct RiskDays {
    Day today, soon;
};

/// The first rows after a place.
std::vector<RiskRow> by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                             const RiskDays& days,
                             const std::optional<RiskPlace>& after = std::nullopt);

/// How many rows have each reason. Asked of the index alone.
RiskCounts count_by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                         const RiskDays& days);

/// How many rows there are in all, for an officer, a team or everybody: no other part of a filter.
/// One walk along an index, where the counts above are one for each reason.
std::int64_t count_work(Connection& from, const std::string& area, const RiskFilter& filter);

/// The messages that wait for an answer, longest first, in pages as above: rows of the clock of the
/// council's promise to answer.
inline constexpr std::string_view answer_clock_id = "corr.local-standard";

/// Cases that nobody holds, longest first.
struct NobodyRow {
    std::string a_case, name;
    Day since;
};
std::vector<NobodyRow> held_by_nobody(Connection& from, const std::string& area, int most);

std::int64_t count_held_by_nobody(Connection& from, const std::string& area);

/// The cases of an officer, by key, after a key: for handing over all of them.
struct HeldRow {
    std::string a_case, name;
    std::string offered_to; ///< the officer who has not yet answered; empty where it is not offered
};
std::vector<HeldRow> held_by(Connection& from, const std::string& area, const std::string& officer,
                             const std::string& after, int most);
/// How many an officer holds, and how many of them are offered.
struct HeldCount {
    std::int64_t all = 0, offered = 0;
};
HeldCount count_held_by(Connection& from, const std::string& area, const std::string& officer);

/// Cases offered to an officer who has not yet answered, oldest first.
struct OfferedRow {
    std::string a_case, name;
    std::int64_t entry = 0;
    Day made, due;
};
std::vector<OfferedRow> offered_to(Connection& from, const std::string& area,
                                   const std::string& officer);

} // namespace ribbon::storage
