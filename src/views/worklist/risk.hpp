// The order of harm in which an officer's list stands, as plain values. storage/derived/risk reads
// such rows from the index.
#pragma once

#include "base/day.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ribbon {

/// Why a row stands where it stands, in the order of the list.
enum class RiskReason : std::uint8_t {
    danger,         ///< words of a message may mean danger, and nobody has read it yet
    order_broken,   ///< an order of the Tribunal, past its day
    no_education,   ///< a child who is taught nowhere, longest first
    late_in_law,    ///< any other duty in law past its day, longest first
    due_soon,       ///< a duty in law due within 5 working days
    answer_late,    ///< a message past the day of its answer
    promise_broken, ///< a promise or a call past its day
    later,          ///< everything else, by day
};
inline constexpr int risk_reason_count = 8;

/// Each as families may read it, in order.
inline constexpr std::array<std::string_view, risk_reason_count> risk_order{
    "A message with words that may mean danger, until somebody has read it",
    "An order of the Tribunal that we have not obeyed",
    "A child with no education, longest first",
    "Any other legal duty that is late, longest first",
    "A legal duty due within 5 working days",
    "A message past the day of its answer, or an answer that came back, longest first",
    "A promise or a call back past its day",
    "Everything else, by date",
};

/// Where a page of the list ended, to go on from.
struct RiskPlace {
    RiskReason reason = RiskReason::order_broken;
    std::int64_t legal = 0;
    std::string a_case;
    std::int64_t matter = 0;
    std::string clock;
    auto operator<=>(const RiskPlace&) const = default;
};

struct RiskRow {
    RiskReason reason = RiskReason::later;
    std::string a_case, name, officer, team;
    std::string clock;       ///< of a duty; "promise" or "call" of what somebody said
    std::int64_t matter = 0; ///< of a duty; else the number of the entry
    Day legal;
    RiskPlace place() const { return {reason, legal.number(), a_case, matter, clock}; }
};

/// How many rows have each reason.
using RiskCounts = std::array<std::int64_t, risk_reason_count>;

} // namespace ribbon
