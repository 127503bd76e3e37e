#include "views/parts/standing.hpp"

#include "duties/rights.hpp"

#include <map>

namespace ribbon {
namespace {

/// Whether a stretch that a detail began still runs on a day.
bool runs(const Detail& one, Day today)
{
    const auto until = parse_day(one[DetailField::until]);
    return one.when.first <= today && (!until || today <= *until);
}

struct Read {
    std::string child;
    std::map<std::string, std::string> parties; ///< and what they are
    access::Standing standing;
    bool let_before = false;
};

void read(Read& into, const Detail& one, const std::string& person, Day today)
{
    std::string key{one[DetailField::person]};
    if (one.kind == DetailKind::case_opened) into.child = key;
    if (one.kind == DetailKind::party_joined) into.parties[key] = one[DetailField::relation];
    if (one.kind == DetailKind::party_left) into.parties.erase(key);
    if (key != person || one.when.first > today) return;
    access::Standing& standing = into.standing;
    switch (one.kind) {
    case DetailKind::court_order_recorded: standing.order_limits |= runs(one, today); break;
    case DetailKind::identity_checked: standing.checked = runs(one, today); break;
    case DetailKind::identity_doubted: standing.checked = false; break;
    case DetailKind::let_act:
        into.let_before = true;
        standing.let_act = runs(one, today);
        break;
    case DetailKind::let_act_ended: standing.let_act = false; break;
    case DetailKind::message_filed: standing.sent = true; break;
    default: break;
    }
}

access::Role role_of(const Read& read, const std::string& person, bool young)
{
    using access::Role;
    if (!read.standing.checked) return Role::asker;
    if (person == read.child) return young ? Role::young_person : Role::child;
    const auto party = read.parties.find(person);
    if (party == read.parties.end()) return read.standing.let_act ? Role::advocate : Role::asker;
    const std::string& relation = party->second;
    if (relation == "adviser") return Role::adviser;
    if (relation == "school") return Role::school;
    if (relation == "representative" || relation == "advocate") return Role::advocate;
    return Role::parent;
}

} // namespace

PersonIn person_in(const CaseHistory& history, const std::string& person, Day today)
{
    Read all;
    if (person.empty()) return {};
    for (const Detail* one : standing(history.details)) read(all, *one, person, today);
    access::Standing& standing = all.standing;
    standing.party = person == all.child || all.parties.contains(person);
    const std::string by = "person:" + person;
    for (const Fact& fact : history.facts.facts) standing.sent = standing.sent || fact.by == by;
    // The rights in law are the young person's own once they have passed on.
    const bool young = rights_holder(history.facts, today).holder == RightsHolder::young_person;
    if (standing.party && young && person != all.child) {
        standing.party = false;
        standing.let_act_no_more = !standing.let_act;
    }
    standing.let_act_no_more = standing.let_act_no_more || (all.let_before && !standing.let_act);
    return {standing, role_of(all, person, young)};
}

} // namespace ribbon
