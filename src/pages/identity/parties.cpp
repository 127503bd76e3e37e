#include "commands/identity.hpp"
#include "pages/identity/page.hpp"
#include "views/parts/in_place.hpp"

#include <algorithm>

namespace ribbon {
namespace {

CheckedParty& party_called(std::vector<CheckedParty>& parties, std::string_view person)
{
    const auto found = std::find_if(parties.begin(), parties.end(),
                                    [&](const auto& one) { return one.person == person; });
    if (found != parties.end()) return *found;
    parties.push_back({.person = std::string{person}});
    return parties.back();
}

bool is_known(const std::vector<CheckedParty>& parties, std::string_view person)
{
    return std::any_of(parties.begin(), parties.end(),
                       [&](const auto& one) { return one.person == person; });
}

void read(const Detail& one, std::vector<CheckedParty>& parties, Day today)
{
    const std::string_view person = one[DetailField::person];
    const auto until = parse_day(one[DetailField::until]);
    const bool over = until && *until < today;
    switch (one.kind) {
    case DetailKind::case_opened: party_called(parties, person).relation = "the child"; return;
    case DetailKind::party_joined: {
        CheckedParty& party = party_called(parties, person);
        party.relation = one[DetailField::relation];
        party.responsibility = one[DetailField::responsibility];
        return;
    }
    case DetailKind::party_left:
        std::erase_if(parties, [&](const auto& party) { return party.person == person; });
        return;
    default: break;
    }
    if (!is_known(parties, person)) return;
    CheckedParty& party = party_called(parties, person);
    const std::string on = said_short(one.when.first, today);
    if (one.kind == DetailKind::identity_checked)
        party.checked = over ? "The check ended on " + said_short(*until, today)
                             : "Checked on " + on + ". " + std::string{one[DetailField::words]};
    if (one.kind == DetailKind::identity_doubted)
        party.checked = "Not sure, on " + on + ". " + std::string{one[DetailField::reason]};
    if (one.kind == DetailKind::court_order_recorded)
        party.order = over ? "" : std::string{one[DetailField::words]};
}

} // namespace

std::vector<CheckedParty> parties_to_check(const CaseHistory& history, const Names& names,
                                           Day today)
{
    std::vector<CheckedParty> parties;
    const auto details = standing_in_place(history.details);
    for (const Detail* one : details)
        if (one->when.first <= today) read(*one, parties, today);
    for (CheckedParty& party : parties) {
        party.name = name_of(names, party.person, "Somebody");
        const std::int64_t open = open_check_of(history, party.person);
        for (const Detail* one : details) {
            if (open == 0 || one->number != open) continue;
            const auto due = parse_day((*one)[DetailField::due]);
            if (!due) continue;
            party.due = (*due < today ? "It was due on " : "By ") + said(*due, today);
            party.late = *due < today;
        }
    }
    std::stable_partition(parties.begin(), parties.end(),
                          [](const auto& one) { return !one.due.empty(); });
    return parties;
}

} // namespace ribbon
