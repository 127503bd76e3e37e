// What a council sets for itself and every clock must know: promises, and days that are closed.
// Read from the facts of the area, and laid over the law and the calendar that the program was
// started with.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"
#include "record/history.hpp"

#include <vector>

namespace ribbon {

/// What `promise_set` says in `code` where a clock runs by it; any other is only words.
inline constexpr std::string_view answer_promise = "answer";
/// What `calendar_set` says in `code`: whose days they are. Any other moves nothing.
inline constexpr std::string_view closed_offices = "offices";
inline constexpr std::string_view closed_schools = "schools";
inline constexpr std::string_view closed_school = "school";
/// A term of the schools that follow the council's terms: days on which they are open.
inline constexpr std::string_view open_term = "term";

struct CouncilRules {
    /// Of the last entry of the area that is such a rule or takes one back, 0 for none: what was
    /// worked out by an earlier one may be out of date.
    std::int64_t number = 0;
    std::vector<Policy::Promise> promises; ///< each ladder only as many days as were said
    std::vector<ClosedDays> closed;
    std::vector<Term> terms; ///< of the council's schools, in order; whole school years
    bool operator==(const CouncilRules&) const = default;
};
CouncilRules rules_of(const DetailHistory& area);

/// Whether an entry of the area's stream is such a rule, or takes one back.
bool is_rule(const Detail& detail);

/// The law as it was started with, and the council's own promises: a step of a ladder that it did
/// not speak of keeps its days, and each keeps who has it.
Law with_rules(const Law& law, const CouncilRules& rules);
/// The calendars, less the days that the council closed, with the terms it set: of a school year
/// for which it set any, those of the table no longer hold.
Calendar with_rules(const Calendar& calendar, const CouncilRules& rules);

/// The calendar year in which the school year of a day begins, on 1 September.
int school_year_of(Day day);

/// "5,5,5" as the days of each step; empty where it is no such list. At most 6 of 1 to 60 days.
std::vector<int> rungs_from(std::string_view text);
std::string rungs_text(const std::vector<int>& days);

} // namespace ribbon
