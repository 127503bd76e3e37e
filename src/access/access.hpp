// Who may see and do what: one table, of roles, actions, and what an account is to a case. Every
// route of the server names its action, and asks here; what no line of the table allows is refused.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ribbon::access {

enum class Role : std::uint8_t {
#define ROLE(name, words) name,
#include "access/roles.def"
#undef ROLE
};
enum class Action : std::uint8_t {
#define ACTION(name, words) name,
#include "access/actions.def"
#undef ACTION
};
enum class Relation : std::uint8_t {
#define RELATION(name, words) name,
#include "access/relations.def"
#undef RELATION
};

enum class Verdict : std::uint8_t {
    no,
    with_reason, ///< once they have said why; the family reads the reason
    yes,
};

/// Everything that is known of an account and a case, from which the relation follows.
struct Standing {
    bool other_area = false;
    bool conflict = false; ///< staff who declared, or were declared, to have an interest
    bool order_limits = false; ///< an order of a court, in force today, limits this party
    bool party = false; ///< has a part in the case today
    bool checked = false; ///< an officer has checked who they are and what they may see
    bool let_act = false; ///< somebody let them act for the family
    bool let_act_no_more = false; ///< and that has ended or was withdrawn
    bool sent = false; ///< sent something about the child
    bool sibling_of_own = false;
    bool holds = false; ///< the officer who holds the case today
    bool held = false; ///< held it once
    bool in_team = false; ///< of the team that has it
    bool staff = false; ///< works for this council
};

/// The relation that narrows most of those that hold.
Relation relation_of(const Standing& standing);

/// Whether this role may do this to a case it stands so to.
Verdict may(Role role, Action action, Relation relation);

/// One line of the table, and the table: for the matrix in the documents, and for the tests.
struct Line {
    std::uint32_t roles;
    std::uint64_t actions;
    std::uint32_t relations;
    Verdict verdict;
};
std::span<const Line> table();
/// `may`, on other lines: what a test asks when it has taken a line out.
Verdict may(std::span<const Line> lines, Role role, Action action, Relation relation);

/// A piece of a case that not everybody who may read the case may read.
enum class Item : std::uint8_t {
    open,
    inside, ///< a note among staff
    other_party, ///< another party's contacts, messages and disclosures
};
/// Whether it is left out of what this role is shown.
bool may_read(Role role, Relation relation, Item item);

inline constexpr int role_count = 0
#define ROLE(name, words) +1
#include "access/roles.def"
#undef ROLE
    ;
inline constexpr int action_count = 0
#define ACTION(name, words) +1
#include "access/actions.def"
#undef ACTION
    ;
inline constexpr int relation_count = 0
#define RELATION(name, words) +1
#include "access/relations.def"
#undef RELATION
    ;
static_assert(role_count <= 32 && action_count <= 64 && relation_count <= 32);

std::string_view name_of(Role role);
std::string_view name_of(Action action);
std::string_view name_of(Relation relation);
std::string_view in_words(Role role);
std::string_view in_words(Action action);
std::string_view in_words(Relation relation);

} // namespace ribbon::access
