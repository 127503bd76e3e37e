// What a return says against what the record holds of it: the numbers an operator compares before
// believing an import, and what now stands on its dates.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"
#include "record/history.hpp"
#include "record/returns/sen2.hpp"
#include "views/returns/sen2_record.hpp"

#include <map>
#include <string>

namespace ribbon {

/// How much there is of what a council counts itself.
struct Sen2Tally {
    Sen2Counts counts;
    int open_plans = 0; ///< at census: a plan that had begun and not ceased
    int reviews = 0;    ///< meetings and decisions with a day
    bool operator==(const Sen2Tally&) const = default;
};

Sen2Tally tally_of(const Sen2Return& whole, Day census);

/// What stands on imported dates, clock by clock.
struct ClocksOnImport {
    struct One {
        int open = 0;        ///< still to be done
        int overdue = 0;     ///< of those, overdue on the day of the import
        int never_asked =
            0; ///< due before census, and the return could not say whether it was done
    };
    std::map<std::string, One> clocks; ///< by id
    int overdue() const;
};

/// Adds the clocks of a case as they read on a day.
void add_clocks(ClocksOnImport& to, const CaseHistory& history, const Law& law,
                const Calendar& calendar, Day today);

} // namespace ribbon
