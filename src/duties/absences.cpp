// Counting absence: school days missed in a school year, on end, and sessions in school weeks.
#include "duties/setting.hpp"

#include <algorithm>

namespace ribbon {
namespace {

struct Stretch {
    const Fact* fact;
    Days span;
};

/// The stretches of absence of some kinds, in order. A fact with no last day is one day.
std::vector<Stretch> stretches(const MatterFacts& matter, const Kinds& kinds)
{
    std::vector<Stretch> found;
    for (const Fact* fact : matter.facts) {
        if (!kinds.has(fact->kind)) continue;
        const Day last = fact->says.until.value_or(fact->when.first);
        if (last >= fact->when.first) found.push_back({fact, {fact->when.first, last}});
    }
    return found;
}

/// The school year (1 September to 31 August) of a day, by the calendar year it begins in.
int school_year(Day day)
{
    return day.year() - (day.date().month() < std::chrono::September ? 1 : 0);
}

Reckoning beyond(const CountedDays& table)
{
    return {.missing = {Missing::What::table}, .beyond = &table};
}

/// The day on which the nth school day of absence in one school year falls.
Reckoning nth_in_year(int n, const std::vector<Stretch>& missed, const SchoolDays& school)
{
    int year = 0, counted = 0;
    Day after{};
    for (const Stretch& one : missed) {
        for (Day day = std::max(one.span.first, after); day <= one.span.last; day = day + days{1}) {
            if (!school.days().covers().has(day)) return beyond(school.days());
            after = day + days{1};
            if (!school.days().counts(day)) continue;
            if (school_year(day) != year) counted = 0;
            year = school_year(day);
            if (++counted == n) return {.legal = Days::on(day), .school_assumed = school.assumed()};
        }
    }
    return {.applies = false};
}

/// The nth school day of absence with no school day attended between.
Reckoning nth_on_end(int n, const std::vector<Stretch>& missed, const SchoolDays& school)
{
    int counted = 0;
    Day next_expected{};
    for (const Stretch& one : missed) {
        for (Day day = one.span.first; day <= one.span.last; day = day + days{1}) {
            if (!school.days().covers().has(day)) return beyond(school.days());
            if (!school.days().counts(day) || day < next_expected) continue;
            counted = counted > 0 && day == next_expected ? counted + 1 : 1;
            if (counted == n) return {.legal = Days::on(day), .school_assumed = school.assumed()};
            const Found next = school.days().nth_after(day, 1);
            next_expected = next ? next.day : latest_day;
        }
    }
    return {.applies = false};
}

/// The day of the nth session with a code that counts in a rolling window of school weeks.
Reckoning nth_session(const Provision& under, const MatterFacts& matter, const SchoolDays& school)
{
    const Limit& limit = under.limit;
    struct Session {
        Day day;
        int week;
    };
    std::vector<Session> sessions;
    for (const Fact* fact : matter.facts) {
        if (fact->kind != Kind::sessions_missed || fact->says.code.size() != 1 ||
            under.codes.find(fact->says.code) == std::string_view::npos)
            continue;
        if (!school.days().covers().has(fact->when.first)) return beyond(school.days());
        const int week = school.week_of(fact->when.first);
        for (int i = 0; i < std::clamp(fact->says.count, 1, 2); ++i)
            sessions.push_back({fact->when.first, week});
        const auto n = static_cast<std::size_t>(limit.n);
        if (sessions.size() < n) continue;
        const Session& earliest = sessions[sessions.size() - n];
        if (sessions.back().week - earliest.week < int{limit.weeks})
            return {.legal = Days::on(fact->when.first), .school_assumed = school.assumed()};
    }
    return {.applies = false};
}

} // namespace

Reckoning reckon_absence(const Provision& under, const MatterFacts& matter, const Setting& setting)
{
    const Day begins = matter.facts.front()->when.first;
    const SchoolDays& school = setting.calendar.school(setting.index.school_on(begins));
    switch (under.limit.word) {
    case Word::in_school_weeks: return nth_session(under, matter, school);
    case Word::days_on_end:
        return nth_on_end(under.limit.n, stretches(matter, under.starts), school);
    default: {
        const Fact* clear = first_of(matter.facts, Kind::long_absence_expected);
        if (clear && under.starts.has(Kind::long_absence_expected)) {
            // It is a trigger, not a grace period: once it is clear, it is due.
            Kinds absences = under.starts;
            for (std::size_t i = 0; i < absences.size(); ++i)
                if (absences[i] == Kind::long_absence_expected) absences.erase(i--);
            Reckoning counted = nth_in_year(under.limit.n, stretches(matter, absences), school);
            if (!counted.legal || counted.legal->first > clear->when.first)
                return {.legal = clear->when};
            return counted;
        }
        return nth_in_year(under.limit.n, stretches(matter, under.starts), school);
    }
    }
}

const Fact* start_on_end(const Provision& under, const MatterFacts& matter, const Setting& setting)
{
    const auto all = stretches(matter, under.starts);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view name = setting.index.school_on(all[i].span.first);
        const CountedDays& school = setting.calendar.school(name).days();
        Day last = all[i].span.last;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Found next = school.nth_after(last, 1);
            if (!next || all[j].span.first > next.day) break;
            last = std::max(last, all[j].span.last);
        }
        const Found end = last_day(under.limit, all[i].span.first, setting.calendar, name);
        if (!end || end.day <= last) return all[i].fact;
    }
    return nullptr;
}

} // namespace ribbon
