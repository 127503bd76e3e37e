#include "server/visitor.hpp"

#include "views/parts/standing.hpp"

namespace ribbon::server {
namespace {

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

} // namespace

std::string first_place(const Visitor& visitor)
{
    using access::Action;
    const std::pair<Action, const char*> places[]{{Action::see_worklist, "/work"},
                                                  {Action::see_machine, "/machine"},
                                                  {Action::see_own_cases, "/home"}};
    for (const auto& [action, path] : places)
        if (access::may(visitor.role, action, access::Relation::no_case) == access::Verdict::yes)
            return path;
    return "/account";
}

std::vector<const Detail*> standing_details(const LookedAt& looked)
{
    return standing(looked.history.details);
}

std::vector<const Detail*> documents_of(const LookedAt& looked)
{
    auto all = standing_details(looked);
    std::erase_if(all, [](const Detail* one) { return one->kind != DetailKind::document_added; });
    return all;
}

access::Standing standing_of(const Visitor& visitor, const LookedAt& looked, Day today)
{
    if (visitor.is_staff()) return standing_of_staff(visitor, looked, today);
    return person_in(looked.history, visitor.person, today).standing;
}

access::Role role_in(const Visitor& visitor, const LookedAt& looked, Day today)
{
    using access::Role;
    if (visitor.is_staff() || !visitor.is_signed_in()) return visitor.role;
    if (visitor.role == Role::mp_office || visitor.role == Role::inspector) return visitor.role;
    return person_in(looked.history, visitor.person, today).role;
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
