#include "access/access.hpp"

#include <array>

namespace ribbon::access {
namespace {

constexpr std::uint32_t role_bit(Role role) { return 1U << static_cast<unsigned>(role); }
constexpr std::uint64_t action_bit(Action action)
{
    return std::uint64_t{1} << static_cast<unsigned>(action);
}
constexpr std::uint32_t relation_bit(Relation relation)
{
    return 1U << static_cast<unsigned>(relation);
}

constexpr std::uint32_t everybody = (1U << static_cast<unsigned>(role_count)) - 1;
constexpr std::uint32_t signed_in = everybody & ~role_bit(Role::nobody);
constexpr std::uint32_t family = role_bit(Role::asker) | role_bit(Role::parent) |
                                 role_bit(Role::young_person) | role_bit(Role::child);

#define R(name) role_bit(Role::name)
#define A(name) action_bit(Action::name)
#define L(name) relation_bit(Relation::name)
#define ALLOW(roles, actions, relations, verdict) Line{roles, actions, relations, Verdict::verdict},
constexpr std::array lines{
#include "access/table.def"
};
#undef ALLOW
#undef L
#undef A
#undef R

struct Names {
    std::string_view name, words;
};
#define ROLE(name, words) Names{#name, words},
constexpr std::array roles{
#include "access/roles.def"
};
#undef ROLE
#define ACTION(name, words) Names{#name, words},
constexpr std::array actions{
#include "access/actions.def"
};
#undef ACTION
#define RELATION(name, words) Names{#name, words},
constexpr std::array relations{
#include "access/relations.def"
};
#undef RELATION

} // namespace

Relation relation_of(const Standing& standing)
{
    if (standing.other_area) return Relation::other_area;
    if (standing.staff) {
        if (standing.conflict) return Relation::conflict;
        if (standing.holds) return Relation::own;
        if (standing.in_team) return Relation::team;
        return standing.held ? Relation::former : Relation::same_area;
    }
    if (standing.order_limits) return Relation::court_order;
    if (standing.let_act_no_more && !standing.let_act) return Relation::withdrawn;
    if ((standing.party || standing.let_act) && standing.checked) return Relation::own;
    if (standing.sent || standing.party) return Relation::sent_only;
    return standing.sibling_of_own ? Relation::sibling : Relation::stranger;
}

Verdict may(std::span<const Line> among, Role role, Action action, Relation relation)
{
    Verdict best = Verdict::no;
    for (const Line& line : among) {
        const bool holds = (line.roles & role_bit(role)) != 0 &&
                           (line.actions & action_bit(action)) != 0 &&
                           (line.relations & relation_bit(relation)) != 0;
        if (holds && line.verdict > best) best = line.verdict;
    }
    return best;
}

Verdict may(Role role, Action action, Relation relation)
{
    return may(lines, role, action, relation);
}

std::span<const Line> table() { return lines; }

bool may_read(Role role, Relation relation, Item item)
{
    const bool staff = role == Role::officer || role == Role::manager;
    const bool of_family = role == Role::parent || role == Role::young_person ||
                           role == Role::child || role == Role::advocate;
    switch (item) {
    case Item::open: return of_family ? relation == Relation::own : role != Role::nobody;
    case Item::inside: return staff;
    case Item::other_party: return staff;
    }
    return false;
}

std::string_view name_of(Role role) { return roles[static_cast<std::size_t>(role)].name; }
std::string_view name_of(Action action) { return actions[static_cast<std::size_t>(action)].name; }
std::string_view name_of(Relation relation)
{
    return relations[static_cast<std::size_t>(relation)].name;
}
std::string_view in_words(Role role) { return roles[static_cast<std::size_t>(role)].words; }
std::string_view in_words(Action action) { return actions[static_cast<std::size_t>(action)].words; }
std::string_view in_words(Relation relation)
{
    return relations[static_cast<std::size_t>(relation)].words;
}

} // namespace ribbon::access
