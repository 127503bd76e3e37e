#include "calendar/calendar.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using std::chrono::April;
using std::chrono::August;
using std::chrono::December;
using std::chrono::January;

std::string years_of(Days covers)
{
    return "(" + std::to_string(covers.first.year()) + " to " + std::to_string(covers.last.year()) +
           ")";
}

std::vector<Day> less_tribunal_days(Days covers, const std::vector<Day>* among)
{
    std::vector<Day> counted;
    const auto add = [&](Day day) {
        if (!tribunal_closed(day)) counted.push_back(day);
    };
    if (among) {
        for (const Day day : *among) add(day);
    } else {
        for (Day day = covers.first; day <= covers.last; day = day + days{1}) add(day);
    }
    return counted;
}

SchoolDays school_days(const std::string& name, const std::vector<Term>& terms,
                       std::vector<Day> training, const CalendarTables& tables, bool assumed)
{
    if (terms.empty()) return {CountedDays{name, {Day{1}, Day{0}}, {}}, assumed};
    // The table holds from its first term to the end of its last: the days between terms are
    // known to be holidays, and the days after the last are not known at all.
    const Days covers{terms.front().span.first, terms.back().span.last};
    std::sort(training.begin(), training.end());
    std::vector<Day> open;
    for (const Term& term : terms) {
        for (Day day = term.span.first; day <= term.span.last; day = day + days{1}) {
            if (day.is_weekend()) continue;
            if (std::binary_search(tables.england.begin(), tables.england.end(), day)) continue;
            if (std::binary_search(training.begin(), training.end(), day)) continue;
            open.push_back(day);
        }
    }
    return {CountedDays{name + " " + years_of(covers), covers, std::move(open)}, assumed};
}

std::vector<Day> training_of(const CalendarTables& tables, const std::string& school)
{
    const auto found = tables.training_days.find(school);
    return found == tables.training_days.end() ? std::vector<Day>{} : found->second;
}

/// The tables with the council's own closed days of schools among the days for training, which is
/// what such a day is to a pupil: no day of school.
CalendarTables with_closed_schools(CalendarTables tables)
{
    for (const ClosedDays& one : tables.closed) {
        if (one.whose == ClosedDays::Whose::offices) continue;
        auto& days_off =
            tables.training_days[one.whose == ClosedDays::Whose::school ? one.school : ""];
        for (Day day = one.span.first; day <= one.span.last; day = day + days{1})
            days_off.push_back(day);
    }
    return tables;
}

std::vector<Day> less_closed_offices(std::vector<Day> open, const CalendarTables& tables)
{
    for (const ClosedDays& one : tables.closed)
        if (one.whose == ClosedDays::Whose::offices)
            std::erase_if(open, [&](Day day) { return one.span.has(day); });
    return open;
}

} // namespace

bool tribunal_closed(Day day)
{
    const auto date = day.date();
    const unsigned of_month = unsigned{date.day()};
    return date.month() == August || (date.month() == December && of_month >= 25) ||
           (date.month() == January && of_month == 1);
}

Found lodging_day(Day limit, const Calendar& calendar)
{
    Day first_open = limit;
    if (tribunal_closed(limit))
        while (tribunal_closed(first_open)) first_open = first_open + days{1};
    return calendar.england().on_or_after(first_open);
}

SchoolDays::SchoolDays(CountedDays days, bool assumed) : days_(std::move(days)), assumed_(assumed)
{
    for (Day day = days_.covers().first; day <= days_.covers().last;
         day = day + std::chrono::days{1}) {
        if (!days_.counts(day)) continue;
        const Day monday = day - std::chrono::days{day.weekday().iso_encoding() - 1};
        if (mondays_.empty() || mondays_.back() != monday) mondays_.push_back(monday);
    }
}

int SchoolDays::week_of(Day day) const
{
    const Day monday = day - std::chrono::days{day.weekday().iso_encoding() - 1};
    const auto after = std::upper_bound(mondays_.begin(), mondays_.end(), monday);
    return static_cast<int>(after - mondays_.begin()) - 1;
}

Calendar::Calendar(CalendarTables given) : tables_(std::move(given))
{
    const CalendarTables tables = with_closed_schools(tables_);
    const auto england_open = weekdays_less(tables.england_covers, tables.england);
    england_ = {"the table of bank holidays in England and Wales " +
                    years_of(tables.england_covers),
                tables.england_covers, england_open};
    offices_ = {england_.name(), tables.england_covers, less_closed_offices(england_open, tables)};
    uk_ = {"the table of bank holidays in the United Kingdom " + years_of(tables.uk_covers),
           tables.uk_covers, weekdays_less(tables.uk_covers, tables.uk)};
    tribunal_ = {england_.name(), tables.england_covers,
                 less_tribunal_days(tables.england_covers, &england_open)};
    tribunal_open_ = {england_.name(), tables.england_covers,
                      less_tribunal_days(tables.england_covers, nullptr)};
    council_ = school_days("the council's table of school terms", tables.council_terms,
                           training_of(tables, ""), tables, true);
    // A school that gives only its training days is open on the council's terms less those days.
    for (const auto& [school, days_off] : tables.training_days) {
        if (school.empty() || tables.school_terms.contains(school)) continue;
        std::vector<Day> closed = training_of(tables, "");
        closed.insert(closed.end(), days_off.begin(), days_off.end());
        schools_.emplace(school, school_days("the council's table of school terms",
                                             tables.council_terms, closed, tables, true));
    }
    for (const auto& [school, terms] : tables.school_terms)
        schools_.emplace(school, school_days("the table of terms of " + school, terms,
                                             training_of(tables, school), tables, false));
}

const SchoolDays& Calendar::school(std::string_view name) const
{
    const auto found = schools_.find(name);
    return found == schools_.end() ? council_ : found->second;
}

} // namespace ribbon
