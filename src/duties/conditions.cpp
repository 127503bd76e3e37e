// The conditions a provision can set beyond its trigger (OnlyIf), one small function each.
#include "duties/setting.hpp"

namespace ribbon {
namespace {

Condition missing_fact(const Fact& start, Kind kind)
{
    return {true, &start, {Missing::What::fact, kind}, nullptr};
}

/// SEND Regs 2014 reg 15(2): did the old council know 15 working days before the move?
Condition knew_in_time(const Fact& known, bool wanted, const Setting& setting)
{
    if (!known.says.on) return missing_fact(known, known.kind);
    const Found last =
        last_day(working_days{15}, AtLeastBefore{*known.says.on}, setting.calendar.england());
    if (!last) return {true, &known, {Missing::What::table}, last.beyond};
    if (known.when.first <= last.day && last.day < known.when.last)
        return {true, &known, {Missing::What::exact_day, known.kind}, nullptr};
    return {(known.when.last <= last.day) == wanted, &known};
}

Condition child_under_five(const Fact& start, const Setting& setting)
{
    const Fact* born = setting.index.born();
    if (!born) return missing_fact(start, Kind::born);
    const Day five = birthday(born->when.first, 5);
    return {start.when.first < five, &start};
}

/// CFA 2014 s.44(1)(a): no other plan stands when this one is made.
Condition plan_is_first(const Fact& start, const Setting& setting)
{
    const Fact* earlier = nullptr;
    for (const Fact* fact : setting.index.all())
        if (fact->kind == Kind::final_plan_sent && fact->when.first < start.when.first &&
            (!earlier || earlier->when.first < fact->when.first))
            earlier = fact;
    if (!earlier) return {true, &start};
    for (const Fact* fact : setting.index.all())
        if (fact->kind == Kind::plan_ceased && earlier->when.first <= fact->when.first &&
            fact->when.first <= start.when.first)
            return {true, &start};
    return {false, &start};
}

Condition notices(const Provision& under, const Fact& start, int wanted, const Setting& setting)
{
    return {notices_before(start, under, setting) == wanted, &start};
}

} // namespace

int notices_before(const Fact& notice, const Provision& under, const Setting& setting)
{
    // The three years end with the day on which this notice was proposed, so they begin the day
    // after its corresponding date three years back. Notices under the older rules do not count.
    Day last = notice.when.first;
    for (const Fact* fact : setting.index.all())
        if (fact->matter == notice.matter && fact->kind == Kind::notice_proposed)
            last = earlier_of(last, fact->when.first);
    const Day first = later_of(last_day(months{36}, AtLeastBefore{last}) + days{1}, under.from);
    int count = 0;
    for (const auto& matter : setting.index.matters()) {
        if (matter.id == notice.matter || first_of(matter.facts, Kind::notice_withdrawn)) continue;
        const Fact* other =
            first_of(matter.facts, Kinds{Kind::notice_issued, Kind::notice_received});
        if (!other || other->says.name != notice.says.name) continue;
        if (first <= other->when.first && other->when.first <= last) ++count;
    }
    return count;
}

Condition condition(const Provision& under, const Fact& start, const MatterFacts& matter,
                    const Setting& setting)
{
    switch (under.only_if) {
    case OnlyIf::always: break;
    case OnlyIf::known_in_time: return knew_in_time(start, true, setting);
    case OnlyIf::known_late: return knew_in_time(start, false, setting);
    case OnlyIf::first_notice: return notices(under, start, 0, setting);
    case OnlyIf::second_notice: return notices(under, start, 1, setting);
    case OnlyIf::under_five: return child_under_five(start, setting);
    case OnlyIf::first_plan: return plan_is_first(start, setting);
    case OnlyIf::names_school: return {!start.says.name.empty(), &start};
    }
    if (under.on_end) {
        const Fact* first = start_on_end(under, matter, setting);
        return {first != nullptr, first ? first : &start};
    }
    return {true, &start};
}

} // namespace ribbon
