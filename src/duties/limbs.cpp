#include "duties/limbs.hpp"

namespace ribbon {
namespace {

/// The days a clock runs from: of service where it runs from service, of the meeting or hearing
/// where it runs backward from one, of the year where the law names a date of a year.
MaybeDays base_days(Work& work, const Limit& limit, const Fact& start)
{
    const Particulars& says = start.says;
    if (limit.word == Word::before_date && says.year != 0) {
        const Day first{std::chrono::year{says.year} / 1 / 1};
        return Days::on(first);
    }
    if ((limit.word == Word::at_least_before || limit.word == Word::at_once) && says.on)
        return Days::on(*says.on);
    if (work.under.from_service && says.post != Post::unsaid) {
        const auto arrived = work.keep(served(says.post, start.when, work.setting.calendar));
        if (arrived)
            note(work.trace, {.what = Step::What::served_by_post,
                              .fact = start.id,
                              .from = start.when,
                              .to = *arrived});
        return arrived;
    }
    return start.when;
}

/// Whether days that the council closed are left out of what this counts, at this school.
bool leaves_out(const Limit& limit, const ClosedDays& closed, std::string_view school)
{
    switch (closed.whose) {
    case ClosedDays::Whose::offices: return limit.over == Over::offices;
    case ClosedDays::Whose::schools: return limit.over == Over::school;
    case ClosedDays::Whose::school: return limit.over == Over::school && closed.school == school;
    }
    return false;
}

/// Which days the council closed in the time that was counted, for whoever asks why a day is later
/// than they counted: the working days of England among them are what was lost.
void note_closed(Work& work, const Limit& limit, std::string_view school, Days base, Days to)
{
    const Calendar& calendar = work.setting.calendar;
    for (const ClosedDays& one : calendar.tables().closed) {
        if (!leaves_out(limit, one, school)) continue;
        const Days inside{later_of(one.span.first, base.first + days{1}),
                          earlier_of(one.span.last, to.last)};
        const int lost = inside.first > inside.last ? 0 : calendar.england().count(inside);
        if (lost > 0) note(work.trace, {.what = Step::What::closed, .from = inside, .n = lost});
    }
}

} // namespace

MaybeDays count(Work& work, const Limit& limit, const Fact& start, Step::What what)
{
    auto base = base_days(work, limit, start);
    if (!base) return std::nullopt;
    std::string_view school;
    if (limit.over == Over::school) {
        school = work.setting.index.school_on(base->first);
        work.result.school_assumed = work.setting.calendar.school(school).assumed();
    }
    const auto days = work.keep(last_day(limit, *base, work.setting.calendar, school));
    if (!days) return std::nullopt;
    if (work.trace) note_closed(work, limit, school, *base, *days);
    note(work.trace, {.what = what, .fact = start.id, .from = *base, .to = *days, .limit = limit});
    return days;
}

namespace {

/// Regulation 42: as the Tribunal order would have had it, from the day of the agreement.
MaybeDays as_an_order(Work& work, const Fact& start)
{
    const Provision* like = work.setting.law.in_force(start.says.like, start.when.first);
    if (!like || !countable(like->limit)) {
        work.miss(Missing::What::clause, start.kind);
        return std::nullopt;
    }
    return count(work, like->limit, start, Step::What::counted);
}

/// The end of the academic year in which a young person turns 25: a day only the institution
/// knows. Long before, there is nothing to ask.
MaybeDays academic_year_day(Work& work, const Fact& born)
{
    if (const Fact* end = work.setting.index.academic_year_end(); end && end->says.on)
        return Days::on(earlier_of(*end->says.on, birthday(born.when.first, 26) - days{1}));
    const Day asks_from = birthday(born.when.first, 24);
    if (work.setting.today < asks_from) {
        work.result.applies = false;
        work.result.applies_from = asks_from;
    } else {
        work.miss(Missing::What::fact, Kind::academic_year_ends);
    }
    return std::nullopt;
}

MaybeDays first_limb(Work& work, const Fact& start, const Limit& limit)
{
    switch (limit.word) {
    case Word::no_number: return std::nullopt;
    case Word::directed: work.miss(Missing::What::clause, start.kind); return std::nullopt;
    case Word::like_an_order: return as_an_order(work, start);
    case Word::academic_year: return academic_year_day(work, start);
    case Word::school_age_ends:
        return Days{compulsory_school_age_ends(start.when.first),
                    compulsory_school_age_ends(start.when.last)};
    default: return count(work, limit, start, Step::What::counted);
    }
}

const Fact* limb_start(const Work& work, const Fact& start)
{
    const Limb& limb = work.under.limb;
    const Day from = work.under.latest_start ? start.when.first : earliest_day;
    if (!limb.anywhere) return first_of(work.matter.facts, limb.from, from);
    const Fact* latest = nullptr;
    for (const Fact* fact : work.setting.index.all())
        if (limb.from.has(fact->kind) && fact != &start && fact->when.first <= start.when.last &&
            (!latest || latest->when.first <= fact->when.first))
            latest = fact;
    return latest;
}

/// The later or the earlier of two dates, with the one that governs noted.
MaybeDays combined(Work& work, MaybeDays first, MaybeDays second)
{
    if (!first || !second) return first ? first : second;
    const bool later = work.under.combine == Combine::later_of;
    const auto pick = [&](Day a, Day b) { return later ? later_of(a, b) : earlier_of(a, b); };
    const Days both{pick(first->first, second->first), pick(first->last, second->last)};
    work.result.second_governs = both == *second && both != *first;
    note(work.trace,
         {.what = later ? Step::What::later_governs : Step::What::earlier_governs, .to = both});
    return both;
}

} // namespace

MaybeDays both_limbs(Work& work, const Fact& start, const Limit& limit, const Limit& limb_limit)
{
    const Fact* second = work.under.combine == Combine::none ? nullptr : limb_start(work, start);
    const bool begins = work.under.starts.has(start.kind) || start.kind == work.under.restarted_by;
    const bool second_only = second == &start || !begins;
    MaybeDays first, other;
    const Fact* primary = second_only ? first_of(work.matter.facts, work.under.starts) : &start;
    if (primary) first = first_limb(work, *primary, limit);
    if (work.failed()) return std::nullopt;
    if (second) {
        work.result.second = second;
        note(work.trace,
             {.what = Step::What::second_started, .fact = second->id, .to = second->when});
        other = count(work, limb_limit, *second, Step::What::second_counted);
        if (!other) return std::nullopt;
    } else if (work.under.limb.needed) {
        work.miss(Missing::What::fact, work.under.limb.from[0]);
        return std::nullopt;
    }
    return combined(work, first, other);
}

} // namespace ribbon
