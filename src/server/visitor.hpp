// Who is at the door: an account with its role, and what it is to a case.
#pragma once

#include "access/access.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "server/beside.hpp"
#include "storage/derived/rows.hpp"
#include "storage/desk/accounts.hpp"

#include <memory>
#include <string>

namespace ribbon::server {

struct Visitor {
    access::Role role = access::Role::nobody; ///< before a case is looked at
    std::string account, name;
    std::string officer; ///< the key of the post, of staff
    std::string team;    ///< of staff
    std::string person;  ///< the key in the record, of anybody else
    std::string session; ///< the token; empty where nobody is signed in
    Moment signed_in;
    bool is_signed_in() const { return role != access::Role::nobody; }
    bool is_staff() const { return !officer.empty(); }
    /// Who records, as the record writes it: "officer-4", "person:7Q3KXW2M9".
    std::string by() const { return is_staff() ? officer : "person:" + person; }
};

/// Where somebody who is signed in begins: their work, the machine they keep, their home. Never a
/// page that is closed to them.
std::string first_place(const Visitor& visitor);

/// A case as it was read for one request, with its duties on today. Shared by requests that come
/// while nothing changes; changed by nobody.
struct LookedAt {
    CaseHistory history;
    ExplainedTimeline explained;
    storage::CaseRows rows;
    /// What the duties point into, where it is not what the archive keeps: of an earlier day.
    std::shared_ptr<const storage::Books> books;
    Beside beside;
    const Timeline& timeline() const { return explained.timeline; }
};

/// The details of the case that stand.
std::vector<const Detail*> standing_details(const LookedAt& looked);
/// Of those, the documents. In a case as a party is told it: those they may open.
std::vector<const Detail*> documents_of(const LookedAt& looked);

/// What an account is to a case on a day: from the facts of the case alone.
access::Standing standing_of(const Visitor& visitor, const LookedAt& looked, Day today);

/// The role that holds in this case: a parent, the young person, somebody let act.
access::Role role_in(const Visitor& visitor, const LookedAt& looked, Day today);

/// Both of a visitor, found once for a reading of the case: to find them is to go through it all.
struct PartIn {
    access::Role role = access::Role::nobody;
    access::Relation relation = access::Relation::no_case;
};
PartIn part_in(const Visitor& visitor, const LookedAt& looked, Day today);

} // namespace ribbon::server
