#include "record/ask_history.hpp"

#include "base/whole_number.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::int64_t entry_said(const Detail& one)
{
    return whole_number<std::int64_t>(one[DetailField::entry]).value_or(0);
}

void read(std::vector<SeenAsk>& asks, const Detail& one)
{
    if (one.kind == DetailKind::ask_seen) {
        const auto label = ask_label_called(one[DetailField::code]);
        if (!label) return;
        SeenAsk seen;
        seen.number = one.number;
        seen.message = entry_said(one);
        seen.label = *label;
        seen.received = one.when.first;
        seen.words = one[DetailField::words];
        asks.push_back(std::move(seen));
        return;
    }
    if (one.kind != DetailKind::ask_decided && one.kind != DetailKind::ask_reopened) return;
    const auto ask = std::find_if(asks.begin(), asks.end(), [&](const SeenAsk& seen) {
        return seen.number == entry_said(one);
    });
    if (ask == asks.end()) return;
    if (one.kind == DetailKind::ask_reopened) {
        if (ask->state == AskState::no) ++ask->undone;
        ask->state = AskState::open;
    } else {
        ask->state = one[DetailField::code] == "yes" ? AskState::yes : AskState::no;
        ask->decided = one.number;
    }
}

} // namespace

std::vector<SeenAsk> asks_in(const CaseHistory& history)
{
    std::vector<SeenAsk> asks;
    for (const Detail* one : standing(history.details)) read(asks, *one);
    return asks;
}

std::vector<std::int64_t> asks_told_of_in(const CaseHistory& history, std::int64_t notice)
{
    std::vector<std::int64_t> found;
    for (const SeenAsk& ask : asks_in(history))
        if (ask.state == AskState::no && ask.decided + 1 == notice) found.push_back(ask.number);
    return found;
}

} // namespace ribbon
