#include "storage/derived/open_items.hpp"

#include "base/whole_number.hpp"
#include "commands/delivery.hpp"
#include "commands/letters/post.hpp"
#include "views/parts/officers.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

OpenItem item_of(const Detail& one, std::string kind, std::string officer, std::string team)
{
    return {.entry = one.number,
            .kind = std::move(kind),
            .officer = std::move(officer),
            .team = std::move(team),
            .made = one.when.first,
            .due = parse_day(one[DetailField::due]).value_or(latest_day)};
}

void remove(std::vector<OpenItem>& items, std::int64_t entry)
{
    std::erase_if(items, [entry](const OpenItem& one) { return one.entry == entry; });
}

/// A call that was asked for is made by the next call to whoever asked.
void remove_call(std::vector<OpenItem>& items, const CaseHistory& history, const Detail& message)
{
    if (message[DetailField::direction] != "out" || message[DetailField::channel] != "telephone")
        return;
    for (const Detail& asked : history.details)
        if (asked.kind == DetailKind::call_asked && asked.number < message.number &&
            asked[DetailField::person] == message[DetailField::person])
            remove(items, asked.number);
}

/// What came back is made good by the next message to the same person, in whatever way it goes.
void remove_returned(std::vector<OpenItem>& items, const CaseHistory& history,
                     const Detail& message)
{
    if (message[DetailField::direction] != "out") return;
    for (const Detail& noted : history.details)
        if (noted.kind == DetailKind::delivery_noted && noted.number < message.number &&
            was_sent_to(history, noted) == message[DetailField::person])
            remove(items, noted.number);
}

/// A message or a notice that came back, or of which nobody knows; unless a later report says that
/// it arrived.
void add_returned(std::vector<OpenItem>& items, const CaseHistory& history, const Detail& noted,
                  OpenItem item)
{
    for (const Detail& before : history.details)
        if (before.kind == DetailKind::delivery_noted &&
            before[DetailField::entry] == noted[DetailField::entry] &&
            before.evidence == noted.evidence)
            remove(items, before.number);
    item.due = noted.when.first;
    if (noted[DetailField::code] == "bounced" || noted[DetailField::code] == "unknown")
        items.push_back(std::move(item));
}

void remove_kind(std::vector<OpenItem>& items, std::string_view kind)
{
    std::erase_if(items, [kind](const OpenItem& one) { return one.kind == kind; });
}

} // namespace

std::vector<OpenItem> open_items(const CaseHistory& history, const std::string& officer,
                                 const std::string& team)
{
    std::vector<OpenItem> items;
    for (const Detail* one : standing(history.details)) {
        switch (one->kind) {
        case DetailKind::promise_made:
            items.push_back(item_of(*one, "promise", officer, team));
            break;
        case DetailKind::danger_seen:
            items.push_back(item_of(*one, "danger", officer, team));
            items.back().due = one->when.first;
            break;
        case DetailKind::danger_looked_at:
            remove(items, whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0));
            break;
        case DetailKind::call_asked: items.push_back(item_of(*one, "call", officer, team)); break;
        case DetailKind::handover_offered:
            // A later offer takes the place of an earlier one.
            remove_kind(items, "handover");
            items.push_back(item_of(*one, "handover", std::string{(*one)[DetailField::officer]},
                                    std::string{(*one)[DetailField::team]}));
            break;
        case DetailKind::letter_queued:
            items.push_back(item_of(*one, "letter", officer, team));
            break;
        case DetailKind::letter_returned:
            remove(items, whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0));
            if (one->evidence == goes_on_as_another) break;
            items.push_back(item_of(*one, "letter back", officer, team));
            break;
        case DetailKind::letter_posted:
        case DetailKind::promise_kept:
        case DetailKind::handover_answered:
            remove(items, whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0));
            break;
        case DetailKind::officer_named: remove_kind(items, "handover"); break;
        case DetailKind::delivery_noted:
            add_returned(items, history, *one, item_of(*one, "returned", officer, team));
            break;
        case DetailKind::message_filed:
            remove_call(items, history, *one);
            remove_returned(items, history, *one);
            break;
        default: break;
        }
    }
    return items;
}

Continuity continuity_of(const CaseHistory& history, Day today)
{
    const Officers officers = arrange_officers(history, today);
    Continuity held{
        .officers = officers.officers, .gap_days = 0, .nobody_since = {}, .closed = false};
    for (const Holding& one : officers.all) {
        if (!one.officer.empty()) continue;
        if (one.now)
            held.nobody_since = one.from;
        else
            held.gap_days += one.days;
    }
    for (const Detail* one : standing(history.details))
        held.closed = held.closed || one->kind == DetailKind::case_closed;
    if (held.closed) held.nobody_since.reset();
    return held;
}

} // namespace ribbon::storage
