#include "views/asks/arrange.hpp"

#include "duties/timeline.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// Whether a duty is the council's to do, or its promise, with a day.
bool binds(const Duty& duty)
{
    const Nature nature = duty.under->nature;
    return duty.dated && (nature == Nature::duty || nature == Nature::promise);
}

/// The earliest duty that is there once the fact is, and was not before.
void hold_clock(OpenAsk& open, const CaseHistory& history, const Law& law, const Calendar& calendar,
                Day today)
{
    auto fact = fact_of(open.ask, history);
    if (!fact) return;
    const auto proposal = decide(*fact, history, today);
    if (!proposal) return;
    const auto before = timeline(history.facts, law, calendar, today);
    const auto after = timeline(with(history, *proposal).facts, law, calendar, today);
    for (const Change& one : difference(before, after)) {
        const bool starts = one.what == Change::What::appeared || one.what == Change::What::moved;
        if (!starts || !one.after || !binds(*one.after)) continue;
        const Duty& duty = *one.after;
        if (open.due && *open.due <= duty.legal.first) continue;
        open.due = duty.legal.first;
        open.clock = duty.under->id;
        open.cite = duty.under->cite;
        open.days_left = static_cast<int>((duty.legal.first - today).count());
    }
}

bool stands_before(const OpenAsk& a, const OpenAsk& b)
{
    if (a.due != b.due) return a.due && (!b.due || *a.due < *b.due);
    if (a.ask.received != b.ask.received) return a.ask.received < b.ask.received;
    if (a.a_case != b.a_case) return a.a_case < b.a_case;
    return a.ask.number < b.ask.number;
}

} // namespace

std::vector<OpenAsk> arrange_asks(const CaseHistory& history, const Law& law,
                                  const Calendar& calendar, Day today)
{
    return arrange_asks(std::span{&history, 1}, law, calendar, today);
}

std::vector<OpenAsk> arrange_asks(std::span<const CaseHistory> cases, const Law& law,
                                  const Calendar& calendar, Day today)
{
    std::vector<OpenAsk> all;
    for (const CaseHistory& history : cases) {
        for (SeenAsk& ask : asks_in(history)) {
            if (ask.state != AskState::open) continue;
            OpenAsk open;
            open.a_case = history.key;
            open.name = history.facts.title;
            open.asked = entry(ask.label).meaning;
            open.ask = std::move(ask);
            hold_clock(open, history, law, calendar, today);
            all.push_back(std::move(open));
        }
    }
    std::sort(all.begin(), all.end(), stands_before);
    return all;
}

std::vector<AskTally> tally_asks(std::span<const CaseHistory> cases)
{
    std::vector<AskTally> all;
    for (const AskLabelEntry& label : all_ask_labels()) all.push_back({.label = label.label});
    for (const CaseHistory& history : cases) {
        for (const SeenAsk& ask : asks_in(history)) {
            AskTally& tally = all[static_cast<std::size_t>(ask.label)];
            ++tally.seen;
            tally.undone += ask.undone;
            if (ask.state == AskState::open) ++tally.open;
            if (ask.state == AskState::yes) ++tally.yes;
            if (ask.state == AskState::no) ++tally.no;
        }
    }
    std::erase_if(all, [](const AskTally& one) { return one.seen == 0; });
    return all;
}

} // namespace ribbon
