// What an officer asks of the list: whose work, which clock, by when. Written in a path and read
// back from it, so that a list can be kept, sent to a colleague and gone on from.
#pragma once

#include "views/worklist/risk.hpp"

#include <optional>
#include <string>

namespace ribbon {

struct WorkQuery {
    enum class Whose : std::uint8_t { mine, team, nobody, everybody };
    Whose whose = Whose::mine;
    std::string team;    ///< another team than the officer's own
    std::string officer; ///< another officer
    std::string clock;
    std::optional<Day> due_by;
    std::optional<RiskReason> reason;
    std::optional<RiskPlace> after; ///< the next page begins after this row
    bool operator==(const WorkQuery&) const = default;
};

/// "mine", "team", "nobody", "everybody".
std::string_view in_words(WorkQuery::Whose whose);

/// What stands after the "?" of a path; empty for an officer's own work. The place is left out
/// where the list is to begin at its start.
std::string written(const WorkQuery& query, bool with_place = true);

/// A place in one word of a path, and back; nothing where it is none.
std::string written(const RiskPlace& place);
std::optional<RiskPlace> place_in(std::string_view word);

} // namespace ribbon
