// What officers ask of a list, and what they do to several lines of it at once.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/form.hpp"
#include "views/worklist/query.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// The filter of a list: whose, team, officer, clock, due (a day), reason (1 to 7), after. What
/// can not be read is a problem; a place of a list that has moved on is not, and is left out.
Result<WorkQuery> read_work_query(const Form& values);

/// Several lines at once: the cases, and what is to be done with them.
struct BulkWork {
    enum class What : std::uint8_t { hand_over, promise };
    What what = What::hand_over;
    std::vector<std::string> cases; ///< each once, in the order ticked
    std::string officer;            ///< to whom
    std::string words;              ///< the note, or what is promised
    std::optional<Day> due;         ///< of a promise
    bool checked = false;           ///< the page that checks was seen
};
/// `officers` are the keys that may be chosen. A promise needs words and a day from today on.
Result<BulkWork> read_bulk(const Form& values, const std::vector<std::string>& officers, Day today);

/// A day from three boxes NAME-day, NAME-month and NAME-year, or from NAME as 2026-11-27. Nothing
/// where nothing was typed; a problem where it is no day.
std::optional<Day> read_day_of(const Form& values, std::string_view name, const std::string& what,
                               Problems& problems);

} // namespace ribbon
