// The four dated tables that every calendar is made from, read from text and checked as a whole.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar.hpp"

#include <string_view>

namespace ribbon {

/// What the four files hold, byte for byte. Their columns: data/README.md.
struct CalendarSources {
    std::string_view bank_holidays_england; ///< data/calendar/bank-holidays-england.csv
    std::string_view bank_holidays_uk;      ///< data/calendar/bank-holidays-uk.csv
    std::string_view school_terms;          ///< data/calendar/school-terms.csv
    std::string_view training_days;         ///< data/calendar/training-days.csv
};

/// The tables, or every problem in all four at once: `field` is the file and its column, `line`
/// the line of that file.
///
/// A table of bank holidays holds for whole years, from 1 January of its first row's year to 31
/// December of its last's. Refused, because each would make a date wrong without anybody seeing
/// it: days out of order or given twice; a year with fewer than the eight bank holidays each
/// nation has, so a year begun and not finished; a bank holiday of England and Wales that the UK
/// table lacks; terms that overlap, end before they begin or lie outside their school year; a gap
/// of more than 60 days between terms, where one must be missing; terms in a year that the bank
/// holidays do not reach; a training day at a weekend.
Result<CalendarTables> parse_calendar_tables(const CalendarSources& sources);

} // namespace ribbon
