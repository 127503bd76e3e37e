#include "duties/imported.hpp"

#include "record/imported.hpp"

#include <algorithm>

namespace ribbon {

std::optional<Day> stated_on(const CaseHistory& history)
{
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::imported && !one.struck) return one.when.last;
    return std::nullopt;
}

bool stands_on_import(const Duty& duty, const CaseFacts& facts)
{
    const Fact* start = facts.fact(duty.started_by);
    return start && says_imported(start->evidence);
}

bool was_never_asked(const Duty& duty, const CaseFacts& facts, const std::optional<Day>& stated)
{
    if (!stated || !stands_on_import(duty, facts)) return false;
    if (!duty.dated || duty.legal.first > *stated) return false;
    return std::none_of(duty.under->met_by.begin(), duty.under->met_by.end(),
                        [](Kind kind) { return return_tells_of(kind); });
}

} // namespace ribbon
