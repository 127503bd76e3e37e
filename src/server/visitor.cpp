#include "server/visitor.hpp"

#include "duties/rights.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

/// Whether a stretch that a detail began still runs on a day.
bool runs(const Detail& one, Day today)
{
    const auto until = parse_day(one[DetailField::until]);
    return one.when.first <= today && (!until || today <= *until);
}

access::Standing standing_of_staff(const Visitor& visitor, const LookedAt& looked, Day today)
{
    access::Standing standing;
    standing.staff = true;
    const std::string& holder = looked.rows.officer;
    standing.holds = holder == visitor.officer;
    // What nobody holds is everybody's to see: it is an alarm, and hides from no one.
    standing.in_team =
        holder.empty() || (!visitor.team.empty() && looked.rows.team == visitor.team);
    // Whoever is asked to take a case must be able to read it, and to answer.
    for (const storage::OpenItem& one : looked.rows.open)
        if (one.kind == "handover" && one.officer == visitor.officer) standing.in_team = true;
    for (const Detail* one : standing_details(looked)) {
        if ((*one)[DetailField::officer] != visitor.officer || one->when.first > today) continue;
        if (one->kind == DetailKind::officer_named) standing.held = true;
        if (one->kind == DetailKind::conflict_declared) standing.conflict = true;
        if (one->kind == DetailKind::conflict_ended) standing.conflict = false;
    }
    return standing;
}

/// The rights in law are the young person's own, and this is somebody else.
bool rights_have_passed(const Visitor& visitor, const LookedAt& looked, Day today)
{
    return visitor.person != looked.rows.person &&
           rights_holder(looked.history.facts, today).holder == RightsHolder::young_person;
}

} // namespace

std::vector<const Detail*> standing_details(const LookedAt& looked)
{
    return standing(looked.history.details);
}

access::Standing standing_of(const Visitor& visitor, const LookedAt& looked, Day today)
{
    if (visitor.is_staff()) return standing_of_staff(visitor, looked, today);
    access::Standing standing;
    if (visitor.person.empty()) return standing;
    standing.party = visitor.person == looked.rows.person;
    for (const storage::PartyRow& party : looked.rows.parties)
        standing.party = standing.party || party.person == visitor.person;
    bool let_before = false;
    for (const Detail* one : standing_details(looked)) {
        if ((*one)[DetailField::person] != visitor.person || one->when.first > today) continue;
        switch (one->kind) {
        case DetailKind::court_order_recorded: standing.order_limits |= runs(*one, today); break;
        case DetailKind::identity_checked: standing.checked = runs(*one, today); break;
        case DetailKind::identity_doubted: standing.checked = false; break;
        case DetailKind::let_act:
            let_before = true;
            standing.let_act = runs(*one, today);
            break;
        case DetailKind::let_act_ended: standing.let_act = false; break;
        case DetailKind::message_filed: standing.sent = true; break;
        default: break;
        }
    }
    const std::string by = visitor.by();
    for (const Fact& fact : looked.history.facts.facts)
        standing.sent = standing.sent || fact.by == by;
    if (standing.party && rights_have_passed(visitor, looked, today)) {
        standing.party = false;
        standing.let_act_no_more = !standing.let_act;
    }
    standing.let_act_no_more = standing.let_act_no_more || (let_before && !standing.let_act);
    return standing;
}

access::Role role_in(const Visitor& visitor, const LookedAt& looked, Day today)
{
    using access::Role;
    if (visitor.is_staff() || !visitor.is_signed_in()) return visitor.role;
    if (visitor.role == Role::mp_office || visitor.role == Role::inspector) return visitor.role;
    const auto standing = standing_of(visitor, looked, today);
    if (!standing.checked) return Role::asker;
    if (visitor.person == looked.rows.person)
        return rights_holder(looked.history.facts, today).holder == RightsHolder::young_person
                   ? Role::young_person
                   : Role::child;
    for (const storage::PartyRow& party : looked.rows.parties) {
        if (party.person != visitor.person) continue;
        if (party.relation == "adviser") return Role::adviser;
        if (party.relation == "school") return Role::school;
        if (party.relation == "representative" || party.relation == "advocate")
            return Role::advocate;
        return Role::parent;
    }
    return standing.let_act ? Role::advocate : Role::asker;
}

PartIn part_in(const Visitor& visitor, const LookedAt& looked, Day today)
{
    // Everything of the visitor that is looked at above.
    std::string text;
    for (const std::string& one : {std::to_string(static_cast<int>(visitor.role)), visitor.officer,
                                   visitor.team, visitor.person, std::to_string(today.number())})
        (text += one) += '\n';
    return *looked.beside.of<PartIn>(text, [&] {
        return PartIn{role_in(visitor, looked, today),
                      access::relation_of(standing_of(visitor, looked, today))};
    });
}

} // namespace ribbon::server
