// Who has held a case, and the days on which nobody did. Pure.
#pragma once

#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// One stretch of a case with one officer, or with nobody.
struct Holding {
    std::string officer; ///< the key; empty where nobody held it
    std::string name, team;
    Day from, to;        ///< both included; `to` is today of who holds it now
    bool now = false;
    int days = 0;
};

struct Officers {
    std::vector<Holding> all; ///< oldest first, with no day between two left out
    int officers = 0;         ///< how many different people
    int days_with_nobody = 0;
    const Holding* now() const
    {
        return !all.empty() && all.back().now && !all.back().officer.empty() ? &all.back()
                                                                             : nullptr;
    }
};

/// Every stretch from the day the case was opened to `today`. A day on which one officer ends and
/// the next begins is the next one's.
Officers arrange_officers(const CaseHistory& history, Day today);

/// A promise somebody of the council made, and what became of it.
struct Promise {
    std::int64_t number = 0; ///< of its entry
    std::string words, by, to, officer;
    std::optional<Day> due, kept;
    Day made;
    bool open() const { return !kept; }
    bool late(Day today) const { return open() && due && *due < today; }
};

/// Promises as they stand, those still open first, by the day they are due.
std::vector<Promise> arrange_promises(const CaseHistory& history, const Names& names, Day today);

} // namespace ribbon
