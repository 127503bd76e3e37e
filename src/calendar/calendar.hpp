// The calendars the law uses, as one value. They differ, and a clock names the one it runs on:
// England for the council's working days, every UK nation for freedom of information, the SEND
// Tribunal with no August, and each school's own days.
#pragma once

#include "calendar/counted_days.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The days of one school, or of the council's schools where a school has not given its own.
class SchoolDays {
public:
    SchoolDays() = default;
    /// `assumed` when these are the council's days standing in for a school's own.
    SchoolDays(CountedDays days, bool assumed);

    const CountedDays& days() const { return days_; }
    bool assumed() const { return assumed_; }
    /// The number of the school week a day lies in, holiday weeks skipped: a school week is any
    /// week from Monday to Sunday with a school day in it. A day of a holiday week has the number
    /// of the school week before it; -1 before the first.
    int week_of(Day day) const;

private:
    CountedDays days_;
    bool assumed_ = true;
    std::vector<Day> mondays_;
};

/// One row of a table of terms: school is open from first to last, less weekends, bank holidays
/// and the days the school itself closes for training.
struct Term {
    Days span;
    bool operator==(const Term&) const = default;
};

/// Days that the council itself says are closed, beside the tables.
struct ClosedDays {
    enum class Whose : std::uint8_t {
        offices, ///< of the council: its promises stand still, and no statute does (decision 9)
        schools, ///< every school that follows the council's terms
        school, ///< one school: a day for its staff alone, a burst pipe
    };
    Whose whose = Whose::offices;
    std::string school; ///< by the name that facts call it; of `Whose::school`
    Days span;
    bool operator==(const ClosedDays&) const = default;
};

/// What the tables in data/ hold, read but not yet worked out.
struct CalendarTables {
    Days england_covers{};
    std::vector<Day> england; ///< bank holidays of England and Wales, in order
    Days uk_covers{};
    std::vector<Day> uk; ///< of any UK nation, in order
    std::vector<Term> council_terms; ///< in order
    std::map<std::string, std::vector<Term>> school_terms;
    std::map<std::string, std::vector<Day>> training_days; ///< by school; "" is the council's
    std::vector<ClosedDays> closed; ///< what the council set for itself, in that order
};

/// Every calendar, ready to count on. Copies share nothing that changes.
class Calendar {
public:
    explicit Calendar(CalendarTables tables);

    /// Monday to Friday less the bank holidays of England and Wales. "Working day" is not
    /// defined in SI 2014/1530 reg 2: docs/decisions/0009-working-days.md says why this.
    const CountedDays& england() const { return england_; }
    /// England's, less the days on which the council's offices are closed. What the council
    /// promises is counted on these, and nothing else: docs/decisions/0101-what-a-council-sets.md.
    const CountedDays& offices() const { return offices_; }
    /// Less the bank holidays of any UK nation. Freedom of Information Act 2000 s.10(6).
    const CountedDays& uk() const { return uk_; }
    /// England's, less 25 December to 1 January and all of August. SI 2008/2699 r.12(3)(b).
    const CountedDays& tribunal() const { return tribunal_; }
    /// Every day, weekends too, less 25 December to 1 January and August. The same rule.
    const CountedDays& tribunal_open() const { return tribunal_open_; }
    /// A school's own days, else the council's, which say of themselves that they are assumed.
    const SchoolDays& school(std::string_view name) const;
    /// What all of this was made from, so that it can be made again with more days closed.
    const CalendarTables& tables() const { return tables_; }

private:
    CalendarTables tables_;
    CountedDays england_, offices_, uk_, tribunal_, tribunal_open_;
    SchoolDays council_;
    std::map<std::string, SchoolDays, std::less<>> schools_;
};

/// 25 December to 1 January, or any day of August: the Tribunal does not count these.
bool tribunal_closed(Day day);

/// When an appeal is in time whose limit ends on `limit`: a limit from 25 December to 1 January
/// or in August runs to the first working day after; another non-working day, to the next
/// working day. Rolls once, as the rule reads. SI 2008/2699 r.12(2), (3)(a);
/// docs/decisions/0010-tribunal-days.md.
Found lodging_day(Day limit, const Calendar& calendar);

} // namespace ribbon
