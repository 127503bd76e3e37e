#include "views/my_deadline/view.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ribbon {
namespace {

constexpr std::array triggers{
#define TRIGGER(address, kind, matter, says, asks)                                                 \
    DeadlineTrigger{address, Kind::kind, MatterKind::matter, says, asks},
#include "views/my_deadline/triggers.def"
#undef TRIGGER
};

/// "SEND Regs 2014" of "SEND Regs 2014 reg 5(1)": up to the first year.
std::string instrument_of(std::string_view cite)
{
    for (std::size_t at = 0; at + 4 <= cite.size(); ++at) {
        const auto year = cite.substr(at, 4);
        const bool is_year = (year.starts_with("19") || year.starts_with("20")) &&
                             year.find_first_not_of("0123456789") == std::string_view::npos;
        if (is_year && (at + 4 == cite.size() || cite[at + 4] == ' ' || cite[at + 4] == ','))
            return std::string{cite.substr(0, at + 4)};
    }
    return "Other";
}

} // namespace

std::span<const DeadlineTrigger> deadline_triggers() { return triggers; }

const DeadlineTrigger* deadline_trigger(std::string_view address)
{
    const auto found = std::find_if(triggers.begin(), triggers.end(),
                                    [&](const auto& one) { return one.address == address; });
    return found == triggers.end() ? nullptr : &*found;
}

WhatFollows answer_deadline(const DeadlineTrigger& trigger, Day on, const Law& law,
                            const Calendar& calendar, Day today)
{
    return what_follows({.kind = trigger.kind, .matter = trigger.matter, .day = on}, "your child",
                        Voice::anybodys, law, calendar, today);
}

std::vector<ClockGroup> all_clocks(const Law& law)
{
    std::vector<ClockGroup> groups;
    std::set<std::string_view> seen;
    for (const Provision& one : law.provisions()) {
        if (!seen.insert(one.id).second) continue;
        const Provision& newest = *law.versions(one.id).back();
        const std::string title = instrument_of(newest.cite);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& known) { return known.title == title; });
        if (group == groups.end()) group = groups.insert(groups.end(), {title, {}});
        group->clocks.push_back(
            {std::string{newest.id}, capital(std::string{newest.title}), std::string{newest.cite}});
    }
    return groups;
}

} // namespace ribbon
